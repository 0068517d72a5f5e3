import { dayOf, startOfDay, type PlainDate } from '../core/plainDate'
import { identify } from './identify'
import type { FoundLine, KnownHousehold, KnownIndex, KnownPerson } from './known'
import { faultKind, type Fault } from './rollLine'
import type { RowState } from './stages'

export const changeLabel = {
  household: '登记到户',
  head: '户主',
  address: '地址',
  relation: '与户主关系',
  phone: '手机号',
  residentId: '身份证号',
} as const
export type Change = { field: keyof typeof changeLabel; from: string; to: string }

export type Judgement = {
  state: RowState
  faults: Fault[]
  changes: Change[]
  /** of whom and of which household the line speaks; absent where that isn't certain */
  personId?: string
  householdId?: string
  /** of somebody new: whether the file begins with the phone of the line */
  takesPhone?: boolean
}

/**
 * What one line would bring, by what is on file. Nothing is guessed: whoever isn't recognised by their ID, or by village,
 * household and name, is new, and where a number says otherwise the line is left to people. What they say of it is in
 * `line.said`, and counts.
 * @param asOf the day of which the roll speaks: what was said since stays
 */
export function judge(line: FoundLine, known: KnownIndex, asOf: PlainDate): Judgement {
  const { repeats } = line.said ?? {}
  if (repeats !== undefined) return { state: 'same', faults: [{ code: 'repeats', line: repeats }], changes: [] }
  const stopping = line.faults.filter((fault) => faultKind(fault) !== 'note')
  if (stopping.length > 0) return stopped(stopping)
  const found = identify(line, known)
  if ('fault' in found) return stopped([found.fault])
  const { person, household, staysHome = false } = found
  const phone = phoneFault(line, person, household, known)
  if (phone && faultKind(phone) === 'doubtful') return stopped([phone])
  const notes = [...line.faults, ...(phone ? [phone] : [])]
  const about = { personId: person?.id ?? line.ownPersonId, householdId: household?.id ?? line.ownHouseholdId }
  if (!person) return { state: 'new', faults: notes, changes: [], ...about, takesPhone: !phone }
  const { changes, kept } = compare({ line, person, household, staysHome, takesPhone: !phone }, known, asOf)
  return { state: changes.length ? 'changed' : 'same', faults: [...notes, ...kept], changes, ...about }
}

function stopped(faults: Fault[]): Judgement {
  const state = faults.some((fault) => faultKind(fault) === 'wrong') ? 'wrong' : 'doubtful'
  return { state, faults, changes: [] }
}

/** Why the line's phone isn't put on the file. Families share one; a number of somebody else's is for people to decide. */
function phoneFault(
  line: FoundLine,
  person: KnownPerson | undefined,
  household: KnownHousehold | undefined,
  known: KnownIndex,
): Fault | undefined {
  if (!line.phoneIndex || person?.phoneIndex === line.phoneIndex) return undefined
  const owner = known.byPhone(line.phoneIndex)
  const isFamily = owner && household && known.membersOf(household.id).some((member) => member.person.id === owner.id)
  if (isFamily) return { code: 'phoneShared' }
  const isBeyond = known.isBeyond(line.phoneIndex)
  if (line.said?.personId && (owner || isBeyond)) return { code: 'phoneLeft' }
  if (isBeyond) return { code: 'phoneBeyond' }
  if (owner) return { code: 'phoneElsewhere', ids: [owner.id] }
  return person?.phoneIndex ? { code: 'phoneKept' } : undefined
}

type Compared = {
  line: FoundLine
  person: KnownPerson
  household: KnownHousehold | undefined
  staysHome: boolean
  takesPhone: boolean
}

function compare({ line, person, household, staysHome, takesPhone }: Compared, known: KnownIndex, asOf: PlainDate) {
  const home = known.homesOf(person.id).find((one) => one.household.id === household?.id)
  const { changes, kept } = compareHousehold(line, staysHome ? undefined : household, asOf)
  if (staysHome) kept.push({ code: 'homeKept', words: household ? `户主${household.head}的一户` : person.home })
  else if (!home) changes.push({ field: 'household', from: leftBy(line, person, known), to: line.head })
  else if (line.relation && line.relation !== home.relation) {
    if (home.relation) kept.push({ code: 'relationKept', words: home.relation })
    else changes.push({ field: 'relation', from: '', to: line.relation })
  }
  if (person.name !== line.name) kept.push({ code: 'nameKept', words: person.name })
  const id = idFault(line, person, known)
  if (id) kept.push(id)
  else if (line.residentId && !person.idIndex) changes.push({ field: 'residentId', from: '', to: line.residentId })
  if (takesPhone && line.phone && !person.phoneIndex) changes.push({ field: 'phone', from: '', to: line.phone })
  return { changes, kept }
}

/** Under whose names those lived who move out; nobody else leaves a household by a roll. */
const leftBy = ({ said }: FoundLine, { id }: KnownPerson, known: KnownIndex): string =>
  said?.movesHome
    ? known
        .homesOf(id)
        .map(({ household }) => household.head)
        .join('、')
    : ''

/** Why the line's ID isn't put on the file of whom people say that it means. */
function idFault({ idIndex }: FoundLine, person: KnownPerson, known: KnownIndex): Fault | undefined {
  if (!idIndex || person.idIndex === idIndex) return undefined
  if (person.idIndex) return { code: 'idKept' }
  return known.byId(idIndex) || known.isBeyond(idIndex) ? { code: 'idLeft' } : undefined
}

/** What the roll says of a household is told by its first line, once. */
function compareHousehold(line: FoundLine, household: KnownHousehold | undefined, asOf: PlainDate) {
  const changes: Change[] = []
  const kept: Fault[] = []
  if (!household || !line.isFirstOfHousehold) return { changes, kept }
  const address = line.address && line.address !== household.address
  const head = line.head !== household.head
  if ((address || head) && household.statedAt > startOfDay(asOf))
    return { changes, kept: [{ code: 'addressKept' as const, words: dayOf(household.statedAt) }] }
  if (address) changes.push({ field: 'address', from: household.address, to: line.address })
  if (head) changes.push({ field: 'head', from: household.head, to: line.head })
  return { changes, kept }
}
