import { isWithin } from '../core/division'
import type { FactValue } from './facts'
import type { Leaf } from './leaf'

/** Leaves that look at one fact and whose answer time can't change. */
export type ValueLeaf = Exclude<
  Leaf,
  { atLeastPercent: number } | { monthsAgoAtLeast: number } | { monthsAgoAtMost: number }
>

/** A leaf as a function of the known value, with its sets worked out beforehand. */
export function valueTest(leaf: ValueLeaf): (value: FactValue) => boolean {
  if ('is' in leaf) return (value) => value === leaf.is
  if ('in' in leaf) return oneOf(new Set(leaf.in))
  if ('has' in leaf) return overlaps(new Set(leaf.has))
  if ('within' in leaf) return inside(leaf.within)
  if ('atLeast' in leaf) return (value) => typeof value === 'number' && value >= leaf.atLeast
  if ('atMost' in leaf) return (value) => typeof value === 'number' && value <= leaf.atMost
  if ('onOrAfter' in leaf) return (value) => typeof value === 'string' && value >= leaf.onOrAfter
  return (value) => typeof value === 'string' && value <= leaf.onOrBefore
}

const oneOf = (members: ReadonlySet<unknown>) => (value: FactValue) => members.has(value)
const overlaps = (members: ReadonlySet<string>) => (value: FactValue) =>
  Array.isArray(value) && value.some((one) => members.has(one))
const inside = (areas: readonly string[]) => (value: FactValue) =>
  typeof value === 'string' && areas.some((area) => isWithin(value, area))
