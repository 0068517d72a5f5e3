import { dayOf } from '../../../../src/domain/core/plainDate'
import { publishedCalendar } from '../../../../src/domain/core/publishedCalendar'
import { asJobs } from '../../../platform/database'
import type { TestCity } from '../../../platform/testing/city'
import type { CaseJob } from '../jobs'

/** Runs one of the timer's tasks as the timer does: as `jobs`, in a transaction of its own. */
export function runJob({ door, clock }: Pick<TestCity, 'door' | 'clock'>, job: CaseJob): Promise<number> {
  return asJobs(door, (tx) => job(tx, { now: clock.now, today: dayOf(clock.now), calendar: publishedCalendar }))
}
