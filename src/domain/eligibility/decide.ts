import type { PlainDate } from '../core/plainDate'
import type { Test } from './criterion'
import { factSpec, type FactName, type Facts, type FactValue } from './facts'
import { kleene } from './kleene'
import { factsOf, leavesOf, leafVerdict, type Leaf } from './leaf'
import { samplesOf } from './samples'
import type { Verdict } from './verdict'

/** A test's answer, and the facts of which some value can still change it. */
export type Decision = { verdict: Verdict; missing: FactName[] }

/**
 * Exact where Kleene's logic is too careful. It looks at every leaf by itself, so of "a woman up to 55 or a man up to 60"
 * it would ask a person of 40 for the sex. Where an unknown fact stands in several leaves, the cases are gone through.
 */
export function decide(test: Test, facts: Facts, on: PlainDate): Decision {
  const verdict = kleene(test, facts, on)
  if (verdict !== 'unknown') return { verdict, missing: [] }
  const leaves = leavesOf(test)
  const open = openFacts(test, facts, on)
  if (areIndependent(leaves, facts, on)) return { verdict, missing: [...open] }
  const axes = [...open].map((name) => ({ name, values: valuesOf(name, test, leaves, facts, on) }))
  const { answer, missing } = unfold(test, facts, on, axes)
  return { verdict: answer, missing: [...new Set(leaves.flatMap(factsOf))].filter((name) => missing.includes(name)) }
}

const kept = new WeakMap<Test, Map<string, FactValue[]>>()

/** Only a share looks at the person's other facts; without one, the values of a day are the same for everybody. */
function valuesOf(name: FactName, test: Test, leaves: readonly Leaf[], facts: Facts, on: PlainDate): FactValue[] {
  if (leaves.some((leaf) => 'of' in leaf)) return samplesOf(name, leaves, facts, on)
  const ofTest = kept.get(test) ?? new Map<string, FactValue[]>()
  kept.set(test, ofTest)
  const values = ofTest.get(`${name} ${on}`) ?? samplesOf(name, leaves, facts, on)
  ofTest.set(`${name} ${on}`, values)
  return values
}

/** The unknown facts under groups that are still open. */
function openFacts(test: Test, facts: Facts, on: PlainDate): Set<FactName> {
  return new Set(
    openLeaves(test, facts, on)
      .flatMap(factsOf)
      .filter((name) => facts[name] === undefined),
  )
}

function openLeaves(test: Test, facts: Facts, on: PlainDate): Leaf[] {
  if (kleene(test, facts, on) !== 'unknown') return []
  if ('all' in test) return test.all.flatMap((one) => openLeaves(one, facts, on))
  if ('any' in test) return test.any.flatMap((one) => openLeaves(one, facts, on))
  return 'not' in test ? openLeaves(test.not, facts, on) : [test]
}

/** Every unknown fact in one leaf only, and every such leaf able to go both ways: then Kleene's answer is exact. */
export function areIndependent(leaves: readonly Leaf[], facts: Facts, on: PlainDate): boolean {
  const names = leaves.flatMap(factsOf).filter((name) => facts[name] === undefined)
  if (new Set(names).size < names.length) return false
  return leaves.every((leaf) => 'of' in leaf || facts[leaf.fact] !== undefined || canGoBothWays(leaf, on))
}

/** By its wording alone, for a day's leaf always can: so it is worked out once per leaf, and not for every person. */
const bothWays = new WeakMap<Leaf, boolean>()

function canGoBothWays(leaf: Leaf, on: PlainDate): boolean {
  if (factSpec(leaf.fact).kind === 'day') return true
  const known = bothWays.get(leaf)
  if (known !== undefined) return known
  const verdicts = samplesOf(leaf.fact, [leaf], {}, on).map((value) => leafVerdict(leaf, { [leaf.fact]: value }, on))
  const can = new Set(verdicts).size > 1
  bothWays.set(leaf, can)
  return can
}

type Axis = { name: FactName; values: readonly FactValue[] }
/** `shape` is the same text for cases that behave the same, whatever is learnt later. */
type Cases = { answer: Verdict; shape: string; missing: FactName[] }

/** A decision tree over the open facts; a fact whose branches all behave the same doesn't matter. */
function unfold(test: Test, facts: Facts, on: PlainDate, [axis, ...rest]: readonly Axis[]): Cases {
  const verdict = kleene(test, facts, on)
  if (verdict !== 'unknown' || !axis) return { answer: verdict, shape: verdict, missing: [] }
  const branches = axis.values.map((value) => unfold(test, { ...facts, [axis.name]: value }, on, rest))
  const shapes = branches.map(({ shape }) => shape)
  const [first] = branches
  if (first && shapes.every((shape) => shape === first.shape)) return first
  return {
    answer: 'unknown',
    shape: `${axis.name}(${shapes.join()})`,
    missing: [axis.name, ...new Set(branches.flatMap(({ missing }) => missing))],
  }
}
