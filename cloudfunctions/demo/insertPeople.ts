import { addDays, startOfDay, type Instant, type PlainDate } from '../../src/domain/core/plainDate'
import { blindIndex, seal } from '../platform/crypto'
import type { Tx } from '../platform/database'
import type { MadeUpPerson } from './generatePeople'
import { insertRows } from '../platform/insertRows'
import { seededId, type Random } from './random'

const BATCH = 2000

/** Writes the people and what is on file of them, batch by batch, so that a whole city needs no more memory than a slice. */
export async function insertPeople(db: Tx, people: Iterable<MadeUpPerson>, random: Random): Promise<number> {
  let count = 0
  let batch: MadeUpPerson[] = []
  const flush = async () => {
    await insertRows(db, 'people', batch.map(personRow))
    await insertRows(
      db,
      'person_facts',
      batch.flatMap((person) => factRows(person, random)),
    )
    count += batch.length
    batch = []
  }
  for (const person of people) if (batch.push(person) === BATCH) await flush()
  await flush()
  return count
}

/** The phone and the ID are sealed for this very row, and found again by their blind indexes. */
export const personRow = ({ id, name, divisionCode, phone, residentId, createdAt }: MadeUpPerson) => ({
  id,
  name,
  division_code: divisionCode,
  phone_sealed: seal(phone, `people:phone:${id}`),
  phone_index: blindIndex('phone', phone),
  resident_id_sealed: seal(residentId, `people:resident_id:${id}`),
  resident_id_index: blindIndex('residentId', residentId),
  is_made_up: true,
  created_at: createdAt,
})

/** What is on file of a person, a row each; the values as they are. */
export const factRows = ({ id, divisionCode, known }: MadeUpPerson, random: Random) =>
  known.map(({ name, value, source, asOf }) => {
    const recordedAt = morningAfter(asOf)
    return {
      id: seededId(random, recordedAt),
      person_id: id,
      division_code: divisionCode,
      name,
      value,
      source,
      as_of: asOf,
      recorded_at: recordedAt,
    }
  })

const mornings = new Map<PlainDate, Instant>()

/** A few hundred days come up millions of times. */
function morningAfter(day: PlainDate): Instant {
  const known = mornings.get(day) ?? startOfDay(addDays(day, 1))
  mornings.set(day, known)
  return known
}
