import { sql } from 'kysely'
import type { Specialist } from '../../../src/contract/eligibility'
import { unseal } from '../../platform/crypto'
import type { Tx } from '../../platform/database'

type Row = { id: string; name: string; office: string; phone_sealed: string | null }

/** 创业服务专员 of whoever asks, with the number that they answer at work; undefined where nobody covers the place. */
export async function findSpecialist(db: Tx): Promise<Specialist | undefined> {
  const { rows } = await sql<Row>`select * from my_specialist()`.execute(db)
  const [row] = rows
  if (!row) return undefined
  const phone = row.phone_sealed ? unseal(row.phone_sealed, `people:phone:${row.id}`) : undefined
  return { name: row.name, office: row.office, phone }
}
