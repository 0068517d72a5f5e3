import { addMinutes, type Instant, type PlainDate } from '../../../src/domain/core/plainDate'
import { halfHourOf } from '../../../src/domain/policies/opening'
import { stateOf } from '../../../src/domain/policies/policyState'
import type { Tx } from '../../platform/database'
import { remind } from '../reminders/remind'
import { takeDueAlarms } from './alarmRepository'
import { addToTotals, beginTotals } from './openingRepository'

type Moment = { now: Instant; today: PlainDate }

/**
 * Tells everyone whose day has come that a policy now fits them. Each alarm is taken once, and a policy that has ended
 * meanwhile is not held out to anybody.
 * @returns how many were told
 */
export async function remindWhatNowFits(tx: Tx, { now, today }: Moment): Promise<number> {
  const alarms = (await takeDueAlarms(tx, today, now)).filter((alarm) => stateOf(alarm, today) !== 'ended')
  for (const { policyId, title, personId, divisionCode, remindOn } of alarms)
    await remind(tx, now, {
      personId,
      divisionCode,
      kind: 'policyNowFits',
      data: { title, policyId, on: remindOn },
      dedupeKey: `policyNowFits:${policyId}:${personId}:${remindOn}`,
    })
  return alarms.length
}

/** Before this no opening is still under way. */
const SETTLED_MINUTES = 60

/** Adds up how often each policy was opened, so that a page needn't. @returns how many totals moved on */
export async function sumOpenings(tx: Tx, { now }: Moment): Promise<number> {
  await beginTotals(tx)
  return addToTotals(tx, halfHourOf(addMinutes(now, -SETTLED_MINUTES)))
}
