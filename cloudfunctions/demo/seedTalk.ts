import { sql } from 'kysely'
import type { Instant } from '../../src/domain/core/plainDate'
import type { Tx } from '../platform/database'
import { castId } from './castPeople'
import { returneeCast } from './cast'
import { insertRows } from '../platform/insertRows'
import { seededId, type Random } from './random'
import { staff } from './staff'

const HOUR_MS = 3_600_000
const before = (now: Instant, hours: number): Instant => new Date(Date.parse(now) - hours * HOUR_MS).toISOString()
const homeOf = (key: string) => returneeCast.find((member) => member.key === key)?.divisionCode ?? ''

/** What people asked: one question answered, two that wait for somebody. */
export async function seedQuestions(db: Tx, now: Instant, random: Random): Promise<void> {
  const { office, name } = staff.find(({ key }) => key === 'yang') ?? { office: '', name: '' }
  const ask = (key: string, hours: number, text: string, answer?: string) => ({
    id: seededId(random, before(now, hours)),
    person_id: castId(key),
    division_code: homeOf(key),
    policy_id: 'guichuan-startup-grant',
    application_id: null,
    text,
    asked_at: before(now, hours),
    answer: answer ?? null,
    answered_by: answer ? castId('yang') : null,
    answered_by_name: answer ? `${office} ${name}` : null,
    answered_at: answer ? before(now, hours - 3) : null,
  })
  await insertRows(db, 'help_requests', [
    ask(
      'zhang',
      190,
      '租房合同在房东手里，一时拿不到，是不是就不能申请了？',
      '可以先申请。签一份承诺书，我们先受理、先审核，合同或者场地照片在约定的日子前补上就行。',
    ),
    ask('zhou', 20, '我开的是网店，没有门面，经营场地照片该拍哪里？'),
    ask('wang', 5, '审核完了还要多久钱才到卡上？'),
  ])
}

/** One message that didn't arrive: somebody has to ring him up. */
export async function seedCallTask(db: Tx, random: Random): Promise<void> {
  const reminder = await db
    .updateTable('reminders')
    .set({ delivery: 'undelivered', read_at: null })
    .where('person_id', '=', castId('sun'))
    .where('kind', '=', 'applicationApproved')
    .returning(['id', 'division_code', 'created_at'])
    .executeTakeFirst()
  if (!reminder) return
  const { id, division_code, created_at } = reminder
  const since = { reminder_id: id, id: seededId(random, created_at) }
  await insertRows(db, 'delivery_attempts', [
    { ...since, channel: 'sms', at: created_at, outcome: 'refused', detail: '' },
  ])
  await insertRows(db, 'call_tasks', [{ ...since, person_id: castId('sun'), division_code, since: created_at }])
}

/** Who opened which policy in the last forty days: a third of the people a local one, few another place's. Staff aren't counted. */
export async function seedOpenings(db: Tx, now: Instant): Promise<void> {
  await sql`insert into policy_openings (policy_id, person_id, half_hour)
    select policies.id, people.id,
           date_trunc('hour', ${now}::timestamptz) - (abs(hashtext(people.id::text)) % 960 + 1) * interval '1 hour'
    from people cross join policies
    where abs(hashtext(people.id::text || policies.id)) % 100 < case when starts_with(region, '9901') then 32 else 3 end
      and not exists (select 1 from grants where grants.person_id = people.id)`.execute(db)
}
