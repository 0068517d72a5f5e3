import { sql } from 'kysely'
import { listDiffering, seedPolicies } from '../demo/policies/seed'
import { seedCity } from '../demo/seed'
import { seedCalendar } from '../platform/calendar'
import { connect, type Database } from '../platform/database'
import type { Instant } from '../../src/domain/core/plainDate'
import { sentence } from './sentence'

/** Cases reach back a few years; what isn't published yet is left out until a later start. */
export const FIRST_YEAR = 2020
export const YEARS_AHEAD = 2

/**
 * Gives a new database its beginning: the working calendar, and the made-up city or an empty real one.
 * @returns which of the two it is
 */
export async function seed(ownerUrl: string, isEmpty: boolean, now: Instant): Promise<'demonstration' | 'city'> {
  const db = connect(ownerUrl, 2)
  try {
    await seedCalendar(db, FIRST_YEAR, Number(now.slice(0, 4)) + YEARS_AHEAD, now)
    const known = await db.selectFrom('installations').select('kind').executeTakeFirst()
    if (isEmpty && known?.kind === 'demonstration')
      throw sentence('These data are the made-up city’s: begin a real city in a folder of its own, with DATA_DIR.')
    const isCity = isEmpty || known?.kind === 'city'
    await (isCity ? beginCity(db, now) : beginDemonstration(db, now, !known))
    await tellDiffering(db)
    return isCity ? 'city' : 'demonstration'
  } finally {
    await db.destroy()
  }
}

/** Of a seed that was edited under a number that the database has: the database counts, and the difference is said. */
async function tellDiffering(db: Database): Promise<void> {
  const differing = await listDiffering(db)
  if (differing.length === 0) return
  const names = differing.join(', ')
  console.log(
    `The database has other words than the seed files for ${names}; they stay until the file gets a next version.`,
  )
}

/** The real policies, but no people and no divisions: admin:create and divisions:import bring them. */
async function beginCity(db: Database, now: Instant): Promise<void> {
  await db
    .insertInto('installations')
    .values({ id: 1, kind: 'city', city_code: '', city_name: '', created_at: now })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
  await seedPolicies(db, now, { isRealCity: true })
}

async function beginDemonstration(db: Database, now: Instant, isNew: boolean): Promise<void> {
  await seedPolicies(db, now)
  if (!isNew) return
  await seedCity(db, now, { onProgress: (words) => console.log(`${words} …`) })
  await sql`analyze`.execute(db)
}
