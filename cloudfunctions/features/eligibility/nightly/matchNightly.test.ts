import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import { addDays, dayOf, startOfDay } from '../../../../src/domain/core/plainDate'
import { publishedCalendar } from '../../../../src/domain/core/publishedCalendar'
import { evaluate } from '../../../../src/domain/eligibility/evaluate'
import type { FactName, FactValue } from '../../../../src/domain/eligibility/facts'
import type { Policy } from '../../../../src/domain/policies/policy.schema'
import { guichuanJobCreationSubsidy } from '../../../demo/policies/guichuanJobCreationSubsidy'
import { guichuanStartupGrant } from '../../../demo/policies/guichuanStartupGrant'
import { startStandIn, type StandIn } from '../../../host/standIn/standIn'
import { newId } from '../../../platform/newId'
import { testCity, VILLAGE, type Person, type TestCity } from '../../../platform/testing/city'
import { runDue } from '../../jobs'
import { publishVersion } from '../../policies/publish'
import { templateId } from '../../reminders/templateIds'
import {
  answered,
  assignVillage,
  aVisit,
  householdOf,
  insertCampaign,
  publishCampaign,
} from '../../visits/testing/roll'
import { matchNightly } from './matchNightly'

const GRANT = 'guichuan-startup-grant'
const JOBS = 'guichuan-job-creation-subsidy'
const ELSEWHERE = '880101001001'
const NIGHT = '2026-09-18'
const fitting = {
  hukouDivision: VILLAGE,
  workedOutside: 'otherProvince',
  monthsAway: 30,
  registeredDivision: VILLAGE,
  businessKind: 'soleProprietorship',
  isLegalRepresentative: true,
  isFirstBusiness: true,
  registeredOn: '2025-05-08',
  isOperating: true,
  hasAbnormalListing: false,
  employees: 3,
} as const satisfies Partial<Record<FactName, FactValue>>

const unsaid = Object.fromEntries(Object.entries(fitting).filter(([name]) => name !== 'employees'))

let city: TestCity
let standIn: StandIn
beforeAll(async () => {
  standIn = await startStandIn()
  Object.assign(process.env, standIn.environment)
})
afterAll(() => standIn.close())
beforeEach(async () => {
  city = await testCity()
  city.clock.now = '2026-09-10T02:00:00.000Z'
  const places = [VILLAGE, ELSEWHERE].map((code) => ({ code, name: code, parent_code: null, edition: 'test' }))
  await city.db.insertInto('divisions').values(places).execute()
  await publish(policyOf(guichuanStartupGrant))
})
afterEach(() => city.close())

const policyOf = (seed: readonly { policy: Policy }[]): Policy => seed.at(-1)?.policy as Policy
const publish = (policy: Policy) =>
  city.db.transaction().execute((tx) => publishVersion(tx, policy, '发布', city.clock.now))

/** Just after midnight in China: the timer comes as it does every minute. */
async function night(day: string) {
  city.clock.now = new Date(Date.parse(startOfDay(day)) + 60_000).toISOString()
  const { failed, counts } = await runDue(city.door, { now: city.clock.now, calendar: publishedCalendar })
  expect(failed).toEqual([])
  return counts.matchNightly
}
const nightAfter = (day: string) => night(addDays(day, 1))

async function registered(name: string, facts: Partial<Record<FactName, FactValue>>): Promise<Person> {
  const person = await city.person(name)
  await city.as(person).call('eligibility.saveFacts', { facts: facts as never })
  return person
}

const offers = () =>
  city.db
    .selectFrom('reminders')
    .innerJoin('people', 'people.id', 'reminders.person_id')
    .select(['people.name', 'reminders.data', 'reminders.delivery'])
    .where('kind', '=', 'policyMayFit')
    .orderBy('people.name')
    .execute()
const told = async () => (await offers()).map(({ name, data }) => `${name} ${data.policyId}`)
const answerOf = ({ id }: Person) =>
  city.db.selectFrom('eligibility_answers').selectAll().where('person_id', '=', id).executeTakeFirst()
const runs = () => city.db.selectFrom('nightly_runs').selectAll().orderBy('day').execute()

