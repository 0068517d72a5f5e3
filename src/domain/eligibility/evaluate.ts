import { addDays, type PlainDate } from '../core/plainDate'
import type { Criterion, SourceMark } from './criterion'
import { sayFact } from './factWords'
import type { FactName, Facts } from './facts'
import { mostTellingFirst } from './mostTelling'
import { supportOf } from './support'
import { daysOf, decisionOn, timelineOf, type Timeline } from './timeline'
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
  const clauses = criteria.map((criterion) => ({ criterion, timeline: timelineOf(criterion.test, facts, on) }))
  const timelines = clauses.map(({ timeline }) => timeline)
  const days = daysOf(timelines).map((day) => wholeOn(timelines, day))
  const verdict = wholeOn(timelines, on).verdict
  const possible = days.find((whole) => whole.verdict !== 'unmet')
  return {
    verdict,
    findings: clauses.map(({ criterion, timeline }) => findingOf(criterion, timeline, facts, on, nameOfPlace)),
    missing: possible ? mostTellingFirst(possible.decisions) : [],
    earliest: verdict === 'met' ? undefined : days.find((whole) => whole.verdict === 'met')?.day,
    lastDay: verdict === 'met' ? dayBefore(days.find((whole) => whole.verdict !== 'met')?.day) : undefined,
  }
}

function wholeOn(timelines: readonly Timeline[], day: PlainDate) {
  const decisions = timelines.map((timeline) => decisionOn(timeline, day))
  return { day, decisions, verdict: both(decisions.map((decision) => decision.verdict)) }
}

function findingOf(
  { id, words, source, mark, test }: Criterion,
  timeline: Timeline,
  facts: Facts,
  on: PlainDate,
  nameOfPlace?: (code: string) => string,
): Finding {
  const { verdict, missing } = decisionOn(timeline, on)
  const because = supportOf(test, facts, on).map((name) => sayFact(name, facts[name] ?? '', nameOfPlace))
  const met = timeline.find(({ decision }) => decision.verdict === 'met')
  return {
    clause: id,
    words,
    verdict,
    source,
    mark,
    missing,
    because,
    earliest: verdict === 'met' ? undefined : met?.from,
  }
}

const dayBefore = (day: PlainDate | undefined) => day && addDays(day, -1)
