import type { PlainDate } from '../core/plainDate'
import type { Criterion } from './criterion'
import type { FactName, Facts } from './facts'
import { compileClause, type Clause } from './proof/clause'
import { courseOf, type Course } from './proof/course'
import { sayerFor, type Finding, type ProofLine } from './proof/line'
import { readPerson, type Person } from './proof/person'
import { untilMet, whileMet } from './proof/whole'
import { worse, type Verdict } from './verdict'

export type { Finding }
/** An answer with its proof, line by line. */
export type Proof = {
  verdict: Verdict
  lines: readonly ProofLine[]
  missing: FactName[]
  earliest?: PlainDate
  lastDay?: PlainDate
}
/** The same as one reads it. */
export type Evaluation = Omit<Proof, 'lines'> & { findings: Finding[] }

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
  const { lines, ...answer } = prove(criteria, readPerson(facts, on))
  return { ...answer, findings: lines.map(sayerFor(facts, nameOfPlace)) }
}

/** As `evaluate`, for asking about the same person again and again. Lines are shared between people: they are read only. */
export function prove(criteria: readonly Criterion[], person: Person): Proof {
  const courses: Course[] = []
  const lines: ProofLine[] = []
  let verdict: Verdict = 'met'
  for (const clause of clausesOf(criteria)) {
    const course = courseOf(clause, person)
    courses.push(course)
    lines.push(course.line)
    verdict = worse(verdict, course.line.verdict)
  }
  const { missing, earliest, lastDay } = verdict === 'met' ? whileMet(courses, person) : untilMet(courses, person)
  return { verdict, lines, missing, earliest, lastDay }
}

const compiled = new WeakMap<readonly Criterion[], readonly Clause[]>()

/** The criteria of a policy's version never change, so they are made ready once. */
function clausesOf(criteria: readonly Criterion[]): readonly Clause[] {
  const known = compiled.get(criteria)
  if (known) return known
  const clauses = criteria.map(compileClause)
  compiled.set(criteria, clauses)
  return clauses
}
