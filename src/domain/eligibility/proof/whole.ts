import { plainDateOf } from '../epochDay'
import type { Evaluation } from '../evaluate'
import { mostTellingFirst } from '../mostTelling'
import { both } from '../verdict'
import { daysOf, decisionOn, firstNotMet, isUnmetForGood, type Course } from './course'
import type { Person } from './person'

type Outlook = Omit<Evaluation, 'verdict' | 'findings'>

/** What time and further answers can do to criteria that are met: the first clause to fall away ends it. */
export function whileMet(courses: readonly Course[]): Outlook {
  let end = Infinity
  for (const course of courses) end = Math.min(end, firstNotMet(course) ?? Infinity)
  return { missing: [], earliest: undefined, lastDay: end === Infinity ? undefined : plainDateOf(end - 1) }
}

/** The same for criteria that aren't: what to ask for, and the day on which all clauses are met together. */
export function untilMet(courses: readonly Course[], { today }: Person): Outlook {
  if (courses.some(isUnmetForGood)) return { missing: [], earliest: undefined, lastDay: undefined }
  let missing: Outlook['missing'] | undefined
  for (const day of daysOf(courses, today)) {
    const decisions = courses.map((course) => decisionOn(course, day))
    const verdict = both(decisions.map((decision) => decision.verdict))
    if (verdict !== 'unmet') missing ??= mostTellingFirst(decisions)
    if (verdict === 'met') return { missing: missing ?? [], earliest: plainDateOf(day), lastDay: undefined }
  }
  return { missing: missing ?? [], earliest: undefined, lastDay: undefined }
}
