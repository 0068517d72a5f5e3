import { isDivisionCode, isPlace, type Places } from '../core/division'
import { isPlainDate, type PlainDate } from '../core/plainDate'
import { Problem } from '../core/problem'
import { factSpec, type FactName, type Facts, type FactValue } from './facts'

const FIRST_DAY = '1900-01-01'
/** A hundred years of months, a hundred thousand people: above it somebody slipped on the keys. */
const MOST = { 个月: 1200, 人: 100_000, 次: 100 } as const
/** 100 亿元, in fen. */
const MOST_FEN = 1_000_000_000_000

/**
 * Refuses a value that the fact can't have: of another kind, out of size, a choice that isn't offered, a day that
 * doesn't exist or, where `today` is given, hasn't come yet.
 * @throws Problem day_invalid, input_invalid; each names the fact as the person knows it
 */
export function checkFacts(facts: Facts, today?: PlainDate): void {
  for (const [key, value] of Object.entries(facts)) {
    const name = key as FactName
    const { kind, label } = factSpec(name)
    if (isPossible(name, value, today)) continue
    throw kind === 'day'
      ? new Problem('day_invalid', { name: label })
      : new Problem('input_invalid', { names: [label] })
  }
}

/** The divisions that these facts speak of. */
export const placesIn = (facts: Facts): string[] =>
  Object.entries(facts).flatMap(([name, value]) =>
    factSpec(name as FactName).kind === 'division' && typeof value === 'string' ? [value] : [],
  )

/** @throws Problem input_invalid where a place of the city is named that there isn't */
export function checkPlaces(facts: Facts, places: Places): void {
  for (const [name, value] of Object.entries(facts)) {
    const { kind, label } = factSpec(name as FactName)
    if (kind === 'division' && !isPlace(String(value), places)) throw new Problem('input_invalid', { names: [label] })
  }
}

function isPossible(name: FactName, value: FactValue, today?: PlainDate): boolean {
  const { kind, choices = {}, unit = '人' } = factSpec(name)
  switch (kind) {
    case 'boolean':
      return typeof value === 'boolean'
    case 'count':
      return isWholeUpTo(value, MOST[unit])
    case 'money':
      return isWholeUpTo(value, MOST_FEN)
    case 'day':
      return typeof value === 'string' && isPlainDate(value) && value >= FIRST_DAY && (!today || value <= today)
    case 'division':
      return typeof value === 'string' && isDivisionCode(value)
    case 'choice':
      return typeof value === 'string' && Object.prototype.hasOwnProperty.call(choices, value)
    case 'set':
      return Array.isArray(value) && isSetOf(value, choices)
  }
}

const isWholeUpTo = (value: FactValue, most: number) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most

const isSetOf = (values: readonly string[], choices: Readonly<Record<string, string>>) =>
  new Set(values).size === values.length &&
  values.every((value) => Object.prototype.hasOwnProperty.call(choices, value))

/** Whether two values say the same; a set has no order. */
export function isSameValue(one: FactValue | undefined, other: FactValue): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other
  return one.length === other.length && one.every((value) => other.includes(value))
}
