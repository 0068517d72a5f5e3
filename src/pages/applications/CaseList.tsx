import { View } from '@tarojs/components'
import { CaseCard } from '@/cards/CaseCard'
import { openApply, openCase } from '@/cards/routes'
import type { ApplicationCard } from '@/contract/applications'
import { ended } from '@/domain/applications/status'
import { Section } from '@/ui/Section'
import { Stack } from '@/ui/Stack'
import './CaseList.scss'

const isDraft = ({ status }: ApplicationCard) => status === 'draft'
const isOver = ({ status }: ApplicationCard) => ended.includes(status)

/** What is under way first, then drafts, then what is over. */
export function CaseList({ items }: { items: readonly ApplicationCard[] }) {
  const groups = [
    { title: '正在办', cards: items.filter((card) => !isDraft(card) && !isOver(card)), open: openCase },
    { title: '草稿', cards: items.filter(isDraft), open: openApply },
    { title: '已结束', cards: items.filter(isOver), open: openCase },
  ]
  return (
    <Stack gap={6}>
      {groups
        .filter(({ cards }) => cards.length)
        .map(({ title, cards, open }) => (
          <Section key={title} title={title}>
            <View className='case-list'>
              {cards.map((card) => (
                <CaseCard key={card.id} card={card} onOpen={open} />
              ))}
            </View>
          </Section>
        ))}
    </Stack>
  )
}
