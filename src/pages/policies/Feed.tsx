import { Pages } from '@/cards/Pages'
import { PolicyCard } from '@/cards/PolicyCard'
import { Tiles } from '@/cards/Tiles'
import type { PlainDate } from '@/domain/core/plainDate'
import { Button } from '@/ui/Button'
import { Empty } from '@/ui/Empty'
import { allPolicies, feedInput, isNarrowed, type Filters } from './filters'

type Props = { filters: Filters; onChange: (part: Partial<Filters>) => void; today: PlainDate }

export function Feed({ filters, onChange, today }: Props) {
  return (
    <Pages
      path='policies.list'
      input={feedInput(filters)}
      more='更多政策'
      empty={<NothingFound filters={filters} onChange={onChange} />}
    >
      {(items) => (
        <Tiles>
          {items.map((card) => (
            <PolicyCard key={card.id} card={card} today={today} />
          ))}
        </Tiles>
      )}
    </Pages>
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
