import type { Instant } from '../../../src/domain/core/plainDate'
import { sql } from 'kysely'
import type { Tx } from '../../platform/database'

export type SideRow = {
  id: string
  name: string
  divisionCode: string
  createdAt: Instant
  survivorId: string | null
  phoneSealed: string | null
  phoneIndex: string | null
  residentIdSealed: string | null
  residentIdIndex: string | null
  isSignedIn: boolean
  holdsOffice: boolean
  applications: number
  visits: number
  questions: number
  facts: number
}

/** The two files with what hangs on each, as far as the fence lets them be seen. */
export async function listSides(db: Tx, one: string, other: string): Promise<SideRow[]> {
  const { rows } = await sql<SideRow>`select id, name, division_code as "divisionCode", created_at as "createdAt",
      survivor_id as "survivorId", phone_sealed as "phoneSealed", phone_index as "phoneIndex",
      resident_id_sealed as "residentIdSealed", resident_id_index as "residentIdIndex", "isSignedIn", "holdsOffice",
      applications, visits, questions, facts
    from people join hangs_on(array[${one}, ${other}]::uuid[]) on "personId" = people.id
    where id in (${one}, ${other}) order by id`.execute(db)
  return rows
}

export type SaidIn = { id: string; at: Instant; recordSealed: string; personId: string }

/** The doubtful visits to these people: what was said there lies in the sealed record alone. */
export const listSaidIn = (db: Tx, personIds: readonly string[]): Promise<SaidIn[]> =>
  db
    .selectFrom('visit_people')
    .innerJoin('visits', 'visits.id', 'visit_people.visit_id')
    .select(['visits.id', 'visits.happened_at as at', 'visits.record_sealed as recordSealed'])
    .select('visit_people.person_id as personId')
    .where('visit_people.person_id', 'in', [...personIds])
    .where('visit_people.is_doubtful', '=', true)
    .orderBy('visits.happened_at')
    .orderBy('visits.id')
    .execute()
