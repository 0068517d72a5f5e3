import type { FoundLine, KnownHousehold, KnownIndex, KnownPerson } from './known'
import type { Fault } from './rollLine'

/** `staysHome`: people said who it is, and they go on living where they are on file, whatever the line says. */
type Found = { person?: KnownPerson; household?: KnownHousehold; staysHome?: boolean }
type Doubt = { fault: Fault }

/** Whom and which household the line means: whom people say, else the person by their ID, else by village, household and name. */
export function identify(line: FoundLine, known: KnownIndex): Found | Doubt {
  const { personId, isSomebodyNew = false } = line.said ?? {}
  if (personId) return personSaid(line, personId, known)
  const person = personById(line, known)
  if (person && 'fault' in person) return person
  const household = householdOf(line, person, known)
  if (household && 'fault' in household) return household
  if (person || !household || isSomebodyNew) return { person, household }
  const member = memberNamed(line, household, known)
  return member && 'fault' in member ? member : { person: member, household }
}

type About = { words?: string; ids?: readonly string[] }
const doubt = (code: Fault['code'], about: About = {}): Doubt => ({ fault: { code, ...about } })

/** Whoever has a home on file stays there, unless people said that they moved; who has none comes into the household of the line. */
function personSaid(line: FoundLine, personId: string, known: KnownIndex): Found | Doubt {
  const person = known.person(personId)
  if (!person) return doubt('outdated')
  const movesHome = line.said?.movesHome === true
  const homes = known.homesOf(person.id).map((home) => home.household)
  const isMeant = (home: KnownHousehold) =>
    home.divisionCode === line.divisionCode && (home.head === line.head || (!movesHome && isNewHead(line, home, known)))
  const here = homes.find(isMeant)
  if (here) return { person, household: here }
  const staysHome = homes.length > 0 && !movesHome
  if (staysHome || person.divisionCode !== line.divisionCode) return { person, household: homes[0], staysHome: true }
  const household = householdOf(line, undefined, known)
  return household && 'fault' in household ? household : { person, household }
}

function personById({ idIndex, name, divisionCode }: FoundLine, known: KnownIndex): KnownPerson | Doubt | undefined {
  if (known.isBeyond(idIndex)) return doubt('idBeyond')
  const person = known.byId(idIndex)
  if (!person) return undefined
  const ids = [person.id]
  if (person.name !== name) return doubt('idOtherName', { ids })
  return person.divisionCode === divisionCode ? person : doubt('livesElsewhere', { words: person.home, ids })
}

/** The one that people say, where they live on file, or the one that is called so. */
function householdOf(
  line: FoundLine,
  person: KnownPerson | undefined,
  known: KnownIndex,
): KnownHousehold | Doubt | undefined {
  const { householdId, movesHome = false } = line.said ?? {}
  const homes = person ? known.homesOf(person.id).map(({ household }) => household) : []
  const here = homes.find(({ head }) => head === line.head)
  if (here) return here
  const [home] = homes
  if (home && person && !movesHome)
    return isNewHead(line, home, known) ? home : doubt('otherHousehold', { words: home.head, ids: [person.id] })
  if (householdId === line.ownHouseholdId) return known.household(householdId)
  if (householdId) return known.household(householdId) ?? doubt('outdated')
  const [first, ...others] = known.headedBy(line.divisionCode, line.head)
  if (others.length === 0) return first
  const [same, ...more] = [first, ...others].filter((one) => one?.address === line.address)
  if (more.length === 0 && same) return same
  const ids = [first, ...others].flatMap((one) => (one ? [one.id] : []))
  return doubt('headTwice', { words: line.head, ids })
}

/** The same household under another of its people. */
const isNewHead = ({ head }: FoundLine, home: KnownHousehold, known: KnownIndex): boolean =>
  known.membersOf(home.id).some(({ person }) => person.name === head)

function memberNamed(line: FoundLine, { id }: KnownHousehold, known: KnownIndex): KnownPerson | Doubt | undefined {
  const named = known.membersOf(id).filter(({ person }) => person.name === line.name)
  const ids = named.map(({ person }) => person.id)
  const [first, ...others] = named
  if (others.length > 0) return doubt('nameTwice', { ids })
  if (!first) return undefined
  const isSomebodyElse = line.idIndex !== '' && first.person.idIndex !== '' && first.person.idIndex !== line.idIndex
  return isSomebodyElse ? doubt('otherId', { ids }) : first.person
}
