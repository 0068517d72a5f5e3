import { Text, View } from '@tarojs/components'
import type { Pair, PairFile, PairRow } from '@/contract/registry'
import { dayOf } from '@/domain/core/plainDate'
import { Card } from '@/ui/Card'
import { Tag } from '@/ui/Tag'
import './SideBySide.scss'
import { sides } from './sides'

/** The two files line by line; what differs is marked, and says so in a word. */
export function SideBySide({ pair: { files, rows } }: { pair: Pair }) {
  return (
    <Card>
      <Line label='档案' values={sides} isHead />
      {rows.map((row) => (
        <Line key={row.label} {...row} />
      ))}
      <Line label='建档' values={both(files, ({ since }) => dayOf(since))} />
      <Line label='登录' values={both(files, ({ isSignedIn }) => (isSignedIn ? '登录过' : '没有登录过'))} />
      <Line label='挂着的事' values={both(files, sayMatters)} />
    </Card>
  )
}

const both = ([one, other]: Pair['files'], say: (file: PairFile) => string): [string, string] => [say(one), say(other)]

const sayMatters = ({ applications, visits, questions, facts }: PairFile) =>
  `申请 ${applications} 件，走访 ${visits} 次，提问 ${questions} 个，已知情况 ${facts} 项`

type Props = { label: string; values: PairRow['values']; isDifferent?: boolean; isHead?: boolean }

function Line({ label, values: [one, other], isDifferent = false, isHead = false }: Props) {
  return (
    <View className={`sides__line${isDifferent ? ' sides__line--different' : ''}`}>
      <View className='sides__label'>
        <Text>{label}</Text>
        {isDifferent && <Tag tone='warm'>不同</Tag>}
      </View>
      <View className={`sides__values${isHead ? ' sides__values--head' : ''}`}>
        <Text className='sides__value'>{one ?? '没有填'}</Text>
        <Text className='sides__value'>{other ?? '没有填'}</Text>
      </View>
    </View>
  )
}
