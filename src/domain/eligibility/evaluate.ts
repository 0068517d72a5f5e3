import { addDays, type PlainDate } from '../core/plainDate'
import type { Criterion, SourceMark } from './criterion'
import { decide, type Decision } from './decide'
import { sayFact } from './factWords'
import type { FactName, Facts } from './facts'
import { mostTellingFirst } from './mostTelling'
import { supportOf } from './support'
import { turningDaysOf } from './turning'
import { both, type Verdict } from './verdict'

/** One line of the proof: the clause in its own words, what it comes to, where it stands written, and by which facts. */
export type Finding = {
  clause: string
  words: string
  verdict: Verdict
  source: string
  mark?: SourceMark
  missing: FactName[]
  because: string[]
  earliest?: PlainDate
}
export type Evaluation = {
  verdict: Verdict
  findings: Finding[]
  missing: FactName[]
  earliest?: PlainDate
  lastDay?: PlainDate
}

/**
 * Whether the criteria are met on a day, clause by clause. The whole is nothing but its clauses, so the proof can be read.
 * - `missing`: what can still change the answer, the most telling first. What is unmet only for now is asked on about,
 *   for the first day on which it will no longer be ruled out; what is unmet for good asks nothing more.
 * - `earliest`: the first later day on which time alone makes it met, the facts staying as they are.
 * - `lastDay`: the last day on which it stays met, likewise.
 */
export function evaluate(
  criteria: readonly Criterion[],
  facts: Facts,
  on: PlainDate,
  nameOfPlace?: (code: string) => string,
): Evaluation {
  const findings = criteria.map((criterion) => findingOf(criterion, facts, on, nameOfPlace))
  const verdict = both(findings.map((finding) => finding.verdict))
  const days = laterDays(criteria, facts, on)
  return {
    verdict,
    findings,
    missing: missingOn(criteria, facts, [on, ...days]),
    earliest: verdict === 'met' ? undefined : days.find((day) => verdictOn(criteria, facts, day) === 'met'),
    lastDay: verdict === 'met' ? lastDayOf(criteria, facts, days) : undefined,
  }
}

function findingOf(criterion: Criterion, facts: Facts, on: PlainDate, nameOfPlace?: (code: string) => string): Finding {
  const { id, words, source, mark, test } = criterion
  const { verdict, missing } = decide(test, facts, on)
  const because = supportOf(test, facts, on).map((name) => sayFact(name, facts[name] ?? '', nameOfPlace))
  const earliest =
    verdict === 'met'
      ? undefined
      : laterDays([criterion], facts, on).find((day) => decide(test, facts, day).verdict === 'met')
  return { clause: id, words, verdict, source, mark, missing, because, earliest }
}

/** Between two of these days nothing changes by itself, so looking at each of them is exact. */
function laterDays(criteria: readonly Criterion[], facts: Facts, on: PlainDate): PlainDate[] {
  const days = criteria.flatMap(({ test }) => turningDaysOf(test, facts))
  return [...new Set(days.filter((day) => day > on))].sort()
}

const decisionsOn = (criteria: readonly Criterion[], facts: Facts, day: PlainDate): Decision[] =>
  criteria.map(({ test }) => decide(test, facts, day))

const verdictOn = (criteria: readonly Criterion[], facts: Facts, day: PlainDate): Verdict =>
  both(decisionsOn(criteria, facts, day).map(({ verdict }) => verdict))

function missingOn(criteria: readonly Criterion[], facts: Facts, days: readonly PlainDate[]): FactName[] {
  for (const day of days) {
    const decisions = decisionsOn(criteria, facts, day)
    if (decisions.every(({ verdict }) => verdict !== 'unmet')) return mostTellingFirst(decisions)
  }
  return []
}

function lastDayOf(criteria: readonly Criterion[], facts: Facts, days: readonly PlainDate[]): PlainDate | undefined {
  const end = days.find((day) => verdictOn(criteria, facts, day) !== 'met')
  return end && addDays(end, -1)
}
