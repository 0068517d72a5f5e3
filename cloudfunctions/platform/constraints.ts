import { Problem, type ProblemCode } from '../../src/domain/core/problem'

/** The database is the validator: a broken constraint, by its name, is this Problem. */
const problemOf: Record<string, ProblemCode> = {
  people_phone_once: 'try_again',
  people_resident_id_once: 'phone_taken',
  applications_one_open: 'already_applied',
  applications_once_per_business: 'once_only',
  applications_two_people: 'same_person',
  applications_not_own: 'same_person',
  application_events_not_own: 'same_person',
  application_events_one_part: 'same_person',
  payments_third_person: 'same_person',
  undertakings_restored_by_other: 'same_person',
  help_requests_not_own: 'same_person',
  applications_promise_first: 'undertaking_open',
  application_events_seq_once: 'stale_version',
  application_pages_position: 'too_many_pages',
  payments_one_live: 'stale_version',
  payments_attempt_once: 'stale_version',
  objections_once: 'action_not_possible',
  visit_people_pkey: 'input_invalid',
  roll_imports_pkey: 'request_reused',
  village_assignments_one_open: 'try_again',
  help_requests_pkey: 'request_reused',
}

type DatabaseError = { code: string; constraint?: string }
const isDatabaseError = (error: unknown): error is DatabaseError =>
  error instanceof Error && typeof (error as { code?: unknown }).code === 'string'

/** The Problem behind a database error, or undefined when it is a fault of ours. */
export function problemFrom(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error
  if (!isDatabaseError(error)) return undefined
  if (error.constraint && problemOf[error.constraint]) return new Problem(problemOf[error.constraint] as ProblemCode)
  if (error.code === '42501') return new Problem('wrong_area') // the fence refused a row
  // A character or a number that the database can't hold; which one of them it was, it doesn't say.
  if (['22021', '22P05', '22003'].includes(error.code))
    return new Problem('input_invalid', { names: ['有不能保存的字符或数字'] })
  if (['40001', '40P01', '57014', '55P03'].includes(error.code)) return new Problem('try_again')
  return undefined
}
