import type { Instant, PlainDate } from '../../../src/domain/core/plainDate'
import type { Tx } from '../../platform/database'
import { isOf } from '../../platform/isOf'

/** Sets the day, or moves it; an alarm that has rung is armed again. */
export async function saveAlarm(
  db: Tx,
  policyId: string,
  personId: string,
  on: PlainDate,
  now: Instant,
): Promise<void> {
  const row = { remind_on: on, asked_at: now, sent_at: null }
  await db
    .insertInto('policy_alarms')
    .values({ policy_id: policyId, person_id: personId, ...row })
    .onConflict((conflict) => conflict.columns(['policy_id', 'person_id']).doUpdateSet(row))
    .execute()
}

/** The day on which the person will be reminded; undefined once they have been. */
export async function findAlarm(
  db: Tx,
  policyId: string,
  personId: string | undefined,
): Promise<PlainDate | undefined> {
  if (!personId) return undefined
  const row = await db
    .selectFrom('policy_alarms')
    .select('remind_on')
    .where('policy_id', '=', policyId)
    .where(isOf('person_id', personId))
    .where('sent_at', 'is', null)
    .executeTakeFirst()
  return row?.remind_on
}

export type DueAlarm = {
  policyId: string
  title: string
  validTo?: PlainDate
  personId: string
  divisionCode: string
  remindOn: PlainDate
}

/** Takes the alarms whose day has come; whoever takes one marks it, so that a second timer finds none. */
export async function takeDueAlarms(db: Tx, today: PlainDate, now: Instant): Promise<DueAlarm[]> {
  const rows = await db
    .updateTable('policy_alarms')
    .from('policies')
    .from('people')
    .set({ sent_at: now })
    .whereRef('policies.id', '=', 'policy_alarms.policy_id')
    .whereRef('people.id', '=', 'policy_alarms.person_id')
    .where('remind_on', '<=', today)
    .where('sent_at', 'is', null)
    .returning([
      'policy_alarms.policy_id as policyId',
      'policies.title',
      'policies.valid_to as validTo',
      'policy_alarms.person_id as personId',
      'people.division_code as divisionCode',
      'policy_alarms.remind_on as remindOn',
    ])
    .execute()
  return rows.map(({ validTo, ...alarm }) => ({ ...alarm, validTo: validTo ?? undefined }))
}
