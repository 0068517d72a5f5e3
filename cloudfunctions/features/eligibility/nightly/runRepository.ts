import { sql } from 'kysely'
import { addDays, type Instant, type PlainDate } from '../../../../src/domain/core/plainDate'
import type { Tx } from '../../../platform/database'

/** `isWhole`: everybody is decided; else only those of whom there is news, and those whose day has come. */
export type NightlyRun = {
  day: PlainDate
  tells: boolean
  isWhole: boolean
  programmes: string
  after: string | null
  finishedAt: Instant | null
}

const runColumns = [
  ...(['day', 'tells', 'is_whole as isWhole', 'programmes'] as const),
  ...(['after_person as after', 'finished_at as finishedAt'] as const),
] as const

/** A database that is still empty serves no city, and has nobody to decide. */
export async function hasCity(db: Tx): Promise<boolean> {
  return Boolean(await db.selectFrom('installations').select('id').executeTakeFirst())
}

export function findRun(db: Tx, day: PlainDate): Promise<NightlyRun | undefined> {
  return db.selectFrom('nightly_runs').select(runColumns).where('day', '=', day).executeTakeFirst()
}

/** Something else than facts and time may have changed what is decided, such as the program itself: after so many days all is looked at anew. */
const WHOLE_EVERY_DAYS = 7

/**
 * Begins the night, unless it has begun. Only a city that had a whole night before has something to compare with. A night is a
 * usual one where everybody was decided not long ago, and every night from the last that came to its end was of these programmes.
 * So a whole night that was never finished is followed by another: what made it one still holds.
 * @param programmes what is decided, in few characters
 */
export async function beginRun(db: Tx, day: PlainDate, programmes: string, now: Instant): Promise<void> {
  const { rows } = await sql<{ isWhole: boolean }>`
    insert into nightly_runs (day, tells, is_whole, programmes, started_at)
    select ${day}::date, last_day is not null,
      last_day is null
        or not exists (select 1 from nightly_runs
          where is_whole and finished_at is not null and day > ${addDays(day, -WHOLE_EVERY_DAYS)}::date)
        or exists (select 1 from nightly_runs where day >= last_day and programmes <> ${programmes}),
      ${programmes}, ${now}::timestamptz
    from (select max(day) as last_day from nightly_runs where finished_at is not null) last
    on conflict do nothing returning is_whole as "isWhole"`.execute(db)
  // Whoever is decided anew needs no news for it; what is noted from here on is read by the blocks to come, or by the next night.
  if (rows[0]?.isWhole) await sql`delete from decision_news`.execute(db)
}

/** The night, for whoever works on it; undefined while another timer does, and once it is over. */
export function lockRun(db: Tx, day: PlainDate): Promise<NightlyRun | undefined> {
  return db
    .selectFrom('nightly_runs')
    .select(runColumns)
    .where('day', '=', day)
    .where('finished_at', 'is', null)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}

export type Done = { after: string | null; people: number; changed: number; told: number; programmes: string }

export async function saveProgress(
  db: Tx,
  day: PlainDate,
  { after, people, changed, told, programmes }: Done,
): Promise<void> {
  await db
    .updateTable('nightly_runs')
    .set((e) => ({
      after_person: after,
      programmes,
      people: e('people', '+', people),
      changed: e('changed', '+', changed),
      told: e('told', '+', told),
    }))
    .where('day', '=', day)
    .execute()
}

export async function finishRun(db: Tx, day: PlainDate, now: Instant): Promise<void> {
  await db.updateTable('nightly_runs').set({ finished_at: now }).where('day', '=', day).execute()
}
