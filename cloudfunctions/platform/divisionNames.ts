import { ancestorsOf, NATION, type DivisionCode } from '../../src/domain/core/division'
import type { Database, Tx } from './database'

/** The names of divisions, each by its code alone: 清溪县. A code that isn't in the table stands for itself. */
export async function divisionNames(
  db: Database | Tx,
  codes: readonly DivisionCode[],
): Promise<(code: DivisionCode) => string> {
  const wanted = [...new Set(codes)].filter((code) => code !== NATION)
  const rows = wanted.length
    ? await db.selectFrom('divisions').select(['code', 'name']).where('code', 'in', wanted).execute()
    : []
  const names = new Map(rows.map(({ code, name }) => [code, name]))
  return (code) => (code === NATION ? '全国' : (names.get(code) ?? code))
}

/** Where somebody lives, from the county down: 清溪县柳河镇上湾村. The city itself is named when it is all that is known. */
export async function divisionPaths(
  db: Database | Tx,
  codes: readonly DivisionCode[],
): Promise<(code: DivisionCode) => string> {
  const belowCity = (code: DivisionCode) => ancestorsOf(code).filter((part) => part.length > 4)
  const nameOf = await divisionNames(db, [...codes, ...codes.flatMap(belowCity)])
  return (code) => {
    const parts = belowCity(code)
      .map(nameOf)
      .filter((name) => !/^\d+$/.test(name))
    return parts.reverse().join('') || nameOf(code)
  }
}
