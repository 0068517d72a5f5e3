import type { Decision } from '../decide'
import { plainDateOf, type EpochDay } from '../epochDay'
import type { Proof } from '../evaluate'
import { mostTellingFirst } from '../mostTelling'
import { both } from '../verdict'
import { changesIn, firstNotMet, isUnmetForGood, type Change, type Course } from './course'
import type { Person } from './person'

type Outlook = Omit<Proof, 'verdict' | 'lines'>

/** What time and further answers can do to criteria that are met: the first clause to fall away ends it. */
export function whileMet(courses: readonly Course[], person: Person): Outlook {
  let end = Infinity
  for (const course of courses) end = Math.min(end, firstNotMet(changesIn(course, person)) ?? Infinity)
  return { missing: [], earliest: undefined, lastDay: end === Infinity ? undefined : plainDateOf(end - 1) }
}

/** The same for criteria that aren't: what to ask for, and the day on which all clauses are met together. */
export function untilMet(courses: readonly Course[], person: Person): Outlook {
  for (const course of courses)
    if (isUnmetForGood(course, person)) return { missing: [], earliest: undefined, lastDay: undefined }
  const ways = courses.map((course) => ({ today: course.today, changes: changesIn(course, person) }))
  let missing: Outlook['missing'] | undefined
  for (const day of daysOf(ways, person.today)) {
    const decisions = ways.map((way) => decisionOn(way, day))
    const verdict = both(decisions.map((decision) => decision.verdict))
    if (verdict !== 'unmet') missing ??= mostTellingFirst(decisions)
    if (verdict === 'met') return { missing: missing ?? [], earliest: plainDateOf(day), lastDay: undefined }
  }
  return { missing: missing ?? [], earliest: undefined, lastDay: undefined }
}

type Way = { today: Decision; changes: readonly Change[] }

/** What a clause says on a day that isn't before today. */
function decisionOn({ today, changes }: Way, day: EpochDay): Decision {
  let decision = today
  for (const change of changes) if (change.from <= day) decision = change.decision
  return decision
}

/** Today and every later day on which any of them changes. */
function daysOf(ways: readonly Way[], today: EpochDay): EpochDay[] {
  const days = ways.flatMap(({ changes }) => changes.map(({ from }) => from))
  return [...new Set([today, ...days])].sort((one, other) => one - other)
}
