import type { DivisionCode } from '../core/division'
import type { Instant } from '../core/plainDate'
import type { Said } from './decisions'
import type { RollLine } from './rollLine'

/** A line as it is compared: its village found, its numbers as they are recognised by, '' where there is none. */
export type FoundLine = RollLine & {
  divisionCode: DivisionCode
  idIndex: string
  phoneIndex: string
  /** which ids this import gives to its person and its household, should they be new */
  ownPersonId: string
  ownHouseholdId: string
  /** what people said of it, where it was doubtful */
  said?: Said
}

export type KnownPerson = {
  id: string
  name: string
  divisionCode: DivisionCode
  /** 柳河镇柳树村 */
  home: string
  idIndex: string
  phoneIndex: string
}
export type KnownHousehold = {
  id: string
  divisionCode: DivisionCode
  head: string
  address: string
  statedAt: Instant
}
export type KnownMember = { householdId: string; relation: string; person: KnownPerson }

/** Everything on file that some lines could be about. */
export type Known = {
  people: readonly KnownPerson[]
  households: readonly KnownHousehold[]
  members: readonly KnownMember[]
  /** numbers that stand on files which can't be seen from here */
  beyond: ReadonlySet<string>
}

/** The same, to be looked up in. */
export type KnownIndex = {
  person: (id: string) => KnownPerson | undefined
  byId: (idIndex: string) => KnownPerson | undefined
  byPhone: (phoneIndex: string) => KnownPerson | undefined
  /** those in a household who are called so */
  namesakes: (divisionCode: DivisionCode, name: string) => readonly KnownPerson[]
  isBeyond: (index: string) => boolean
  household: (id: string) => KnownHousehold | undefined
  headedBy: (divisionCode: DivisionCode, head: string) => readonly KnownHousehold[]
  membersOf: (householdId: string) => readonly KnownMember[]
  homesOf: (personId: string) => readonly { household: KnownHousehold; relation: string }[]
}

export function indexKnown({ people, households, members, beyond }: Known): KnownIndex {
  const personById = new Map(people.map((person) => [person.id, person]))
  const byId = new Map(people.map((person) => [person.idIndex, person]))
  const byPhone = new Map(people.map((person) => [person.phoneIndex, person]))
  const householdById = new Map(households.map((household) => [household.id, household]))
  const headed = grouped(households, ({ divisionCode, head }) => `${divisionCode}/${head}`)
  const living = [...new Map(members.map(({ person }) => [person.id, person])).values()]
  const called = grouped(living, ({ divisionCode, name }) => `${divisionCode}/${name}`)
  const inHousehold = grouped(members, ({ householdId }) => householdId)
  const ofPerson = grouped(members, ({ person }) => person.id)
  return {
    person: (id) => personById.get(id),
    byId: (index) => (index ? byId.get(index) : undefined),
    byPhone: (index) => (index ? byPhone.get(index) : undefined),
    namesakes: (divisionCode, name) => called.get(`${divisionCode}/${name}`) ?? [],
    isBeyond: (index) => index !== '' && beyond.has(index),
    household: (id) => householdById.get(id),
    headedBy: (divisionCode, head) => headed.get(`${divisionCode}/${head}`) ?? [],
    membersOf: (id) => inHousehold.get(id) ?? [],
    homesOf: (id) =>
      (ofPerson.get(id) ?? []).flatMap(({ householdId, relation }) => {
        const household = householdById.get(householdId)
        return household ? [{ household, relation }] : []
      }),
  }
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}
