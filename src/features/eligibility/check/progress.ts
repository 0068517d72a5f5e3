import type { FactName } from '@/domain/eligibility/facts'
import type { Check } from './useCheck'

/** Which question this is, and how many more there can be: fewer, when an answer settles more than one. */
export function progressOf({ flow, open }: Pick<Check, 'flow' | 'open'>, name: FactName) {
  const at = flow.asked.indexOf(name)
  const value = at < 0 ? flow.asked.length : at
  const left = open.filter((one) => one !== name && !flow.asked.includes(one)).length
  const max = Math.max(flow.asked.length, value + 1) + left
  const label = left > 0 ? `第 ${value + 1} 题，最多还有 ${left} 题` : `第 ${value + 1} 题，最后一题`
  return { value, max, label }
}