test('the first night writes down what fits whom and tells nobody; the same night again does nothing', async () => {
  const li = await registered('李返乡', fitting)
  const wang = await registered('王没说', unsaid)
  const zhou = await registered('周太新', { ...fitting, registeredOn: '2026-08-01' })
  await city.person('吴空白')
  expect(await night(NIGHT)).toBe(2)
  expect(await answerOf(li)).toMatchObject({ met: [GRANT], unknown: [], changed_on: NIGHT, division_code: VILLAGE })
  expect(await answerOf(wang)).toMatchObject({ met: [], unknown: [GRANT] })
  expect(await answerOf(zhou)).toMatchObject({ met: [], unknown: [], turns_on: '2027-02-01' })
  expect(await runs()).toMatchObject([
    { tells: false, is_whole: true, people: 3, changed: 2, told: 0, finished_at: city.clock.now },
  ])
  expect(await night(NIGHT)).toBe(0)
  expect(await told()).toEqual([])
})

test('by time alone: on the day on which the six months are over, once', async () => {
  await registered('周小燕', { ...fitting, registeredOn: '2026-03-20' })
  await night(NIGHT)
  await night('2026-09-19')
  expect(await told()).toEqual([])
  expect(await night('2026-09-20')).toBe(1)
  expect(await told()).toEqual([`周小燕 ${GRANT}`])
  expect(await night('2026-09-21')).toBe(0)
  expect(await told()).toEqual([`周小燕 ${GRANT}`])
})

test('by another fact; and a fact that goes to and fro tells no second time', async () => {
  const zhao = await registered('赵招人', { ...fitting, employees: 2 })
  await night(NIGHT)
  for (const [employees, day] of [
    [3, '2026-09-19'],
    [2, '2026-09-20'],
    [4, '2026-09-21'],
  ] as const) {
    await city.as(zhao).call('eligibility.saveFacts', { facts: { employees } })
    expect(await night(day)).toBe(1)
  }
  expect(await told()).toEqual([`赵招人 ${GRANT}`])
  expect(await answerOf(zhao)).toMatchObject({ met: [GRANT], changed_on: '2026-09-21' })
})

test('by another version, and by a policy that is new: whom it fitted before hears nothing', async () => {
  await registered('李返乡', fitting)
  await registered('孙小店', { ...fitting, employees: 1 })
  await night(NIGHT)
  const grant = policyOf(guichuanStartupGrant)
  const criteria = grant.criteria.map((one) =>
    one.id === 'jobs' ? { ...one, test: { fact: 'employees' as const, atLeast: 1 } } : one,
  )
  await publish({ ...grant, criteria })
  await nightAfter(NIGHT)
  expect(await told()).toEqual([`孙小店 ${GRANT}`])
  await publish({ ...policyOf(guichuanJobCreationSubsidy), criteria, validFrom: '2026-09-20' })
  await night('2026-09-20')
  expect(await told()).toEqual([`孙小店 ${GRANT}`, `孙小店 ${JOBS}`, `李返乡 ${JOBS}`])
})

test('who had it, is applying, or asked to be reminded and was, hears nothing', async () => {
  const others = await Promise.all(
    ['钱领过', '冯在办', '陈设过提醒', '秦撤回'].map((name) => registered(name, { ...fitting, employees: 2 })),
  )
  const [qian, feng, chen, qin] = others as [Person, Person, Person, Person]
  await night(NIGHT)
  const applied = [
    [qian, 'closed'],
    [feng, 'submitted'],
    [qin, 'withdrawn'],
  ] as const
  for (const [person, status] of applied) await applicationOf(person, status)
  for (const person of others) await city.as(person).call('eligibility.saveFacts', { facts: { employees: 3 } })
  const row = { policy_id: GRANT, person_id: chen.id, remind_on: '2026-09-19', asked_at: city.clock.now, sent_at: null }
  await city.db.insertInto('policy_alarms').values(row).execute()
  await night('2026-09-19')
  expect(await told()).toEqual([`秦撤回 ${GRANT}`])
  expect((await answerOf(qian))?.met).toEqual([GRANT])
})

