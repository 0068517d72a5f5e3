import type { FoundLine, KnownHousehold, KnownIndex, KnownPerson } from './known'
import type { Fault } from './rollLine'

type Found = { person?: KnownPerson; household?: KnownHousehold }
type Doubt = { fault: Fault }

/** Whom and which household the line means: the person by their ID, else by village, household and name. */
export function identify(line: FoundLine, known: KnownIndex): Found | Doubt {
  const person = personById(line, known)
  if (person && 'fault' in person) return person
  const household = householdOf(line, person, known)
  if (household && 'fault' in household) return household
  if (person || !household) return { person, household }
  const member = memberNamed(line, household, known)
  return member && 'fault' in member ? member : { person: member, household }
}

const doubt = (code: Fault['code'], words?: string): Doubt => ({ fault: { code, ...(words && { words }) } })

function personById({ idIndex, name, divisionCode }: FoundLine, known: KnownIndex): KnownPerson | Doubt | undefined {
  if (known.isBeyond(idIndex)) return doubt('idBeyond')
  const person = known.byId(idIndex)
  if (!person) return undefined
  if (person.name !== name) return doubt('idOtherName')
  return person.divisionCode === divisionCode ? person : doubt('livesElsewhere', person.home)
}

/** The one where they live on file, or the one that is called so. */
function householdOf(
  line: FoundLine,
  person: KnownPerson | undefined,
  known: KnownIndex,
): KnownHousehold | Doubt | undefined {
  const homes = person ? known.homesOf(person.id).map(({ household }) => household) : []
  const here = homes.find(({ head }) => head === line.head)
  if (here) return here
  const [home] = homes
  if (home) return isNewHead(line, home, known) ? home : doubt('otherHousehold', home.head)
  const [first, ...others] = known.headedBy(line.divisionCode, line.head)
  if (others.length === 0) return first
  const [same, ...more] = [first, ...others].filter((one) => one?.address === line.address)
  return more.length === 0 && same ? same : doubt('headTwice', line.head)
}

/** The same household under another of its people. */
const isNewHead = ({ head }: FoundLine, home: KnownHousehold, known: KnownIndex): boolean =>
  known.membersOf(home.id).some(({ person }) => person.name === head)

function memberNamed(line: FoundLine, { id }: KnownHousehold, known: KnownIndex): KnownPerson | Doubt | undefined {
  const [first, ...others] = known.membersOf(id).filter(({ person }) => person.name === line.name)
  if (others.length > 0) return doubt('nameTwice')
  if (!first) return undefined
  const isSomebodyElse = line.idIndex !== '' && first.person.idIndex !== '' && first.person.idIndex !== line.idIndex
  return isSomebodyElse ? doubt('otherId') : first.person
}
