import { birthYear, type Side } from '../../../src/domain/rolls/sides'
import { unseal } from '../../platform/crypto'
import type { Tx } from '../../platform/database'
import * as repository from './knownRepository'

type PathOf = (code: string) => string
type Candidates = { person: (id: string) => Side | undefined; household: (id: string) => Side | undefined }

/** The files and households that lines could be about, as far as they can be seen. */
export async function readCandidates(
  db: Tx,
  { people, households }: { people: readonly string[]; households: readonly string[] },
  pathsOf: (codes: readonly string[]) => Promise<PathOf>,
): Promise<Candidates> {
  const files = people.length ? await repository.listFiles(db, people) : []
  const homes = people.length ? await repository.listHomesOf(db, people) : []
  const homeIds = [...households, ...homes.map(({ household_id: id }) => id)]
  const rows = homeIds.length ? await repository.listHouseholds(db, homeIds) : []
  const members = homeIds.length ? await repository.listMembers(db, homeIds) : []
  const pathOf = await pathsOf([...files, ...rows].map(({ divisionCode }) => divisionCode))
  const sideOf = (home: repository.HouseholdRow | undefined) => ({
    ...{ head: home?.head ?? '', village: home ? pathOf(home.divisionCode) : '' },
    address: home ? unseal(home.address_sealed, `households:address:${home.id}`) : '',
  })
  return {
    person: (id) => {
      const file = files.find((one) => one.id === id)
      if (!file) return undefined
      const member = members.find((one) => one.id === id)
      const home = sideOf(rows.find((one) => one.id === member?.household_id))
      return {
        ...home,
        relation: member?.relation ?? '',
        ...personSide(file, home.village || pathOf(file.divisionCode)),
      }
    },
    household: (id) => {
      const home = rows.find((one) => one.id === id)
      const names = members.filter(({ household_id: of }) => of === id).map(({ name }) => name)
      return home && { ...sideOf(home), household: names.join('、') }
    },
  }
}

function personSide(file: repository.FileRow, village: string) {
  const { id, name, phone_sealed: phone, resident_id_sealed: number } = file
  const residentId = number ? unseal(number, `people:resident_id:${id}`) : ''
  return {
    ...{ name, village, residentId, birth: birthYear(residentId) },
    phone: phone ? unseal(phone, `people:phone:${id}`) : '',
  }
}
