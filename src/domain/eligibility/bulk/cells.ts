import type { PlainDate } from '../../core/plainDate'
import type { Test } from '../criterion'
import { decide } from '../decide'
import type { FactName, Facts, FactValue } from '../facts'
import { both, either, type Verdict } from '../verdict'
import { PLACE, verdictAt } from './answers'
import { bucketsOf, type Buckets, type Rows } from './buckets'
import type { Condition } from './conditions'
import type { Group } from './groups'
import type { Part } from './parts'

/** One direction of a look-up: the buckets of a fact, or the three answers of a test that is answered by value. */
export type Axis = { of: FactName | Test; count: number; buckets: Buckets | undefined }
export type RowsByFact = ReadonlyMap<FactName, Rows>

const ANSWERS = 3

/** The axes of a group, or of one condition by itself; the first one is the finest. */
export function axesOf(rows: RowsByFact, { leaves }: Pick<Group, 'leaves'>, conditions: readonly Condition[]): Axis[] {
  const facts = [...leaves].flatMap(([name, some]) => {
    const of = rows.get(name)
    const buckets = of && bucketsOf(of, some)
    return buckets ? [{ of: name, count: buckets.values.length, buckets }] : []
  })
  const tests = conditions.flatMap(({ byValue }) => byValue)
  return [...facts, ...tests.map((test) => ({ of: test, count: ANSWERS, buckets: undefined }))]
}

/** A condition's own cases, which are fewer than the group's cells, and the verdict of each. */
export type Cases = { axes: Axis[]; verdicts: Uint8Array }

export function casesOf(rows: RowsByFact, condition: Condition, on: PlainDate): Cases {
  const leaves = new Map(condition.facts.map((name) => [name, condition.leaves.filter((leaf) => leaf.fact === name)]))
  const axes = axesOf(rows, { leaves }, [condition])
  const size = axes.reduce((product, { count }) => product * count, 1)
  const verdicts = Uint8Array.from({ length: size }, (_, cell) => {
    const { facts, answers } = suppose(axes, cell)
    return PLACE[verdictOf(condition.part, facts, answers, on)]
  })
  return { axes, verdicts }
}

/** Somebody's facts for a case: its number, read with one digit per axis. */
function suppose(axes: readonly Axis[], cell: number): { facts: Facts; answers: Map<Test, Verdict> } {
  const facts: Facts = {}
  const answers = new Map<Test, Verdict>()
  let rest = cell
  for (const { of, count, buckets } of axes) {
    const value: FactValue | undefined = buckets?.values[rest % count]
    if (typeof of !== 'string') answers.set(of, verdictAt[rest % count] ?? 'unknown')
    else if (value !== undefined) facts[of] = value
    rest = Math.floor(rest / count)
  }
  return { facts, answers }
}

/** Of the proof itself, so that it can't differ; parts have no fact in common, so over them Kleene's logic is exact. */
function verdictOf(part: Part, facts: Facts, answers: ReadonlyMap<Test, Verdict>, on: PlainDate): Verdict {
  if ('atom' in part) return answers.get(part.atom) ?? decide(part.atom, facts, on).verdict
  if ('all' in part) return both(part.all.map((one) => verdictOf(one, facts, answers, on)))
  return either(part.any.map((one) => verdictOf(one, facts, answers, on)))
}

/** For every cell of a group the case of one of its conditions. */
export function caseOfCells(axes: readonly Axis[], { axes: own }: Cases): Uint16Array {
  return axes.reduce<Uint16Array>((known, axis) => {
    const places = placesOn(axis, own)
    const wider = new Uint16Array(known.length * axis.count)
    places.forEach((place, at) => {
      for (let index = 0; index < known.length; index += 1)
        wider[at * known.length + index] = (known[index] as number) + place
    })
    return wider
  }, Uint16Array.of(0))
}

/** What each place on the group's axis is on the condition's own, already multiplied. */
function placesOn({ of, count, buckets }: Axis, own: readonly Axis[]): number[] {
  const at = own.findIndex((axis) => axis.of === of)
  const mine = own[at]
  if (!mine) return Array.from({ length: count }, () => 0)
  const stride = own.slice(0, at).reduce((product, axis) => product * axis.count, 1)
  if (!buckets || !mine.buckets) return Array.from({ length: count }, (_, place) => place * stride)
  const places = Array.from({ length: count }, () => 0)
  const theirs = mine.buckets.ofRow
  buckets.ofRow.forEach((bucket, row) => (places[bucket] = (theirs[row] ?? 0) * stride))
  return places
}
