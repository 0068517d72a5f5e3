import { useState } from 'react'
import { useMutation } from '@/api/hooks'
import { openCase } from '@/cards/routes'
import type { HelpRequest } from '@/contract/eligibility'
import { sayInstant } from '@/domain/core/plainDate'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { toast } from '@/ui/dialogs'
import { Heading } from '@/ui/Heading'
import { LinkButton } from '@/ui/LinkButton'
import { Notice } from '@/ui/Notice'
import { Paragraph } from '@/ui/Paragraph'
import { Stack } from '@/ui/Stack'
import { TextArea } from '@/ui/TextArea'

/** One question and the place for the answer. */
export function AnswerCard({ request }: { request: HelpRequest }) {
  const [text, setText] = useState('')
  const answer = useMutation('help.answer')
  const { applicationId } = request
  const send = async () => {
    if (await answer.send({ id: request.id, text: text.trim() })) toast('已回复，对方会收到提醒')
  }
  return (
    <Card>
      <Stack>
        <Heading level={3}>{request.askedBy}</Heading>
        <Paragraph isQuiet>
          {sayInstant(request.askedAt)}
          {request.policyTitle ? ` · 问的是“${request.policyTitle}”` : ''}
        </Paragraph>
        <Paragraph>{request.text}</Paragraph>
        {applicationId && <LinkButton onClick={() => openCase(applicationId)}>看看这件申请</LinkButton>}
        <TextArea label={`回复${request.askedBy}`} value={text} onChange={setText} maxLength={1000} />
        {answer.problem && <Notice tone='warm'>{answer.problem.message}</Notice>}
        <Button
          onClick={send}
          label={`发出回复，给${request.askedBy}`}
          isDisabled={!text.trim()}
          isBusy={answer.isSending}
        >
          发出回复
        </Button>
      </Stack>
    </Card>
  )
}
