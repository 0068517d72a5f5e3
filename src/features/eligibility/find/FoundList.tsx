import { openAsk, openCheck, openPolicies, openPolicy } from '@/cards/routes'
import { unbroken } from '@/cards/unbroken'
import { sayDay, type PlainDate } from '@/domain/core/plainDate'
import { sayMissing } from '@/domain/eligibility/factWords'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/Heading'
import { LinkButton } from '@/ui/LinkButton'
import { Paragraph } from '@/ui/Paragraph'
import { Row } from '@/ui/Row'
import { Screen } from '@/ui/Screen'
import { Section } from '@/ui/Section'
import { Stack } from '@/ui/Stack'
import type { Found } from './standings'

type Props = { found: readonly Found[]; today: PlainDate; notice?: string; onAgain: () => void }

const groups = [
  { title: '看起来您符合', has: (one: Found) => one.evaluation.verdict === 'met' },
  {
    title: '过些日子就符合',
    has: (one: Found) => one.evaluation.verdict !== 'met' && Boolean(one.evaluation.earliest),
  },
  { title: '还说不准', has: (one: Found) => one.evaluation.verdict === 'unknown' && !one.evaluation.earliest },
  { title: '现在对不上', has: (one: Found) => one.evaluation.verdict === 'unmet' && !one.evaluation.earliest },
]

/** What fits now, later, perhaps and not; each leads on to the proof, and there is always a person to ask. */
export function FoundList({ found, today, notice, onAgain }: Props) {
  const fits = found.filter(({ evaluation }) => evaluation.verdict === 'met').length
  return (
    <Screen
      title='看看我能领什么'
      notice={notice}
      isNarrow
      footer={
        <Button icon='help' onClick={() => openAsk()}>
          拿不准？问问工作人员
        </Button>
      }
    >
      <Stack gap={6}>
        <Card tone='brand'>
          <Stack gap={2}>
            <Heading level={1}>{fits > 0 ? `有 ${fits} 项看起来您符合` : '现在还没有一项完全对得上'}</Heading>
            <Paragraph>这是照您刚才说的情况算的，最后由工作人员审核决定。</Paragraph>
          </Stack>
        </Card>
        {groups
          .map(({ title, has }) => ({ title, items: found.filter(has) }))
          .filter(({ items }) => items.length)
          .map(({ title, items }) => (
            <Section key={title} title={title}>
              <Card>
                {items.map((one) => (
                  <FoundRow key={one.detail.policy.id} one={one} today={today} />
                ))}
              </Card>
            </Section>
          ))}
        <Stack gap={1}>
          <LinkButton onClick={onAgain}>重新回答</LinkButton>
          <LinkButton onClick={openPolicies}>看全部政策</LinkButton>
        </Stack>
      </Stack>
    </Screen>
  )
}

function FoundRow({ one: { detail, evaluation }, today }: { one: Found; today: PlainDate }) {
  const { id, title, headline } = detail.policy
  return (
    <Row
      label={title}
      detail={unbroken(`${headline}${waitsFor(evaluation, today)}`)}
      onClick={() => (evaluation.verdict === 'unknown' ? openCheck(id) : openPolicy(id))}
    />
  )
}

/** The day that must come first, or what is still to be answered. */
function waitsFor({ verdict, earliest, missing }: Found['evaluation'], today: PlainDate): string {
  if (verdict === 'met') return ''
  if (earliest) return `\n${sayDay(earliest, today)}起可以`
  if (verdict === 'unmet') return ''
  if (missing.length === 1) return `\n还没回答：${sayMissing(missing)}`
  return `\n还有 ${missing.length} 个问题没回答，比如：${sayMissing(missing.slice(0, 1))}`
}
