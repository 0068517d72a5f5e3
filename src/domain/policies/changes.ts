import type { Policy } from './policy.schema'
import { linesOf, type PolicyLine } from './policyLines'

export type Change = { part: string; kind: 'added' | 'removed' | 'changed'; before?: string; after?: string }

/** What a later version of a policy says otherwise, apart from its text: in the order of the later one, what went last. */
export function changesBetween(before: Policy, after: Policy): Change[] {
  const earlier = new Map(linesOf(before).map((line) => [line.key, line]))
  const later = linesOf(after)
  const kept = new Set(later.map(({ key }) => key))
  return [
    ...later.flatMap((line) => changeOf(earlier.get(line.key), line)),
    ...[...earlier.values()].filter(({ key }) => !kept.has(key)).map(removed),
  ]
}

function changeOf(before: PolicyLine | undefined, after: PolicyLine): Change[] {
  const { part, words } = after
  if (!before) return [{ part, kind: 'added', after: words }]
  if (before.words !== words) return [{ part, kind: 'changed', before: before.words, after: words }]
  if (before.detail === after.detail) return []
  return [{ part, kind: 'changed', before: words, after: `${words}（判断的办法有调整）` }]
}

const removed = ({ part, words }: PolicyLine): Change => ({ part, kind: 'removed', before: words })
