import type { FoundLine, KnownHousehold, KnownIndex, KnownPerson } from './known'
import type { Fault, RollLine } from './rollLine'

const keyOf = ({ town, village }: Pick<RollLine, 'town' | 'village'>, head: string) => [town, village, head].join('/')

/** Who heads a household in the file, of the places of these lines. */
export function headsAround(lines: readonly RollLine[], all: readonly RollLine[]): string[] {
  const places = new Set(lines.map((line) => keyOf(line, '')))
  const around = all.filter((line) => places.has(keyOf(line, '')))
  return [...new Set(around.map((line) => keyOf(line, line.head)))]
}

/**
 * Those who share a household on file of which the file makes two, each with its head: whether it was divided or the file is at
 * odds, people say. Where the old head heads none in the file, the household has a new head and nothing is asked.
 */
export function splitIn(line: FoundLine, known: KnownIndex, heads: ReadonlySet<string>): Fault | undefined {
  const person = known.byId(line.idIndex)
  if (!person) return splitByName(line, known, heads)
  if (person.name !== line.name || person.divisionCode !== line.divisionCode) return undefined
  const home = dividedHome(line, person, known, heads)
  return home && { code: 'householdSplit', words: home.head }
}

/** Without an ID it may be a namesake as well; one who lives with somebody called like the new head. */
function splitByName(line: FoundLine, known: KnownIndex, heads: ReadonlySet<string>): Fault | undefined {
  if (known.isBeyond(line.idIndex) || known.headedBy(line.divisionCode, line.head).length > 0) return undefined
  const found = known.namesakes(line.divisionCode, line.name).flatMap((person) => {
    const home = line.idIndex && person.idIndex ? undefined : dividedHome(line, person, known, heads)
    return home ? [{ person, home }] : []
  })
  const [first, ...others] = found
  if (!first || others.length > 0) return undefined
  return { code: 'nameSplit', words: first.home.head, ids: [first.person.id] }
}

function dividedHome(
  line: FoundLine,
  person: KnownPerson,
  known: KnownIndex,
  heads: ReadonlySet<string>,
): KnownHousehold | undefined {
  const homes = known.homesOf(person.id).map(({ household }) => household)
  if (homes.some(({ head }) => head === line.head)) return undefined
  const home = homes.find(({ head }) => heads.has(keyOf(line, head)))
  const isShared = home && known.membersOf(home.id).some((member) => member.person.name === line.head)
  return isShared ? home : undefined
}
