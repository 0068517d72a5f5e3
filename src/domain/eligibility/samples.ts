import { addDays, addMonths, type PlainDate } from '../core/plainDate'
import { factSpec, type FactName, type Facts, type FactValue } from './facts'
import { factsOf, leafVerdict, type Leaf, type ShareLeaf } from './leaf'

/**
 * Values of an unknown fact: at least one for every way in which the leaves can tell its values apart on that day.
 * What holds for all of these holds for every value that the fact can have.
 */
export function samplesOf(name: FactName, leaves: readonly Leaf[], facts: Facts, on: PlainDate): FactValue[] {
  const mine = leaves.filter((leaf) => factsOf(leaf).includes(name))
  const others = known(mine, facts)
  const byAnswers = new Map<string, FactValue>()
  for (const value of candidates(name, mine, leaves, facts, on)) {
    const answers = mine.map((leaf) => leafVerdict(leaf, { ...others, [name]: value }, on))
    // An open share depends on the other fact as well: there every value stands for itself.
    const key = answers.includes('unknown') ? `${answers.join()}:${String(value)}` : answers.join()
    if (!byAnswers.has(key)) byAnswers.set(key, value)
  }
  return [...byAnswers.values()]
}

/** Only what the leaves look at: copying a whole person for every value is most of the work. */
const known = (leaves: readonly Leaf[], facts: Facts): Facts =>
  Object.fromEntries(leaves.flatMap(factsOf).map((name) => [name, facts[name]]))

function candidates(
  name: FactName,
  mine: readonly Leaf[],
  leaves: readonly Leaf[],
  facts: Facts,
  on: PlainDate,
): FactValue[] {
  const { kind, choices = {} } = factSpec(name)
  switch (kind) {
    case 'boolean':
      return [true, false]
    case 'choice':
      return Object.keys(choices)
    case 'set':
      return subsets(Object.keys(choices), mine)
    case 'division':
      return [...mine.flatMap((leaf) => ('within' in leaf ? leaf.within : [])), '']
    case 'day':
      return mine.flatMap((leaf) => daysAround(leaf, on))
    default:
      return numbers(name, mine, leaves, facts)
  }
}

/** Every combination of choices that the leaves tell apart; a choice that none of them names stands for all such. */
function subsets(choices: readonly string[], leaves: readonly Leaf[]): string[][] {
  const lists = leaves.flatMap((leaf) => ('has' in leaf ? [leaf.has] : []))
  const kinds = new Map(choices.map((choice) => [lists.map((list) => list.includes(choice)).join(), choice]))
  return [...kinds.values()].reduce<string[][]>((all, choice) => [...all, ...all.map((set) => [...set, choice])], [[]])
}

/** The end of a month moves a bound by three days at most: 31 August + 6 months is 28 February. */
const NEAR = [-1, 0, 1, 2, 3, 4]

function daysAround(leaf: Leaf, on: PlainDate): PlainDate[] {
  if ('onOrAfter' in leaf) return [leaf.onOrAfter, addDays(leaf.onOrAfter, -1)]
  if ('onOrBefore' in leaf) return [leaf.onOrBefore, addDays(leaf.onOrBefore, 1)]
  const months =
    'monthsAgoAtLeast' in leaf ? leaf.monthsAgoAtLeast : 'monthsAgoAtMost' in leaf ? leaf.monthsAgoAtMost : 0
  return NEAR.map((days) => addDays(addMonths(on, -months), days))
}

const MANY = 1_000_000_000

function numbers(name: FactName, mine: readonly Leaf[], leaves: readonly Leaf[], facts: Facts): number[] {
  const shares = mine.filter((leaf): leaf is ShareLeaf => 'atLeastPercent' in leaf)
  const bounds = [...limits(name, mine), ...shares.flatMap((leaf) => shareLimits(name, leaf, leaves, facts))]
  return [0, 1, MANY, ...bounds.flatMap((bound) => [bound - 1, bound, bound + 1])].filter((value) => value >= 0)
}

const limits = (name: FactName, leaves: readonly Leaf[]): number[] =>
  leaves.flatMap((leaf) => {
    if (leaf.fact !== name) return []
    return 'atLeast' in leaf ? [Math.ceil(leaf.atLeast)] : 'atMost' in leaf ? [Math.floor(leaf.atMost)] : []
  })

/** Where the share turns, for what is known or asked of its other fact. */
function shareLimits(
  name: FactName,
  { fact, of, atLeastPercent }: ShareLeaf,
  leaves: readonly Leaf[],
  facts: Facts,
): number[] {
  const other = name === fact ? of : fact
  const known = facts[other]
  const others =
    typeof known === 'number' ? [known] : limits(other, leaves).flatMap((bound) => [bound - 1, bound, bound + 1])
  const factor = name === fact ? atLeastPercent / 100 : 100 / atLeastPercent
  return others.filter((value) => value > 0).map((value) => Math.round(value * factor))
}
