import type { HelpRequest } from '@/contract/eligibility'
import { sayInstant } from '@/domain/core/plainDate'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/Heading'
import { Notice } from '@/ui/Notice'
import { Paragraph } from '@/ui/Paragraph'
import { Stack } from '@/ui/Stack'

/** A question, and the answer once there is one; `name` where it isn't one's own. */
export function AskedCard({ request, name }: { request: HelpRequest; name?: string }) {
  const { text, askedAt, policyTitle, answer, answeredBy, answeredAt } = request
  return (
    <Card>
      <Stack gap={2}>
        {name && <Heading level={3}>{name}</Heading>}
        <Paragraph>{text}</Paragraph>
        <Paragraph isQuiet>
          {[sayInstant(askedAt), policyTitle && `关于“${policyTitle}”`].filter(Boolean).join(' · ')}
        </Paragraph>
        {answer ? (
          <Notice tone='good'>
            <Paragraph>{answer}</Paragraph>
            <Paragraph isQuiet>{`${answeredBy ?? '工作人员'} · ${answeredAt ? sayInstant(answeredAt) : ''}`}</Paragraph>
          </Notice>
        ) : (
          <Paragraph isQuiet>已送到工作人员那里，正等回复。</Paragraph>
        )}
      </Stack>
    </Card>
  )
}
