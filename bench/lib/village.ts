import { HOME_VILLAGE } from '../../cloudfunctions/demo/cast'
import { insertRows } from '../../cloudfunctions/platform/insertRows'
import { seededRandom } from '../../cloudfunctions/demo/random'
import { seal } from '../../cloudfunctions/platform/crypto'
import { newId } from '../../cloudfunctions/platform/newId'
import type { VisitRecord } from '../../src/domain/visits/visit'
import type { DoorCity } from './doorCity'

const AT = '2026-09-01T00:00:00.000Z'
const surnames = '王李张刘陈杨赵黄周吴'
const facts = { sex: 'female', workedOutside: 'otherProvince', monthsAway: 30 }

export type Home = { householdId: string; personId: string }

/** So many more households in the officer's village, each with somebody of whom a few things are known. */
export async function fillVillage({ db }: Pick<DoorCity, 'db'>, many: number): Promise<Home[]> {
  const random = seededRandom('village')
  const homes = Array.from({ length: many }, () => ({ householdId: newId(), personId: newId() }))
  const names = homes.map((_, place) => `${surnames[Math.floor(random() * 10)] ?? '王'}${place}`)
  const village = { division_code: HOME_VILLAGE }
  await db.transaction().execute(async (tx) => {
    await insertRows(
      tx,
      'people',
      homes.map(({ personId: id }, place) => ({
        ...{ id, name: names[place], created_at: AT, ...village },
        phone_sealed: seal('13800000000', `people:phone:${id}`),
      })),
    )
    await insertRows(
      tx,
      'households',
      homes.map(({ householdId: id }, place) => ({
        ...{ id, head_name: names[place], stated_at: AT, ...village },
        address_sealed: seal(`${1 + (place % 12)} 组 ${place} 号`, `households:address:${id}`),
      })),
    )
    await insertRows(
      tx,
      'household_members',
      homes.map(({ householdId: household_id, personId: person_id }) => ({
        ...{ household_id, person_id, relation: '户主', ...village },
      })),
    )
    await insertRows(
      tx,
      'person_facts',
      homes.flatMap(({ personId: person_id }) =>
        Object.entries(facts).map(([name, value]) => ({
          ...{ id: newId(), person_id, name, value, source: 'officer', ...village },
          ...{ as_of: AT.slice(0, 10), recorded_at: AT },
        })),
      ),
    )
  })
  return homes
}

/** What an officer notes there: two of three are met and say something new, of the others nobody is at home. */
export function someVisits(homes: readonly Home[], campaignId: string, notedAt: string): VisitRecord[] {
  return homes.map(({ householdId, personId }, place): VisitRecord => {
    const visit = { id: newId(), campaignId, householdId, divisionCode: HOME_VILLAGE, notedAt, clockOffsetMs: 0 }
    if (place % 3 === 0) return { ...visit, outcome: 'notHome', people: [], nextOn: '2026-12-01' }
    const answers = { monthsAway: 1 + (place % 200), nowDoing: 'business', nation: '汉族', wish: ['business'] }
    const person = { personId, answeredBy: 'self' as const, questionnaireVersion: 1, answers, hasConsented: true }
    return { ...visit, outcome: 'met', note: '想开个小店', people: [person] }
  })
}
