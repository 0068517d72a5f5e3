import type { DivisionCode, Places } from '../../src/domain/core/division'
import type { Tx } from './database'

/** What the city's table knows of these divisions. */
export async function readPlaces(db: Tx, codes: readonly DivisionCode[]): Promise<Places> {
  const { city_code: city } = await db.selectFrom('installations').select('city_code').executeTakeFirstOrThrow()
  const rows = codes.length
    ? await db
        .selectFrom('divisions')
        .select('code')
        .where('code', 'in', [...codes])
        .execute()
    : []
  const known = new Set(rows.map(({ code }) => code))
  return { city, has: (code) => known.has(code) }
}
