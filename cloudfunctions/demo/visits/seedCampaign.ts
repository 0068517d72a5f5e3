import { addDays, dayOf, startOfDay, type Instant } from '../../../src/domain/core/plainDate'
import { seal } from '../../platform/crypto'
import type { Tx } from '../../platform/database'
import { HOME_VILLAGE } from '../cast'
import { castId } from '../castPeople'
import { CITY, SEED } from '../divisions'
import { insertRows } from '../../platform/insertRows'
import { between, seededId, seededRandom, type Random } from '../random'
import { doorQuestionnaire } from './questionnaire'
import { seedNeeds } from './seedNeeds'
import { seedVisits } from './seedVisits'
import type { Campaign, Home } from './visitAll'

/** It began two weeks ago and goes on for two months. */
const BEGUN_DAYS = 14
const LASTS_DAYS = 74
const LARGEST = 3
const relations = ['户主', '配偶', '子女']

/** 敲门行动 of the made-up city: its questionnaire, a household for everybody on file, 马春花's village, and what others noted in theirs. */
export async function seedCampaign(db: Tx, now: Instant): Promise<void> {
  const random = seededRandom(`${SEED}/campaign`)
  const campaign = await beginCampaign(db, now, random)
  const people = await db
    .selectFrom('people')
    .select(['id', 'name', 'division_code'])
    .orderBy('division_code')
    .orderBy('id')
    .execute()
  const { households, members } = householdsOf(people, startOfDay(campaign.fromOn), random)
  await insertRows(db, 'households', households)
  await insertRows(db, 'household_members', members)
  await seedVisits(db, now, campaign, random)
  await seedNeeds(db, now)
}

/** What is asked, where and when; 马春花 has her village. */
export async function beginCampaign(db: Tx, now: Instant, random: Random): Promise<Campaign> {
  const fromOn = addDays(dayOf(now), -BEGUN_DAYS)
  const at = startOfDay(fromOn)
  const id = seededId(random, at)
  const { version } = doorQuestionnaire
  // Not with many rows at once: on that way it would be a jsonb, which forgets the order of the answers to choose from.
  const content = JSON.stringify(doorQuestionnaire)
  await db.insertInto('questionnaires').values({ version, content, published_at: at }).execute()
  await insertRows(db, 'campaigns', [
    {
      ...{ id, title: '返乡人员敲门行动', area: CITY.code, from_on: fromOn, to_on: addDays(fromOn, LASTS_DAYS) },
      ...{ questionnaire_version: version, created_at: at },
    },
  ])
  await insertRows(db, 'village_assignments', [
    { campaign_id: id, division_code: HOME_VILLAGE, officer_id: castId('ma'), from_on: fromOn },
  ])
  return { id, fromOn, version }
}

type Villager = { id: string; name: string; division_code: string }

/** Neighbours on the list live together by ones, twos and threes. */
export function householdsOf(people: readonly Villager[], at: Instant, random: Random) {
  const homes = groupsOf(people, random).map((members, place) => ({ id: seededId(random, at), members, place }))
  return {
    homes: homes.map(({ id, members }): Home => ({
      ...{ id, code: members[0].division_code, members: members.map((member) => member.id) },
    })),
    households: homes.map(({ id, members, place }) => ({
      ...{ id, division_code: members[0].division_code, head_name: members[0].name, stated_at: at },
      address_sealed: seal(`${1 + (place % 12)} 组 ${1 + (place % 60)} 号`, `households:address:${id}`),
    })),
    members: homes.flatMap(({ id, members }) =>
      members.map((member, place) => ({
        ...{ household_id: id, person_id: member.id, division_code: member.division_code },
        relation: relations[place] ?? '其他',
      })),
    ),
  }
}

type Group = [Villager, ...Villager[]]

function groupsOf(people: readonly Villager[], random: Random): Group[] {
  const groups: Group[] = []
  let room = 0
  for (const person of people) {
    const last = groups[groups.length - 1]
    if (last && room > 0 && last[0].division_code === person.division_code) last.push(person)
    else {
      groups.push([person])
      room = between(random, 1, LARGEST)
    }
    room -= 1
  }
  return groups
}
