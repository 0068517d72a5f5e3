import { decide, type Decision } from '../decide'
import { plainDateOf, type EpochDay } from '../epochDay'
import { caseOn, type Clause } from './clause'
import { lineOf, type ProofLine } from './line'
import type { Person } from './person'
import { laterTurns } from './turn'

/** A clause for one person: what it says today, and its line of the proof. */
export type Course = { clause: Clause; today: Decision; line: ProofLine }
/** What it will say from a later day on, while the facts stay as they are. */
export type Change = { from: EpochDay; decision: Decision }

/** Those for whom the leaves of a clause stand alike share one answer, but where a day is named: it is read only. */
export function courseOf(clause: Clause, person: Person): Course {
  const { shared, facts } = caseOn(clause, person, person.today)
  if (shared && (shared.today.verdict === 'met' || clause.turns.length === 0)) return shared
  const today = shared?.today ?? decisionOn(clause, person, person.today)
  const metFrom = today.verdict === 'met' ? undefined : firstMet(changesAfter(clause, today, person))
  if (shared && metFrom === undefined) return shared
  return { clause, today, line: lineOf(clause.criterion, today, facts, metFrom) }
}

const decisionOn = (clause: Clause, person: Person, day: EpochDay): Decision =>
  caseOn(clause, person, day).shared?.today ?? decide(clause.criterion.test, person.facts, plainDateOf(day))

const UNCHANGED: readonly Change[] = []

/** Earliest first; days on which the answer stays what it was are left out. */
function changesAfter(clause: Clause, today: Decision, person: Person): readonly Change[] {
  const days = laterTurns(clause.turns, person)
  if (days.length === 0) return UNCHANGED
  const changes: Change[] = []
  let last = today
  for (const from of days) {
    const decision = decisionOn(clause, person, from)
    if (decision !== last) changes.push({ from, decision })
    last = decision
  }
  return changes
}

/** Worked out only for those who ask: most answers hang on today alone. */
export const changesIn = ({ clause, today }: Course, person: Person): readonly Change[] =>
  clause.turns.length === 0 ? UNCHANGED : changesAfter(clause, today, person)

/** Unmet, and time won't help. */
export const isUnmetForGood = (course: Course, person: Person): boolean =>
  course.today.verdict === 'unmet' && changesIn(course, person).every(({ decision }) => decision.verdict === 'unmet')

/** The first later day on which it is met. */
export const firstMet = (changes: readonly Change[]): EpochDay | undefined =>
  changes.find(({ decision }) => decision.verdict === 'met')?.from

/** The first later day on which it isn't met any more. */
export const firstNotMet = (changes: readonly Change[]): EpochDay | undefined =>
  changes.find(({ decision }) => decision.verdict !== 'met')?.from