const applicationOf = (person: Person, status: string) =>
  city.db
    .insertInto('applications')
    .values({
      ...{ id: newId(), policy_id: GRANT, policy_version: 1, division_code: VILLAGE, status, version: 2 },
      ...{ applicant_id: person.id, applicant_name: person.name, updated_at: city.clock.now },
    } as never)
    .execute()

test('somebody who is new on file is told in their first night', async () => {
  await night(NIGHT)
  await registered('何新来', fitting)
  await nightAfter(NIGHT)
  expect(await told()).toEqual([`何新来 ${GRANT}`])
})

test('nobody is called or sent an SMS for it: without a message that was allowed it lies in the inbox', async () => {
  const [plain, allowed] = [
    await registered('李返乡', { ...fitting, employees: 2 }),
    await registered('王允许', { ...fitting, employees: 2 }),
  ]
  await night(NIGHT)
  for (const person of [plain, allowed])
    await city.as(person).call('eligibility.saveFacts', { facts: { employees: 3 } })
  const template = templateId('policy')
  await city.db
    .insertInto('message_credits')
    .values({
      ...{ id: newId(), person_id: allowed.id, template_id: template, change: 1 },
      reason: 'accepted',
      at: city.clock.now,
    })
    .execute()
  await nightAfter(NIGHT)
  const before = standIn.sent.length
  city.clock.now = '2026-09-19T02:00:00.000Z'
  await runDue(city.door, { now: city.clock.now, calendar: publishedCalendar })
  expect((await offers()).map(({ name, delivery }) => `${name} ${delivery}`)).toEqual([
    '李返乡 inboxOnly',
    '王允许 wechat',
  ])
  expect(standIn.sent.length - before).toBe(1)
  expect(await city.db.selectFrom('call_tasks').select('id').execute()).toEqual([])
  expect((await city.as(plain).call('reminders.inbox', {})).items[0]).toMatchObject({ title: '有政策可能适合您' })
})

describe('who has never signed in', () => {
  let ma: Person
  let campaignId: string
  beforeEach(async () => {
    campaignId = newId()
    await publishCampaign(city.db)
    await insertCampaign(city.db, { id: campaignId, area: '9901', fromOn: '2026-09-01', toOn: '2026-10-31' })
    ma = await city.person('马春花', [{ role: 'villageOfficer', area: VILLAGE }])
    await assignVillage(city.db, { campaignId, officerId: ma.id, divisionCode: VILLAGE })
  })

  const onFile = async (name: string) => {
    const person = await registered(name, { ...fitting, registeredOn: '2026-03-20' })
    await city.db.deleteFrom('identities').where('person_id', '=', person.id).execute()
    return person
  }
  /** 马春花 asks at the door whether it may be noted, in this order. */
  async function asked(person: Person, ...words: boolean[]): Promise<void> {
    const householdId = await householdOf(city.db, person)
    const records = words.map((hasConsented, hour) =>
      aVisit({
        ...{ campaignId, householdId, notedAt: `2026-09-09T0${hour}:00:00.000Z` },
        people: [answered(person.id, { hasConsented })],
      }),
    )
    const { epoch, kept } = await city.as(ma).call('visits.day')
    const { results } = await city.as(ma).call('visits.push', { epoch, kept, records: records as never })
    expect(results.every(({ state }) => state === 'kept')).toBe(true)
  }

  test('hears of it only if they agreed at the door, and not once they took it back', async () => {
    await asked(await onFile('同意过'), true)
    await asked(await onFile('后来同意'), false, true)
    await asked(await onFile('没同意'), false)
    await asked(await onFile('收回同意'), true, false)
    await onFile('没走访')
    await registered('登录过', { ...fitting, registeredOn: '2026-03-20' })
    await night(NIGHT)
    await night('2026-09-20')
    expect(await told()).toEqual(['同意过', '后来同意', '登录过'].map((name) => `${name} ${GRANT}`))
  })

  test('is decided all the same, and the list for outreach says who has to be told in person', async () => {
    await asked(await onFile('同意过'), true)
    const silent = await onFile('没走访')
    await registered('登录过', { ...fitting, registeredOn: '2026-03-20' })
    await night('2026-09-20')
    expect((await answerOf(silent))?.met).toEqual([GRANT])
    const { items } = await city.as(ma).call('eligibility.outreachMatch', { policyId: GRANT })
    expect(Object.fromEntries(items.map(({ name, reach }) => [name, reach]))).toEqual({
      ...{ 同意过: 'consent', 没走访: 'inPerson', 登录过: 'account' },
    })
  })
})

