import { seedCalendar } from '../platform/calendar'
import { connect, type Database } from '../platform/database'
import type { Instant } from '../../src/domain/core/plainDate'
import { sentence } from './sentence'

/** chinese-days knows 2004 on; cases reach back a few years. */
const FIRST_YEAR = 2020
const YEARS_AHEAD = 2

/** Gives a new database its beginning: the working calendar, and the made-up city or an empty real one. */
export async function seed(ownerUrl: string, isEmpty: boolean, now: Instant): Promise<void> {
  const db = connect(ownerUrl, 2)
  try {
    await seedCalendar(db, FIRST_YEAR, Number(now.slice(0, 4)) + YEARS_AHEAD, now)
    const known = await db.selectFrom('installations').select('kind').executeTakeFirst()
    if (!known) await begin(db, isEmpty, now)
    else if (isEmpty && known.kind === 'demonstration')
      throw sentence('These data are the made-up city’s: begin a real city in a folder of its own, with DATA_DIR.')
  } finally {
    await db.destroy()
  }
}

async function begin(db: Database, isEmpty: boolean, now: Instant): Promise<void> {
  const city = isEmpty
    ? { kind: 'city' as const, city_code: '', city_name: '' }
    : { kind: 'demonstration' as const, city_code: '9901', city_name: '归川市（示例）' }
  await db
    .insertInto('installations')
    .values({ id: 1, ...city, created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
