import { sql } from 'kysely'
import type pg from 'pg'
import { addDays, dayOf, startOfDay, type Instant } from '../../../src/domain/core/plainDate'
import { assignSpecialists } from '../../features/needs/assignSpecialists'
import type { Tx } from '../../platform/database'
import { insertRows } from '../../platform/insertRows'
import { withinArea } from '../../platform/withinArea'
import { HOME_VILLAGE } from '../cast'
import { countyCodes, SEED } from '../divisions'
import { between, chance, pickWeighted, seededRandom, type Random, type Weighted } from '../random'
import { beginCampaign, householdsOf } from '../visits/seedCampaign'
import { answerNeeds } from '../visits/seedNeeds'
import { visitAll, type Campaign, type Home, type Pace } from '../visits/visitAll'
import { copyRows } from './copyRows'
import type { Colleague } from './crew'

type City = { db: Tx; client: pg.Client; now: Instant; colleagues: readonly Colleague[] }

/** Of a hundred villages so many were given to nobody yet, or their officer hasn't begun. */
const UNASSIGNED = 0.02
const NOT_BEGUN = 0.05
/** Of a hundred needs that have stood for some days so many were answered by now. */
const ANSWERED = 0.4
const ANSWER_DAYS = 3
const silentDaysByWeight: readonly Weighted<number>[] = [
  [70, 0],
  [15, 1],
  [10, 3],
  [5, 8],
]

/**
 * 敲门行动 over the whole made-up city, two weeks after it began: some counties are ahead and some villages behind, officers
 * are silent or not appointed, and of those who said that they need something a part has been answered. What was noted
 * comes in by the very rules, village by village.
 * @returns how many households there are, and how many were visited
 */
export async function fillCampaign(
  { db, client, now, colleagues }: City,
  onVillages: (done: number) => void,
): Promise<{ households: number; visits: number }> {
  const random = seededRandom(`${SEED}/wholeCampaign`)
  const campaign = await beginCampaign(db, now, random)
  const officers = new Map(
    colleagues.filter(({ role }) => role === 'villageOfficer').map(({ area, actor }) => [area, actor]),
  )
  const made = { households: 0, visits: 0 }
  let villages = 0
  for (const county of countyCodes) {
    const homes = await copyHouseholds({ db, client }, county, campaign, random)
    made.households += homes.length
    const tempo = between(random, 30, 85) / 100
    for (const [code, own] of byVillage(homes)) {
      const officer = officers.get(code)
      onVillages((villages += 1))
      if (!officer || code === HOME_VILLAGE || chance(random, UNASSIGNED)) continue
      const held = { campaign_id: campaign.id, division_code: code, officer_id: officer.personId }
      await insertRows(db, 'village_assignments', [{ ...held, from_on: campaign.fromOn }])
      const pace = paceOf(tempo, random)
      made.visits += Math.ceil(own.length * pace.share)
      if (pace.share > 0) await visitAll(db, now, { campaign, officer, homes: own, pace }, random)
    }
  }
  await helpWhoAsked(db, now, random)
  // No roll was packed yet that any of this could have changed.
  await sql`truncate roll_changes`.execute(db)
  return made
}

/** The households of a county, and what the planner has to know to visit them. */
async function copyHouseholds(
  { db, client }: Pick<City, 'db' | 'client'>,
  county: string,
  { fromOn }: Campaign,
  random: Random,
): Promise<Home[]> {
  const people = await db
    .selectFrom('people')
    .select(['id', 'name', 'division_code'])
    .where(withinArea('division_code', county))
    .orderBy('division_code')
    .orderBy('id')
    .execute()
  const { homes, households, members } = householdsOf(people, startOfDay(fromOn), random)
  await copyRows(client, 'households', households)
  await copyRows(client, 'household_members', members)
  await sql`analyze people, households, household_members, visits, needs, followings`.execute(db)
  return homes
}

function byVillage(homes: readonly Home[]): Map<string, Home[]> {
  const villages = new Map<string, Home[]>()
  for (const home of homes) {
    const own = villages.get(home.code)
    if (own) own.push(home)
    else villages.set(home.code, [home])
  }
  return villages
}

function paceOf(tempo: number, random: Random): Pace {
  const share = chance(random, NOT_BEGUN) ? 0 : Math.min(1, tempo * (between(random, 50, 150) / 100))
  return { share, walkedDays: between(random, 5, 12), silentDays: pickWeighted(random, silentDaysByWeight) }
}

async function helpWhoAsked(db: Tx, now: Instant, random: Random): Promise<void> {
  while ((await assignSpecialists(db)) > 0);
  const since = startOfDay(addDays(dayOf(now), -ANSWER_DAYS))
  await answerNeeds(db, now, (need) => need.saidAt < since && chance(random, ANSWERED))
}
