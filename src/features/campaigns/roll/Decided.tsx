import type { RollRow } from '@/contract/rolls'
import { LinkButton } from '@/ui/LinkButton'
import { Notice } from '@/ui/Notice'
import type { Decide } from './useDecide'

type Props = { row: RollRow; decided: NonNullable<RollRow['decided']>; decide: Decide }

/** What people said of a line; until it is written they may think again. */
export const Decided = ({ row: { line, name }, decided: { words, canAskAgain }, decide }: Props) => (
  <Notice tone='good'>
    {`您定的：${words}`}
    {canAskAgain && (
      <LinkButton label={`第 ${line} 行${name}重新定`} onClick={() => void decide.takeBack(line)}>
        重新定
      </LinkButton>
    )}
  </Notice>
)

/** The line that was decided last, which isn't in this list any more. */
export function JustDecided({ decide }: { decide: Decide }) {
  const { last, takeBack } = decide
  if (!last) return null
  const { line, name, words, count, isForVillage } = last
  const all = isForVillage ? `写着这个村的 ${count} 行都按这样` : `这一户 ${count} 行都按这样`
  return (
    <Notice tone='good'>
      {`第 ${line} 行${name}：${words}${count > 1 ? `（${all}）` : ''}`}
      <LinkButton onClick={() => void takeBack(line, isForVillage)}>撤销</LinkButton>
    </Notice>
  )
}
