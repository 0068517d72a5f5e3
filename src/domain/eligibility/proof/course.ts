import type { Decision } from '../decide'
import type { EpochDay } from '../epochDay'
import type { Clause } from './clause'
import type { Person } from './person'

/** What a clause says today, and what it will say from later days on, earliest first, while the facts stay as they are. */
export type Course = { today: Decision; changes: readonly Change[] }
type Change = { from: EpochDay; decision: Decision }

const STAYS: readonly Change[] = []

export function courseOf(clause: Clause, person: Person): Course {
  const today = clause.decideOn(person, person.today)
  const days = clause.turningDays(person)
  if (days.length === 0) return { today, changes: STAYS }
  return { today, changes: changesOn(days, today, clause, person) }
}

/** Days on which the answer stays what it was are left out. */
function changesOn(days: readonly EpochDay[], today: Decision, clause: Clause, person: Person): Change[] {
  const changes: Change[] = []
  let last = today
  for (const from of days) {
    const decision = clause.decideOn(person, from)
    if (decision !== last) changes.push({ from, decision })
    last = decision
  }
  return changes
}

/** What it says on a day that isn't before today. */
export function decisionOn({ today, changes }: Course, day: EpochDay): Decision {
  let decision = today
  for (const change of changes) if (change.from <= day) decision = change.decision
  return decision
}

/** Today and every later day on which any of them changes. */
export function daysOf(courses: readonly Course[], today: EpochDay): EpochDay[] {
  const days = courses.flatMap(({ changes }) => changes.map(({ from }) => from))
  return [...new Set([today, ...days])].sort((one, other) => one - other)
}

/** Unmet, and time won't help. */
export const isUnmetForGood = ({ today, changes }: Course): boolean =>
  today.verdict === 'unmet' && changes.every(({ decision }) => decision.verdict === 'unmet')

/** The first later day on which it is met. */
export const firstMet = ({ changes }: Course): EpochDay | undefined =>
  changes.find(({ decision }) => decision.verdict === 'met')?.from

/** The first later day on which it isn't met any more. */
export const firstNotMet = ({ changes }: Course): EpochDay | undefined =>
  changes.find(({ decision }) => decision.verdict !== 'met')?.from
