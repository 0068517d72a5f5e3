import type { PlainDate } from '../core/plainDate'
import type { Criterion, SourceMark } from './criterion'
import type { FactName, Facts } from './facts'
import type { Course } from './proof/course'
import { compileOutcome, type Outcome } from './proof/outcome'
import { readPerson, type Person } from './proof/person'
import { untilMet, whileMet } from './proof/whole'
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
  return prove(criteria, readPerson(facts, on, nameOfPlace))
}

/** As `evaluate`, for asking about the same person again and again. Findings are shared between people: they are read only. */
export function prove(criteria: readonly Criterion[], person: Person): Evaluation {
  const findings: Finding[] = []
  const courses: Course[] = []
  for (const outcomeFor of outcomesOf(criteria)) {
    const { course, finding } = outcomeFor(person)
    courses.push(course)
    findings.push(finding)
  }
  const verdict = both(courses.map(({ today }) => today.verdict))
  const outlook = verdict === 'met' ? whileMet(courses) : untilMet(courses, person)
  return { verdict, findings, ...outlook }
}

type OutcomeFor = (person: Person) => Outcome
const compiled = new WeakMap<readonly Criterion[], readonly OutcomeFor[]>()

/** The criteria of a policy's version never change, so they are made ready once. */
function outcomesOf(criteria: readonly Criterion[]): readonly OutcomeFor[] {
  const known = compiled.get(criteria)
  if (known) return known
  const outcomes = criteria.map(compileOutcome)
  compiled.set(criteria, outcomes)
  return outcomes
}
