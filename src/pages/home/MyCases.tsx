import { Text } from '@tarojs/components'
import { useQuery } from '@/api/hooks'
import { openApplications, openApply, openCase } from '@/cards/routes'
import type { ApplicationCard } from '@/contract/applications'
import { ended } from '@/domain/applications/status'
import { Card } from '@/ui/Card'
import { Failure } from '@/ui/Failure'
import { Heading } from '@/ui/Heading'
import { LinkButton } from '@/ui/LinkButton'
import { Loading } from '@/ui/Loading'
import { Paragraph } from '@/ui/Paragraph'
import { Stack } from '@/ui/Stack'

/** What matters today: the case that moves, in one sentence, and what is mine to do. */
export function MyCases({ name, isStaff }: { name: string; isStaff: boolean }) {
  const { data, problem, reload } = useQuery('applications.mine', {})
  if (!data) return problem ? <Failure problem={problem} onRetry={reload} /> : <Loading lines={3} />
  const open = data.items.filter(({ status }) => !ended.includes(status))
  const first = open.find(({ status }) => waitsForMe.includes(status)) ?? open[0]
  return (
    <Stack>
      <Heading level={1}>{first || isStaff ? `${name}，您好` : `${name}，今天没有要您办的事`}</Heading>
      {first && <CaseOfToday card={first} />}
      {open.length > 1 && (
        <LinkButton onClick={openApplications}>{`还有 ${open.length - 1} 件在办，都看看`}</LinkButton>
      )}
    </Stack>
  )
}

const waitsForMe: ApplicationCard['status'][] = [
  'supplement_requested',
  'in_review_conditional',
  'reviewed_conditional',
  'payment_returned',
  'credited',
  'draft',
]

function CaseOfToday({ card }: { card: ApplicationCard }) {
  const { id, title, headline, todo, status } = card
  const isMineToDo = waitsForMe.includes(status)
  return (
    <Card
      tone={isMineToDo ? 'waiting' : 'plain'}
      onClick={() => (status === 'draft' ? openApply(id) : openCase(id))}
      label={`您的${title}：${headline}。${todo}`}
    >
      <Stack gap={1}>
        <Heading level={3}>{`您的${title}`}</Heading>
        <Text className='home__headline'>{isMineToDo ? todo : headline}</Text>
        <Paragraph isQuiet>{isMineToDo ? headline : todo}</Paragraph>
      </Stack>
    </Card>
  )
}
