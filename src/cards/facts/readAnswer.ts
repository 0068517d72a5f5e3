import { isPlainDate, type PlainDate } from '@/domain/core/plainDate'
import type { FactValue } from '@/domain/eligibility/facts'
import type { FactQuestion } from '@/domain/eligibility/question'

/** What stands in a field while it is being filled in: text, or the chosen of a set. */
export type Entry = string | string[]
type Reading = { value: FactValue; problem?: undefined } | { value?: undefined; problem: string }

const LARGEST_COUNT = 99_999

/** The fact that an entry gives, or what to mend about it. Money is typed in yuan and read as fen. */
export function readAnswer({ kind }: FactQuestion, entry: Entry, today: PlainDate): Reading {
  if (Array.isArray(entry)) return { value: entry }
  if (!entry) return { problem: '请先填上，或者跳过这一题。' }
  if (kind === 'boolean') return { value: entry === 'yes' }
  if (kind === 'count') return readCount(entry)
  if (kind === 'money') return readMoney(entry)
  return kind === 'day' ? readDay(entry, today) : { value: entry }
}

function readCount(text: string): Reading {
  const count = Number(text)
  if (!/^\d+$/.test(text) || count > LARGEST_COUNT) return { problem: '请填一个整数，没有就填 0。' }
  return { value: count }
}

function readMoney(text: string): Reading {
  const match = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(text)
  if (!match) return { problem: '请填金额，比如 6000，没有就填 0。' }
  return { value: Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) }
}

function readDay(text: string, today: PlainDate): Reading {
  if (!isPlainDate(text)) return { problem: '没有这一天，请重新选。' }
  return text > today ? { problem: '这一天还没到，请重新选。' } : { value: text }
}

/** A known fact as it stands in a field again. */
export function entryOf({ kind }: FactQuestion, value: FactValue | undefined): Entry {
  if (value === undefined) return kind === 'set' ? [] : ''
  if (Array.isArray(value)) return value
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return kind === 'money' ? String(Number(value) / 100) : String(value)
}
