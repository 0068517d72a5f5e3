import type { PlainDate } from '@/domain/core/plainDate'
import type { Facts, FactValue } from '@/domain/eligibility/facts'
import { checkFacts } from '@/domain/eligibility/factValue'
import type { FactQuestion } from '@/domain/eligibility/question'

/** What stands in a field while it is being filled in: text, or the chosen of a set. */
export type Entry = string | string[]
type Reading = { value: FactValue; problem?: undefined } | { value?: undefined; problem: string }

/** The fact that an entry gives, or what to mend about it. Money is typed in yuan and read as fen. */
export function readAnswer({ kind, name }: FactQuestion, entry: Entry, today: PlainDate): Reading {
  const value = valueOf(kind, entry)
  if (value === undefined) return { problem: problemOf[kind] }
  return isPossible({ [name]: value }, today) ? { value } : { problem: problemOf[kind] }
}

const CHOOSE = '请先选一个，或者跳过这一题。'
const problemOf: Record<FactQuestion['kind'], string> = {
  boolean: CHOOSE,
  choice: CHOOSE,
  set: CHOOSE,
  division: CHOOSE,
  count: '请填一个整数，没有就填 0。',
  money: '请填金额，比如 6000，没有就填 0。',
  day: '请选一个已经过去的日子，或者跳过这一题。',
}

function valueOf(kind: FactQuestion['kind'], entry: Entry): FactValue | undefined {
  if (Array.isArray(entry)) return entry
  if (entry === '') return undefined
  if (kind === 'boolean') return entry === 'yes'
  if (kind === 'count') return /^\d+$/.test(entry) ? Number(entry) : undefined
  return kind === 'money' ? fenOf(entry) : entry
}

function fenOf(yuan: string): number | undefined {
  const match = /^(\d{1,10})(?:\.(\d{1,2}))?$/.exec(yuan)
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : undefined
}

function isPossible(facts: Facts, today: PlainDate): boolean {
  try {
    checkFacts(facts, today)
    return true
  } catch {
    return false
  }
}

/** A known fact as it stands in a field again. */
export function entryOf({ kind }: FactQuestion, value: FactValue | undefined): Entry {
  if (value === undefined) return kind === 'set' ? [] : ''
  if (Array.isArray(value)) return value
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return kind === 'money' ? String(Number(value) / 100) : String(value)
}
