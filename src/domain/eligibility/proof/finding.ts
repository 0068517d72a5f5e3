import { plainDateOf } from '../epochDay'
import type { Finding } from '../evaluate'
import type { Clause } from './clause'
import { firstMet, type Course } from './course'
import type { Person } from './person'

/** What a clause comes to for this person, and why. */
export function findingOf({ criterion, support }: Clause, course: Course, person: Person): Finding {
  const { id, words, source, mark } = criterion
  const { verdict, missing } = course.today
  const from = verdict === 'met' ? undefined : firstMet(course)
  return {
    clause: id,
    words,
    verdict,
    source,
    mark,
    missing: [...missing],
    because: support(person).map(person.say),
    earliest: from === undefined ? undefined : plainDateOf(from),
  }
}
