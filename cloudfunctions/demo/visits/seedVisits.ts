import type { Actor } from '../../../src/domain/core/actor'
import {
  addDays,
  addMinutes,
  dayOf,
  startOfDay,
  type Instant,
  type PlainDate,
} from '../../../src/domain/core/plainDate'
import { publishedCalendar } from '../../../src/domain/core/publishedCalendar'
import type { Outcome, VisitRecord } from '../../../src/domain/visits/visit'
import { ingest } from '../../features/visits/ingest'
import type { Context } from '../../platform/context'
import type { Tx } from '../../platform/database'
import { HOME_VILLAGE } from '../cast'
import { insertRows } from '../../platform/insertRows'
import { between, chance, pick, pickWeighted, seededId, type Random, type Weighted } from '../random'

/** How far the officers of the villages have come, and for how many days none of them has sent anything. */
const paces = [
  { share: 1, silentDays: 0 },
  { share: 0.8, silentDays: 1 },
  { share: 0.55, silentDays: 0 },
  { share: 0.3, silentDays: 8 },
  { share: 0, silentDays: 14 },
] as const
const outcomesByWeight: readonly Weighted<Outcome>[] = [
  [60, 'met'],
  [14, 'notHome'],
  [12, 'workingAway'],
  [5, 'refused'],
  [5, 'movedAway'],
  [4, 'wrongAddress'],
]
const OFFICE = '村民委员会'
const FIRST_HOUR_MINUTES = 9 * 60

type Campaign = { id: string; fromOn: PlainDate; version: number }
type Home = { id: string; code: string; members: string[] }

/** What the officers of the other villages noted so far, by the very rules: 马春花 has only just been given hers. */
export async function seedVisits(db: Tx, now: Instant, campaign: Campaign, random: Random): Promise<void> {
  const villages = await homesByVillage(db)
  for (const [place, [code, homes]] of [...villages].entries()) {
    const pace = paces[place % paces.length] ?? paces[0]
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
  const villages = new Map<string, Map<string, Home>>()
  for (const { id, code, personId } of rows) {
    const homes = villages.get(code) ?? new Map<string, Home>()
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

type Round = { campaign: Campaign; officer: Actor; homes: Home[]; pace: (typeof paces)[number] }

async function visitAll(
  db: Tx,
  now: Instant,
  { campaign, officer, homes, pace }: Round,
  random: Random,
): Promise<void> {
  const lastOn = addDays(dayOf(now), -1 - pace.silentDays)
  const done = homes.slice(0, Math.ceil(homes.length * pace.share))
  const records = done.map((home, place) => {
    const on = addDays(campaign.fromOn, 1 + Math.floor((place / done.length) * 4))
    return recordOf(home, campaign, on < lastOn ? on : lastOn, random)
  })
  const sentAt = addMinutes(startOfDay(lastOn), 19 * 60)
  const { results } = await ingest(officerContext(db, officer, sentAt), records)
  const refused = results.find(({ state }) => state === 'refused')
  if (refused) throw new Error(`a made-up visit was refused: ${JSON.stringify(refused)}`)
  const phone = { campaign_id: campaign.id, officer_id: officer.personId, device: 'demonstration', heard_at: sentAt }
  await insertRows(db, 'device_villages', [{ ...phone, division_code: homes[0]?.code }])
}

function recordOf(home: Home, { id: campaignId, version }: Campaign, on: PlainDate, random: Random): VisitRecord {
  const notedAt = addMinutes(startOfDay(on), FIRST_HOUR_MINUTES + between(random, 0, 8 * 60))
  const outcome = pickWeighted(random, outcomesByWeight)
  const [personId] = home.members
  const isAgain = outcome === 'notHome' || outcome === 'workingAway'
  return {
    ...{ id: seededId(random, notedAt), campaignId, householdId: home.id, divisionCode: home.code },
    ...{ notedAt, clockOffsetMs: 0, outcome, nextOn: isAgain ? addDays(on, between(random, 3, 20)) : undefined },
    people: outcome === 'met' && personId ? [answersOf(personId, version, random)] : [],
  }
}

/** None of them states a fact: who may have which policy is told by other stories. */
function answersOf(personId: string, questionnaireVersion: number, random: Random) {
  const wish = pickWeighted(random, [
    [3, 'business'],
    [4, 'job'],
    [3, 'none'],
  ])
  const last = {
    nowDoing: 'farming',
    wish: [wish],
    ...(wish === 'business' && planOf(random)),
    knowsLoan: chance(random, 0.45),
    knowsSubsidy: chance(random, 0.45),
  }
  const answers = chance(random, 0.85) ? { education: 'junior', skill: '种养', ...last } : { wish: [wish] }
  const answeredBy = chance(random, 0.85) ? ('self' as const) : ('relative' as const)
  return { personId, answeredBy, questionnaireVersion, answers, hasConsented: chance(random, 0.8) }
}

type IdeaAndNeeds = { idea: string; needs: readonly string[] }
const plans: readonly [IdeaAndNeeds, ...IdeaAndNeeds[]] = [
  { idea: '米粉店', needs: ['money', 'place'] },
  { idea: '网上卖土鸡蛋', needs: ['market', 'training'] },
  { idea: '大棚蔬菜', needs: ['money', 'technique'] },
  { idea: '农机维修', needs: ['formalities', 'policy'] },
  { idea: '服装加工', needs: ['labour'] },
]

/** What somebody who wants a business has in mind, how far they are, and what they need. */
function planOf(random: Random) {
  const { idea, needs } = pick(random, plans)
  const ideaStage = chance(random, 0.5) ? 'preparing' : 'thinking'
  const moneyNeededFen = between(random, 3, 20) * 1_000_000
  return {
    idea,
    ideaStage,
    moneyNeededFen,
    moneyOwnFen: chance(random, 0.4) ? moneyNeededFen / 2 : 0,
    needs: [...needs],
  }
}

const nothing = () => Promise.reject(new Error('nobody asks the door for this'))

/** As the officer's own push would come in. */
function officerContext(db: Tx, actor: Actor, now: Instant): Context {
  return {
    ...{ db, actor, now, today: dayOf(now), calendar: publishedCalendar },
    caller: { provider: 'web', subject: 'demonstration', address: '', isTimer: false },
    ...{ apart: nothing, atTheDoor: nothing, afterCommit: () => undefined },
  }
}
