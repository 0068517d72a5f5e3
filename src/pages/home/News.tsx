import { useQuery } from '@/api/hooks'
import { PolicyCard } from '@/cards/PolicyCard'
import { openPolicies } from '@/cards/routes'
import { Tiles } from '@/cards/Tiles'
import type { PolicyCard as PolicyCardView } from '@/contract/policies'
import type { PlainDate } from '@/domain/core/plainDate'
import { Empty } from '@/ui/Empty'
import { Failure } from '@/ui/Failure'
import { LinkButton } from '@/ui/LinkButton'
import { Loading } from '@/ui/Loading'
import { Section } from '@/ui/Section'

const SHOWN = 4

/** New ones and those about to end come first. */
export function News({ today }: { today: PlainDate }) {
  const { data, problem, reload } = useQuery('policies.list', { scope: 'local' })
  return (
    <Section title='本市政策' action={<LinkButton onClick={openPolicies}>全部政策</LinkButton>}>
      {!data && (problem ? <Failure problem={problem} onRetry={reload} /> : <Loading lines={3} />)}
      {data?.items.length === 0 && <Empty title='本市还没有发布政策' />}
      <Tiles>
        {newsFirst(data?.items ?? [])
          .slice(0, SHOWN)
          .map((card) => (
            <PolicyCard key={card.id} card={card} today={today} />
          ))}
      </Tiles>
    </Section>
  )
}

const urgency = ({ isNew, state }: PolicyCardView) => (state === 'endingSoon' ? 2 : isNew ? 1 : 0)
const newsFirst = (cards: PolicyCardView[]) =>
  cards.filter(({ state }) => state !== 'ended').sort((one, other) => urgency(other) - urgency(one))
