import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import { useQuery } from '@/api/hooks'
import { PolicyCard } from '@/cards/PolicyCard'
import { StaleNotice } from '@/cards/StaleNotice'
import { Tiles } from '@/cards/Tiles'
import type { PlainDate } from '@/domain/core/plainDate'
import { Button } from '@/ui/Button'
import { Empty } from '@/ui/Empty'
import { Failure } from '@/ui/Failure'
import { Loading } from '@/ui/Loading'
import { Stack } from '@/ui/Stack'
import { allPolicies, feedInput, isNarrowed, type Filters } from './filters'

type Props = { filters: Filters; onChange: (part: Partial<Filters>) => void; today: PlainDate; cursor?: string }

/** One page of policies, and below it the next one, once somebody gets that far. */
export function Feed({ filters, onChange, today, cursor }: Props) {
  const { data, problem, reload } = useQuery('policies.list', { ...feedInput(filters), cursor })
  const [isNextOpen, setNextOpen] = useState(false)
  useReachBottom(() => setNextOpen(true))
  if (!data) return problem ? <Failure problem={problem} onRetry={reload} /> : <Loading />
  if (!cursor && data.items.length === 0) return <NothingFound filters={filters} onChange={onChange} />
  return (
    <Stack>
      {problem && <StaleNotice onRetry={reload} />}
      <Tiles>
        {data.items.map((card) => (
          <PolicyCard key={card.id} card={card} today={today} />
        ))}
      </Tiles>
      {data.next && isNextOpen && <Feed filters={filters} onChange={onChange} today={today} cursor={data.next} />}
      {data.next && !isNextOpen && (
        <Button tone='quiet' onClick={() => setNextOpen(true)}>
          更多政策
        </Button>
      )}
    </Stack>
  )
}

function NothingFound({ filters, onChange }: Pick<Props, 'filters' | 'onChange'>) {
  if (filters.scope === 'followed')
    return (
      <Empty title='还没有关注的政策' text='打开一项政策点“关注”，它有变化时会告诉您。' action={showAll(onChange)} />
    )
  if (!isNarrowed(filters)) return <Empty title='还没有政策' text='发布后会出现在这里。' />
  return <Empty title='没有找到' text='换个词，或者放宽一下条件试试。' action={showAll(onChange)} />
}

const showAll = (onChange: Props['onChange']) => (
  <Button tone='plain' onClick={() => onChange(allPolicies)}>
    看全部政策
  </Button>
)
