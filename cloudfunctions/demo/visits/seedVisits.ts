import type { Actor } from '../../../src/domain/core/actor'
import { startOfDay, type Instant } from '../../../src/domain/core/plainDate'
import type { Tx } from '../../platform/database'
import { HOME_VILLAGE } from '../cast'
import { insertRows } from '../../platform/insertRows'
import { seededId, type Random } from '../random'
import { visitAll, type Campaign, type Home, type Pace } from './visitAll'

const WALKED_DAYS = 4
/** How far the officers of the villages have come, and for how many days none of them has sent anything. */
const paces = [
  { share: 1, silentDays: 0 },
  { share: 0.8, silentDays: 1 },
  { share: 0.55, silentDays: 0 },
  { share: 0.3, silentDays: 8 },
  { share: 0, silentDays: 14 },
] as const
const OFFICE = '村民委员会'

/** What the officers of the other villages noted so far, by the very rules: 马春花 has only just been given hers. */
export async function seedVisits(db: Tx, now: Instant, campaign: Campaign, random: Random): Promise<void> {
  const villages = await homesByVillage(db)
  for (const [place, [code, homes]] of [...villages].entries()) {
    const pace: Pace = { walkedDays: WALKED_DAYS, ...(paces[place % paces.length] ?? paces[0]) }
    const officer = await appointOfficer(db, code, campaign, random)
    if (officer && pace.share > 0) await visitAll(db, now, { campaign, officer, homes, pace }, random)
  }
}

async function homesByVillage(db: Tx): Promise<Map<string, Home[]>> {
  const rows = await db
    .selectFrom('households')
    .innerJoin('household_members', 'household_members.household_id', 'households.id')
    .select(['households.id', 'households.division_code as code', 'person_id as personId'])
    .where('households.division_code', '!=', HOME_VILLAGE)
    .orderBy('households.division_code')
    .orderBy('households.id')
    .orderBy('person_id')
    .execute()
  type Members = { id: string; code: string; members: string[] }
  const villages = new Map<string, Map<string, Members>>()
  for (const { id, code, personId } of rows) {
    const homes = villages.get(code) ?? new Map<string, Members>()
    const home = homes.get(id) ?? { id, code, members: [] }
    villages.set(code, homes.set(id, { ...home, members: [...home.members, personId] }))
  }
  return new Map([...villages].map(([code, homes]) => [code, [...homes.values()]]))
}

/** One of those who live there and holds no office; nobody where there is none: the village isn't assigned yet. */
async function appointOfficer(
  db: Tx,
  code: string,
  { id, fromOn }: Campaign,
  random: Random,
): Promise<Actor | undefined> {
  const person = await db
    .selectFrom('people')
    .leftJoin('grants', 'grants.person_id', 'people.id')
    .leftJoin('demonstration_people', 'demonstration_people.person_id', 'people.id')
    .leftJoin('applications', 'applicant_id', 'people.id')
    .select(['people.id', 'people.name'])
    .where('people.division_code', '=', code)
    .where('grants.id', 'is', null)
    .where('demonstration_people.person_id', 'is', null)
    .where('applications.id', 'is', null)
    .orderBy('people.id')
    .executeTakeFirst()
  if (!person) return undefined
  const granted_at = startOfDay(fromOn)
  const office = { role: 'villageOfficer' as const, area: code, office: OFFICE }
  await insertRows(db, 'grants', [{ id: seededId(random, granted_at), person_id: person.id, ...office, granted_at }])
  const assigned = { campaign_id: id, division_code: code, officer_id: person.id, from_on: fromOn }
  await insertRows(db, 'village_assignments', [assigned])
  return { personId: person.id, name: person.name, grants: [office] }
}
