import type { Instant, PlainDate } from '../core/plainDate'
import type { FactName, FactSource, FactValue } from '../eligibility/facts'
import { factNames } from '../eligibility/facts'
import { isSameValue } from '../eligibility/factValue'

/** Something that was said of a person, by whom, and when. */
export type Statement = {
  name: FactName
  value: FactValue
  source: FactSource
  asOf: PlainDate
  recordedAt: Instant
  byRelative: boolean
  visitId?: string | undefined
}

/** One field of a file: what counts, and what was said otherwise. */
export type FieldHistory = {
  name: FactName
  now: Statement
  /** other answers, each value once with who said it last, the newest first */
  others: Statement[]
  /** whether some of them still stand against it: the person's own word settles it */
  isDisputed: boolean
}

/** What was said of each field, in the order in which fields are asked. The newest counts. */
export function fieldHistories(statements: readonly Statement[]): FieldHistory[] {
  const sorted = [...statements].sort(newestFirst)
  return factNames.flatMap((name) => {
    const [now, ...earlier] = sorted.filter((one) => one.name === name)
    return now ? [historyOf(now, earlier)] : []
  })
}

function historyOf(now: Statement, earlier: readonly Statement[]): FieldHistory {
  const others: Statement[] = []
  for (const one of earlier) if (![now, ...others].some(({ value }) => isSameValue(value, one.value))) others.push(one)
  const isDisputed = now.source !== 'self' && others.some((one) => tellerOf(one) !== tellerOf(now))
  return { name: now.name, now, others, isDisputed }
}

const tellerOf = ({ source, byRelative }: Statement) => (byRelative ? 'relative' : source)

const newestFirst = (one: Statement, other: Statement): number =>
  one.recordedAt === other.recordedAt ? 0 : one.recordedAt < other.recordedAt ? 1 : -1
