import { sql } from 'kysely'
import { addDays, chinaHour, dayOf, startOfDay, type Instant } from '../../src/domain/core/plainDate'
import { Problem } from '../../src/domain/core/problem'
import { blindIndex } from './crypto'
import type { Database, Tx } from './database'
import type { Caller } from './identity'
import { limits, type LimitedThing, type Within } from './limits'

const HOUR_MS = 3_600_000

/** When the hour or the day that has begun is over. */
export function endOf(within: Within, now: Instant): Instant {
  if (within === 'day') return startOfDay(addDays(dayOf(now), 1))
  return new Date((Math.floor(Date.parse(now) / HOUR_MS) + 1) * HOUR_MS).toISOString()
}

const sayWhen = (within: Within, until: Instant) =>
  within === 'day' || chinaHour(until) === 0 ? '明天' : `${chinaHour(until)} 点以后`

type Share = { who: string; what: LimitedThing; now: Instant; amount?: number }
type Count = (turn: string, until: Instant, amount: number) => Promise<number>

async function countEach(count: Count, { who, what, now, amount = 1 }: Share): Promise<void> {
  for (const { within, most, name } of limits.filter((limit) => limit.what === what)) {
    const until = endOf(within, now)
    const counted = await count(blindIndex('limit', `${what}:${within}:${who}`), until, amount)
    if (counted > most) throw new Problem('too_much', { name, when: sayWhen(within, until) })
  }
}

const onceMore = sql`on conflict (turn) do update set until = excluded.until,
  count = case when t.until = excluded.until then t.count + excluded.count else excluded.count end
  returning count`

/**
 * Counts what a person leaves in the database or on the disk, at the door and together with it: what is undone has left
 * nothing. Many at once wait for each other here and can't share a turn.
 * @throws Problem too_much
 */
export const takeShare = (tx: Tx, share: Share): Promise<void> =>
  countEach(async (turn, until, amount) => {
    const { rows } = await sql<{ count: number }>`insert into limit_turns as t (turn, until, count)
      values (${turn}, ${until}::timestamptz, ${amount}::bigint) ${onceMore}`.execute(tx)
    return rows[0]?.count ?? 0
  }, share)

/** A proxy before the host that isn't trusted, or the machine itself: everybody would be one. */
const isLoopback = (address: string) => /^(127\.|::1$|::ffff:127\.)/.test(address)
const addressOf = ({ provider, subject, address }: Caller) =>
  address && !isLoopback(address) ? address : `${provider}:${subject}`

/**
 * Counts a call of somebody who hasn't signed in, before anything is done for them and whatever becomes of it. It is one
 * statement of its own: it neither waits for a second connection nor holds others up.
 * @throws Problem too_much
 */
export function takeStrangersShare(
  database: Database,
  caller: Caller,
  { isMutation, now }: { isMutation: boolean; now: Instant },
): Promise<void> {
  const share = { who: addressOf(caller), what: isMutation ? ('acts' as const) : ('looks' as const), now }
  return countEach(async (turn, until, amount) => {
    const { rows } = await sql<{ count: number }>`insert into limit_turns as t (turn, until, count)
      select ${turn}, ${until}::timestamptz, ${amount}::bigint where not exists (
        select 1 from identities where provider = ${caller.provider} and subject = ${caller.subject}) ${onceMore}`.execute(
      database,
    )
    return rows[0]?.count ?? 0
  }, share)
}
