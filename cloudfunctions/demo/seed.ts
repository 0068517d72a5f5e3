import { dayOf, type Instant } from '../../src/domain/core/plainDate'
import { readCalendar } from '../platform/calendar'
import type { Database, Tx } from '../platform/database'
import { accountNumberOf } from './answersOf'
import { returneeCast } from './cast'
import { castId, castPeople } from './castPeople'
import { CITY, generateDivisions, SEED } from './divisions'
import { generatePeople, type MadeUpPerson } from './generatePeople'
import { insertPeople } from './insertPeople'
import { insertRows } from '../platform/insertRows'
import { seededId, seededRandom, type Random } from './random'
import { seedCases } from './seedCases'
import { seedCallTask, seedOpenings, seedQuestions } from './seedTalk'
import { seedTwin } from './seedTwin'
import { settleReminders } from './settleReminders'
import { sliceVillages } from './slice'
import { staff } from './staff'
import { seedCampaign } from './visits/seedCampaign'

export type SeedOptions = {
  /** how many people besides the cast; 160 000 is the whole city */
  people?: number
  /** what is being done, in words for the one who waits */
  onProgress?: (words: string) => void
}

const SLICE = 600

/**
 * Fills an empty database with the made-up city, as it stands at `now`: all or nothing, in one transaction of the
 * owner's. A database that is a city already is left as it is. The policies have to be there before.
 */
export async function seedCity(database: Database, now: Instant, options: SeedOptions = {}): Promise<void> {
  const { people = SLICE, onProgress = () => undefined } = options
  await database.transaction().execute(async (db) => {
    if (await db.selectFrom('installations').select('id').executeTakeFirst()) return
    onProgress('示例城市：行政区划')
    await seedPlaces(db, now)
    onProgress('示例城市：人员')
    const villages = sliceVillages(people)
    const random = seededRandom(`${SEED}/facts`)
    const cast = await seedCast(db, now, random)
    await insertPeople(db, generatePeople(SEED, people, dayOf(now), villages), random)
    onProgress('示例城市：一年来的申请')
    await seedStories(db, now, cast, villages)
    await seedOpenings(db, now)
    await seedTwin(db, now)
    await seedCampaign(db, now)
  })
}

/** The divisions, and the mark that makes the database a demonstration. */
export async function seedPlaces(db: Tx, now: Instant): Promise<void> {
  await insertRows(db, 'divisions', generateDivisions(SEED))
  await insertRows(db, 'installations', [
    { id: 1, kind: 'demonstration', city_code: CITY.code, city_name: CITY.name, created_at: now },
  ])
}

/** Whom a visitor can be, and who works their cases. */
export async function seedCast(db: Tx, now: Instant, random: Random): Promise<MadeUpPerson[]> {
  const cast = castPeople([...returneeCast, ...staff], dayOf(now))
  await insertPeople(db, cast, random)
  await seedStaff(db)
  await seedStage(db, cast)
  return cast
}

/** The cases that are told as stories, and what people asked. */
export async function seedStories(
  db: Tx,
  now: Instant,
  cast: readonly MadeUpPerson[],
  villages: readonly string[],
): Promise<void> {
  await seedCases(db, now, await readCalendar(db), cast, villages)
  await settleReminders(db, now)
  const random = seededRandom(`${SEED}/talk`)
  await seedQuestions(db, now, random)
  await seedCallTask(db, random)
}

async function seedStaff(db: Tx): Promise<void> {
  const random = seededRandom(`${SEED}/grants`)
  const granted_at = '2025-01-02T01:00:00.000Z'
  await insertRows(
    db,
    'grants',
    staff.map(({ key, role, area, office }) => ({
      id: seededId(random, granted_at),
      person_id: castId(key),
      role,
      area,
      office,
      granted_at,
    })),
  )
}

/** Whom the first page offers to be: the returnees first, then those who work their cases. */
async function seedStage(db: Tx, cast: readonly MadeUpPerson[]): Promise<void> {
  const onStage = [...returneeCast, ...staff.filter(({ isOnStage }) => isOnStage)]
  await insertRows(
    db,
    'demonstration_people',
    onStage.map(({ key, title, story }, place) => ({
      person_id: castId(key),
      title,
      story: key === HERO ? story + papersOf(cast.find(({ id }) => id === castId(key))) : story,
      position: place + 1,
    })),
  )
}

/** The visitor fills in the whole form as this one, and needs his papers for it. */
const HERO = 'li'
const papersOf = (person: MadeUpPerson | undefined): string =>
  person
    ? `填表要用的号码（都是编的）：身份证 ${person.residentId}，营业执照 ${person.creditCode}，银行卡 ${accountNumberOf(person)}。`
    : ''
