import { sql } from 'kysely'
import type { Instant, PlainDate } from '../../../../src/domain/core/plainDate'
import type { Tx } from '../../../platform/database'

export type NightlyRun = { day: PlainDate; tells: boolean; after: string | null; finishedAt: Instant | null }

export function findRun(db: Tx, day: PlainDate): Promise<NightlyRun | undefined> {
  return db
    .selectFrom('nightly_runs')
    .select(['day', 'tells', 'after_person as after', 'finished_at as finishedAt'])
    .where('day', '=', day)
    .executeTakeFirst()
}

/** Begins the night, unless it has begun. Only a city that had a whole night before has something to compare with. */
export async function beginRun(db: Tx, day: PlainDate, now: Instant): Promise<void> {
  await sql`insert into nightly_runs (day, tells, started_at)
    select ${day}::date, exists (select 1 from nightly_runs where finished_at is not null), ${now}::timestamptz
    on conflict do nothing`.execute(db)
}

/** The night, for whoever works on it; undefined while another timer does, and once it is over. */
export function lockRun(db: Tx, day: PlainDate): Promise<NightlyRun | undefined> {
  return db
    .selectFrom('nightly_runs')
    .select(['day', 'tells', 'after_person as after', 'finished_at as finishedAt'])
    .where('day', '=', day)
    .where('finished_at', 'is', null)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}

export type Done = { after: string; people: number; changed: number; told: number }

export async function saveProgress(db: Tx, day: PlainDate, { after, people, changed, told }: Done): Promise<void> {
  await db
    .updateTable('nightly_runs')
    .set((e) => ({
      after_person: after,
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
