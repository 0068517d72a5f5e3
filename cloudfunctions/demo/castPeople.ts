import { addDays, type Instant, type PlainDate } from '../../src/domain/core/plainDate'
import type { FactName, Facts, FactSource, FactValue, KnownFact } from '../../src/domain/eligibility/facts'
import type { CastMember } from './cast'
import type { MadeUpPerson } from './generatePeople'
import { madeUpCreditCode, madeUpPhone, madeUpResidentId } from './numbers'
import { between, seededId, seededRandom } from './random'

/** The cast was there from the first day, under ids that never change: a link to one of them stays good. */
const SINCE: Instant = '2025-01-02T01:00:00.000Z'
const registered: ReadonlySet<FactName> = new Set([
  'birthDate',
  'sex',
  'hukouDivision',
  'businessKind',
  'registeredOn',
  'registeredDivision',
  'isLegalRepresentative',
  'hasAbnormalListing',
])

export const castId = (key: string): string => seededId(seededRandom(`cast/${key}`), SINCE)

/** The cast as people: everything that their story says is on file, and nothing more. */
export function castPeople(members: readonly CastMember[], today: PlainDate, firstNumber = 0): MadeUpPerson[] {
  return members.map((member, place) => castPerson(member, today, firstNumber + place))
}

function castPerson(member: CastMember, today: PlainDate, number: number): MadeUpPerson {
  const random = seededRandom(`cast/${member.key}/life`)
  const birthDate = addDays(`${Number(today.slice(0, 4)) - member.age}-01-05`, between(random, 0, 300))
  const life: Facts = { birthDate, sex: member.sex, hukouDivision: member.divisionCode, ...member.facts?.(today) }
  const county = member.divisionCode.slice(0, 6)
  return {
    id: castId(member.key),
    name: member.name,
    divisionCode: member.divisionCode,
    phone: madeUpPhone(number),
    residentId: madeUpResidentId(county, birthDate, member.sex, number % 10),
    creditCode: life.businessKind ? madeUpCreditCode(String(life.businessKind), county, number) : undefined,
    businessName: member.businessName,
    life,
    known: known(life, today),
    createdAt: SINCE,
  }
}

const known = (life: Facts, today: PlainDate): KnownFact[] =>
  (Object.entries(life) as [FactName, FactValue][]).map(([name, value]) => {
    const source: FactSource = registered.has(name) ? 'register' : 'officer'
    return { name, value, source, asOf: addDays(today, source === 'register' ? -3 : -40) }
  })
