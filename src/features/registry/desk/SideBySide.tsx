import { SideLine } from '@/cards/sides/SideLine'
import type { Pair, PairFile } from '@/contract/registry'
import { dayOf, sayFullDay } from '@/domain/core/plainDate'
import { Card } from '@/ui/Card'
import { sides } from './sides'

/** The two files line by line. */
export function SideBySide({ pair: { files, rows } }: { pair: Pair }) {
  return (
    <Card>
      <SideLine label='档案' values={sides} isHead />
      {rows.map(({ label, values: [one, other], isDifferent }) => (
        <SideLine key={label} label={label} values={[one, other]} isDifferent={isDifferent} />
      ))}
      <SideLine label='建档' values={both(files, ({ since }) => sayFullDay(dayOf(since)))} />
      <SideLine label='登录' values={both(files, ({ isSignedIn }) => (isSignedIn ? '登录过' : '没有登录过'))} />
      <SideLine label='挂着的事' values={both(files, sayMatters)} />
    </Card>
  )
}

const both = ([one, other]: Pair['files'], say: (file: PairFile) => string): [string, string] => [say(one), say(other)]

const sayMatters = ({ applications, visits, questions, facts }: PairFile) =>
  `申请 ${applications} 件，走访 ${visits} 次，提问 ${questions} 个，已知情况 ${facts} 项`
