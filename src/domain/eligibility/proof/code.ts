import { factNames, factSpec, type FactName, type FactValue } from '../facts'

/** Codes lie below this, so that four of them make one exact number. */
export const CODES = 1 << 13
const MOST_COUNTED = 250
const keysOf = Object.fromEntries(factNames.map((name) => [name, Object.keys(factSpec(name).choices ?? {})])) as Record<
  FactName,
  string[]
>

/**
 * A fact that is unknown or has one of few values, as a small number. Undefined for what nearly everybody has a value of
 * their own of: days, money, places, large counts; and for a set in another order than its choices, which is said in it.
 */
export function codeOf(name: FactName, value: FactValue | undefined): number | undefined {
  if (value === undefined) return 0
  if (typeof value === 'boolean') return value ? 2 : 1
  if (typeof value === 'number') return value >= 0 && value <= MOST_COUNTED && value % 1 === 0 ? value + 1 : undefined
  const keys = keysOf[name]
  if (Array.isArray(value)) return setCode(value, keys)
  return keys.indexOf(value) + 1 || undefined
}

/** One bit per choice; one that isn't offered, or stands before a lower one, has no bit above the rest. */
function setCode(values: readonly string[], keys: readonly string[]): number | undefined {
  let bits = 0
  for (const value of values) {
    const bit = 1 << keys.indexOf(value)
    if (bit <= bits || bit * 2 >= CODES) return undefined
    bits += bit
  }
  return bits + 1
}
