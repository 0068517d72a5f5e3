import { Text, View } from '@tarojs/components'

/** `by` is kept in one piece: a name isn't torn apart by the end of a line. */
export type TimelineItem = {
  key: string
  title: string
  detail?: string
  at?: string
  by?: string
  state: 'done' | 'now' | 'next'
}
const stateWord = { done: '已完成', now: '正在进行', next: '接下来' }

/** A vertical line of what happened and what comes. */
export function Timeline({ items }: { items: TimelineItem[] }) {
  return (
    <View aria-role='list'>
      {items.map((item) => (
        <View
          key={item.key}
          className={`k-timeline__item k-timeline__item--${item.state}`}
          aria-role='listitem'
          aria-label={`${stateWord[item.state]}：${item.title}`}
        >
          <Text className='k-timeline__title'>{item.title}</Text>
          {item.detail && <Text className='k-timeline__detail'>{item.detail}</Text>}
          {item.at && (
            <View className='k-timeline__detail'>
              <Text>{item.by ? `${item.at} · ` : item.at}</Text>
              {item.by && <Text className='k-timeline__by'>{item.by}</Text>}
            </View>
          )}
        </View>
      ))}
    </View>
  )
}
