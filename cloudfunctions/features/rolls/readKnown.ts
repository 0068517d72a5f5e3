import {
  indexKnown,
  type FoundLine,
  type KnownHousehold,
  type KnownIndex,
  type KnownPerson,
} from '../../../src/domain/rolls/known'
import { unseal } from '../../platform/crypto'
import type { Tx } from '../../platform/database'
import { divisionPaths } from '../../platform/divisionNames'
import * as repository from './knownRepository'

const unique = (texts: readonly string[]) => [...new Set(texts)].filter(Boolean)

/** Everything on file that these lines could be about, in some eight statements. */
export async function readKnown(db: Tx, lines: readonly FoundLine[]): Promise<KnownIndex> {
  const ids = unique(lines.map(({ idIndex }) => idIndex))
  const phones = unique(lines.map(({ phoneIndex }) => phoneIndex))
  const byNumber = [
    ...(await repository.listPeopleByNumber(db, 'resident_id_index', ids)),
    ...(await repository.listPeopleByNumber(db, 'phone_index', phones)),
  ]
  const byName = await listNamesakes(db, lines, byNumber)
  const households = await readHouseholds(db, lines, [...byNumber, ...byName])
  const members = await repository.listMembers(db, unique(households.map(({ id }) => id)))
  const rows = [...byNumber, ...members]
  const homeOf = await divisionPaths(db, unique(rows.map(({ divisionCode }) => divisionCode)))
  const people = new Map(rows.map((row) => [row.id, personFrom(row, homeOf)]))
  return indexKnown({
    people: [...people.values()],
    households: households.map(householdFrom),
    members: members.flatMap(({ id, household_id: householdId, relation }) => {
      const person = people.get(id)
      return person ? [{ householdId, relation, person }] : []
    }),
    beyond: new Set(await repository.listNumbersBeyond(db, phones, ids)),
  })
}

/** Who may be meant by lines that no number tells. */
function listNamesakes(db: Tx, lines: readonly FoundLine[], byNumber: readonly repository.PersonRow[]) {
  const told = new Set(byNumber.map((row) => row.resident_id_index))
  const untold = lines.filter(({ idIndex }) => !told.has(idIndex))
  return repository.listNamesakes(
    db,
    unique(untold.map(({ divisionCode }) => divisionCode)),
    unique(untold.map(({ name }) => name)),
  )
}

/** Where those live who are on file, and the households that the lines name. */
async function readHouseholds(db: Tx, lines: readonly FoundLine[], people: readonly repository.PersonRow[]) {
  const homes = await repository.listHomesOf(db, unique(people.map(({ id }) => id)))
  const rows = [
    ...(await repository.listHouseholds(db, unique(homes.map(({ household_id: id }) => id)))),
    ...(await repository.listHouseholdsHeaded(
      db,
      unique(lines.map(({ divisionCode }) => divisionCode)),
      unique(lines.map(({ head }) => head)),
    )),
  ]
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}

function personFrom(row: repository.PersonRow, homeOf: (code: string) => string): KnownPerson {
  const { id, name, divisionCode, resident_id_index: idIndex, phone_index: phoneIndex } = row
  return { id, name, divisionCode, home: homeOf(divisionCode), idIndex: idIndex ?? '', phoneIndex: phoneIndex ?? '' }
}

const householdFrom = ({ id, divisionCode, head, ...row }: repository.HouseholdRow): KnownHousehold => ({
  ...{ id, divisionCode, head, statedAt: row.stated_at },
  address: unseal(row.address_sealed, `households:address:${id}`),
})
