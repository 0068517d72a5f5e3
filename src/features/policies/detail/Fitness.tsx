import { ClauseList } from '@/cards/ClauseList'
import { openCheck, openFile } from '@/cards/routes'
import { useSession } from '@/cards/useSession'
import type { PolicyDetail } from '@/contract/policies'
import { sayDay, type PlainDate } from '@/domain/core/plainDate'
import type { Evaluation } from '@/domain/eligibility/evaluate'
import { sayMissing } from '@/domain/eligibility/factWords'
import { Card } from '@/ui/Card'
import { Inline } from '@/ui/Inline'
import { LinkButton } from '@/ui/LinkButton'
import { Paragraph } from '@/ui/Paragraph'
import { Section } from '@/ui/Section'
import { Stack } from '@/ui/Stack'

type Props = { detail: PolicyDetail; evaluation: Evaluation; today: PlainDate }

/** Who it is for, clause by clause, against what is known; computed on the phone. */
export function Fitness({ detail, evaluation, today }: Props) {
  const { isSignedIn } = useSession()
  return (
    <Section title='给谁的'>
      <Card>
        <Stack gap={4}>
          <Paragraph>{gistOf(evaluation, today)}</Paragraph>
          <ClauseList findings={evaluation.findings} today={today} />
          <Inline>
            <LinkButton onClick={() => openCheck(detail.policy.id)}>一条一条问我</LinkButton>
            {isSignedIn && <LinkButton onClick={openFile}>看看我的档案对不对</LinkButton>}
          </Inline>
        </Stack>
      </Card>
    </Section>
  )
}

function gistOf({ verdict, findings, missing, earliest }: Evaluation, today: PlainDate): string {
  if (verdict === 'met') return '按现在知道的情况，各条您都符合。'
  if (earliest) return `其他都符合，只差时间：${sayDay(earliest, today)}起就可以申请。`
  const unmet = findings.filter((finding) => finding.verdict === 'unmet').length
  if (unmet > 0) return `有 ${unmet} 条现在不符合。情况特殊的，可以问问工作人员。`
  if (missing.length > 3) return `还要知道 ${missing.length} 件事，才能说准合不合适。`
  return `还没回答：${sayMissing(missing)}`
}
