import { ClauseList } from '@/cards/ClauseList'
import { MainButton } from '@/cards/move/MainButton'
import { mainMoveOf } from '@/cards/move/mainMove'
import { openAsk, openFile } from '@/cards/routes'
import type { PolicyDetail } from '@/contract/policies'
import type { PlainDate } from '@/domain/core/plainDate'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { LinkButton } from '@/ui/LinkButton'
import { Notice } from '@/ui/Notice'
import { Screen } from '@/ui/Screen'
import { Section } from '@/ui/Section'
import { Stack } from '@/ui/Stack'
import { Answers } from './Answers'
import { Outcome } from './Outcome'
import type { Check } from './useCheck'
import { useConfirmed } from './useConfirmed'
import { useKeptAnswers } from './useKeptAnswers'

type Props = { check: Check; detail: PolicyDetail; today: PlainDate; notice?: string }

/** The answer, the proof of it, and always a person to ask. */
export function Result({ check, detail, today, notice }: Props) {
  const { evaluation, isConfirmed, isWaiting } = useConfirmed(check, detail.policy.id)
  const isKept = useKeptAnswers(check.flow.answers, detail)
  const best = mainMoveOf(detail, evaluation)
  const move = best.kind === 'check' ? ({ kind: best.mayApply ? 'apply' : 'ask' } as const) : best
  return (
    <Screen title='看看我合不合适' notice={notice} isNarrow footer={<MainButton detail={detail} move={move} />}>
      <Stack gap={6}>
        <Outcome evaluation={evaluation} detail={detail} today={today} />
        {!isConfirmed && !isWaiting && (
          <Notice tone='waiting'>现在没连上网，这是手机上算的，连上网后再看一次更放心。</Notice>
        )}
        {evaluation.conflicts.map(({ policyId, words }) => (
          <Notice key={policyId} tone='waiting'>
            {words}
          </Notice>
        ))}
        <Section title='一条一条看'>
          <Card>
            <ClauseList findings={evaluation.findings} today={today} isProof />
          </Card>
        </Section>
        <Answers check={check} detail={detail} />
        {isKept && <LinkButton onClick={openFile}>您的回答已记到“我的档案”，下次不用再填</LinkButton>}
        {move.kind !== 'ask' && (
          <Button tone='quiet' icon='help' onClick={() => openAsk({ policyId: detail.policy.id })}>
            拿不准？问问工作人员
          </Button>
        )}
      </Stack>
    </Screen>
  )
}