describe.each(['usual', 'whole'] as const)('a %s night of many blocks', (kind) => {
  const BLOCK = 3
  const moment = (day: string) => ({ now: startOfDay(day), today: day })
  const names = Array.from({ length: 10 }, (_, place) => `村民${place}`)
  const times = (count: number) => {
    let left = count
    return () => left-- > 0
  }

  beforeEach(async () => {
    for (const name of names) await registered(name, { ...fitting, registeredOn: '2026-03-19' })
    await night(NIGHT)
    if (kind === 'whole') await city.db.updateTable('nightly_runs').set({ programmes: 'others' }).execute()
  })
  afterEach(async () => {
    expect((await runs()).at(-1)?.is_whole).toBe(kind === 'whole')
  })

  test('that is broken off goes on where it stopped, and tells everyone once', async () => {
    const day = '2026-09-19'
    expect(await matchNightly(city.door, moment(day), times(2), BLOCK)).toBe(6)
    expect((await runs()).at(-1)).toMatchObject({ people: 6, told: 6, finished_at: null })
    expect(await matchNightly(city.door, moment(day), times(9), BLOCK)).toBe(4)
    expect((await runs()).at(-1)).toMatchObject({ people: 10, changed: 10, told: 10, finished_at: startOfDay(day) })
    expect(await told()).toEqual(names.map((name) => `${name} ${GRANT}`))
  })

  test('whose connection dies inside a block leaves nothing of that block behind', async () => {
    const day = '2026-09-19'
    await matchNightly(city.door, moment(day), times(1), BLOCK)
    await sql`alter table nightly_runs add constraint dying check (people <= 3 or day < '2026-09-19')`.execute(city.db)
    await expect(matchNightly(city.door, moment(day), times(9), BLOCK)).rejects.toThrow('dying')
    expect((await runs()).at(-1)).toMatchObject({ people: 3, told: 3, finished_at: null })
    await sql`alter table nightly_runs drop constraint dying`.execute(city.db)
    await matchNightly(city.door, moment(day), times(9), BLOCK)
    expect(await told()).toEqual(names.map((name) => `${name} ${GRANT}`))
  })

  test('on which two timers work at once is done once', async () => {
    const day = '2026-09-19'
    const both = [1, 2].map(() => matchNightly(city.door, moment(day), times(9), BLOCK))
    const counts = await Promise.all(both)
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe((await runs()).at(-1)?.changed)
    await matchNightly(city.door, moment(day), times(9), BLOCK)
    expect(await told()).toEqual(names.map((name) => `${name} ${GRANT}`))
  })
})

test('what a night writes down is what the proof says of everybody', async () => {
  const lives: (typeof fitting | object)[] = [
    fitting,
    { ...fitting, monthsAway: 2 },
    { ...fitting, registeredOn: '2020-01-01' },
    { employees: 3 },
    { hukouDivision: ELSEWHERE },
  ]
  const people = await Promise.all(lives.map((facts, place) => registered(`某${place}`, facts)))
  await publish(policyOf(guichuanJobCreationSubsidy))
  await night('2026-11-22')
  const policies = [guichuanStartupGrant, guichuanJobCreationSubsidy].map(policyOf)
  for (const [place, person] of people.entries()) {
    const verdicts = policies.map(({ id, criteria }) => ({
      id,
      ...evaluate(criteria, lives[place] ?? {}, dayOf(city.clock.now)),
    }))
    const ids = (wanted: string) =>
      verdicts
        .filter(({ verdict }) => verdict === wanted)
        .map(({ id }) => id)
        .sort()
    const expected = { met: ids('met'), unknown: ids('unknown') }
    const { met = [], unknown = [] } = (await answerOf(person)) ?? {}
    expect([place, isDeepStrictEqual({ met, unknown }, expected)]).toEqual([place, true])
  }
})
