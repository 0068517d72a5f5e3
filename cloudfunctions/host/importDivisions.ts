import fs from 'node:fs'
import type { Tx } from '../platform/database'
import { runCommand } from './command'
import { decode, readDivisions, type DivisionRow } from './readDivisions'
import { sentence } from './sentence'
import { withTransaction } from './withTransaction'

const AT_ONCE = 2000

/** Adds divisions and renames known ones, all or nothing. A city that has no name yet takes that of the topmost. */
export async function importDivisions(
  db: Tx,
  rows: DivisionRow[],
  edition: string,
  onProgress: (done: number) => void = () => undefined,
): Promise<void> {
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const part = rows.slice(from, from + AT_ONCE)
    await db
      .insertInto('divisions')
      .values(part.map((row) => ({ ...row, edition })))
      .onConflict((conflict) =>
        conflict.column('code').doUpdateSet((eb) => ({ name: eb.ref('excluded.name'), edition })),
      )
      .execute()
    onProgress(from + part.length)
  }
  const city = topmost(rows)
  await db
    .updateTable('installations')
    .set({ city_code: city.code, city_name: city.name })
    .where('kind', '=', 'city')
    .where('city_code', '=', '')
    .execute()
}

/** The city is the first of four digits; without one, the shortest code. */
function topmost(rows: DivisionRow[]): DivisionRow {
  const [shortest] = [...rows].sort((one, other) => one.code.length - other.code.length)
  return rows.find(({ code }) => code.length === 4) ?? (shortest as DivisionRow)
}

async function main([file]: string[]): Promise<void> {
  if (!file) throw sentence('Say which file: npm run divisions:import -- FILE.csv, with lines of code,name.')
  if (!fs.existsSync(file)) throw sentence(`There is no file ${file}.`)
  const rows = readDivisions(decode(fs.readFileSync(file)))
  const edition = new Date().toISOString().slice(0, 10)
  const show = (done: number) => console.log(`${done} of ${rows.length}`)
  await withTransaction((tx) => importDivisions(tx, rows, edition, show))
  console.log(`Imported ${rows.length} divisions.`)
}

if (require.main === module) runCommand(main)
