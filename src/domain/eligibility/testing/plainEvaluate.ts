import { addDays, type PlainDate } from '../../core/plainDate'
import type { Criterion } from '../criterion'
import type { Evaluation, Finding } from '../evaluate'
import { sayFact } from '../factWords'
import type { Facts } from '../facts'
import { mostTellingFirst } from '../mostTelling'
import { supportOf } from './support'
import { daysOf, decisionOn, timelineOf, type Timeline } from './timeline'
import { both } from '../verdict'

/** `evaluate` as one would say it: every clause asked again on every day, nothing remembered. What the fast way is held against. */
export function plainEvaluate(
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
