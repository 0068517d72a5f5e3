import type { VisitRecord } from '../../../src/domain/visits/visit'
import { newId } from '../../platform/newId'
import { COUNTY, OTHER_COUNTY, testCity, VILLAGE, type Person, type TestCity } from '../../platform/testing/city'
import { answered, assignVillage, aVisit, householdOf, insertCampaign, publishCampaign } from '../visits/testing/roll'
import { assignSpecialists } from './assignSpecialists'

let city: TestCity
let ma: Person
let yang: Person
let wang: Person
let home: string
let campaignId: string
beforeEach(async () => {
  city = await testCity()
  await publishCampaign(city.db)
  campaignId = newId()
  await insertCampaign(city.db, { id: campaignId, area: COUNTY, fromOn: '2026-09-01', toOn: '2026-10-31' })
  ma = await city.person('马春花', [{ role: 'villageOfficer', area: COUNTY, office: '村民委员会' }])
  yang = await city.person('杨帆', [{ role: 'specialist', area: COUNTY, office: '清溪县人社局' }])
  wang = await city.person('王秀英')
  home = await householdOf(city.db, wang)
  await assignVillage(city.db, { campaignId, officerId: ma.id, divisionCode: VILLAGE })
})
afterEach(() => city.close())

const wantsShop = {
  wish: ['business'],
  idea: '米粉店',
  ideaStage: 'preparing',
  skill: '厨师',
  needs: ['money', 'place'],
}
const met = (answers: VisitRecord['people'][0]['answers'], more: Partial<VisitRecord> = {}, said = {}) =>
  aVisit({ campaignId, householdId: home, people: [answered(wang.id, { answers, ...said })], ...more })
const at = (time: string) => ({ notedAt: `2026-09-18T${time}:00.000Z` })

async function push(...records: VisitRecord[]) {
  const { epoch, kept } = await city.as(ma).call('visits.day')
  const { results } = await city.as(ma).call('visits.push', { epoch, kept, records: records as never })
  expect(results.map(({ state }) => state)).toEqual(records.map(() => 'kept'))
}
const assign = () => city.db.transaction().execute((tx) => assignSpecialists(tx))
const desk = async (who = yang, more = {}) => (await city.as(who).call('needs.desk', more)).items
const mine = async () => (await city.as(wang).call('needs.mine')).items
const openKinds = async () => (await mine()).filter(({ state }) => state === 'open').map(({ kind }) => kind)

test('what is said at the door stands on a specialist’s list until it is answered, and the person is told', async () => {
  await push(met(wantsShop))
  expect(await assign()).toBe(1)
  const [followed] = await desk()
  expect(followed).toMatchObject({ name: '王秀英', segment: 'readyForBusiness', open: ['money', 'place'] })
  expect((await city.as(wang).call('help.specialist')).specialist).toMatchObject({ name: '杨帆' })
  const person = await city.as(yang).call('needs.person', { personId: wang.id })
  expect(person.phone).toBe(wang.phone)
  expect(person.reasons).toContainEqual({ has: true, words: '想做米粉店' })
  expect(person.said).toContainEqual({ label: '需要帮助', value: '资金、场地' })
  for (const { id, kind } of person.needs)
    await city.as(yang).call('needs.answer', { id, text: kind === 'money' ? '我陪您去申请贷款。' : '园区有空铺。' })
  expect(await desk()).toEqual([])
  expect(await desk(yang, { stage: 'done' })).toMatchObject([{ name: '王秀英', open: [] }])
  expect(await mine()).toMatchObject([
    { kind: 'money', state: 'answered', answer: '我陪您去申请贷款。', answeredBy: '清溪县人社局 杨帆' },
    { kind: 'place', state: 'answered' },
  ])
  const told = await city.db
    .selectFrom('reminders')
    .select(['kind', 'data'])
    .where('person_id', '=', wang.id)
    .orderBy((e) => e.cast('data', 'text'))
    .execute()
  expect(told).toEqual([
    { kind: 'needAnswered', data: { names: '场地' } },
    { kind: 'needAnswered', data: { names: '资金' } },
  ])
})

test('every look at somebody is in the log that they can read', async () => {
  await push(met(wantsShop))
  await assign()
  await desk()
  await city.as(yang).call('needs.person', { personId: wang.id })
  const looks = await city.db.selectFrom('audit_log').select('action').where('person_id', '=', yang.id).execute()
  expect(looks).toEqual([{ action: 'read' }, { action: 'read' }])
})

test('the same visit twice, or the same need again, is one need; answered and named later it is a new one', async () => {
  const first = met(wantsShop, at('01:00'))
  await push(first)
  await push(first, met({ ...wantsShop, needs: ['money'] }, at('01:10')))
  expect(await openKinds()).toEqual(['money', 'place'])
  const [need] = await mine()
  await city.as(yang).call('needs.answer', { id: need?.id ?? '', text: '好。' })
  await push(met({ ...wantsShop, needs: ['money'] }, at('01:05')))
  expect(await openKinds()).toEqual(['place'])
  city.clock.now = '2026-09-18T04:00:00.000Z'
  await push(met({ ...wantsShop, needs: ['money'] }, at('03:00')))
  expect(await openKinds()).toEqual(['money', 'place'])
})

test('the newest word on a wish counts, in whichever order the visits come', async () => {
  await push(met({ wish: ['job'] }, at('01:30')))
  await push(met(wantsShop, at('01:00')))
  const row = async () => city.db.selectFrom('followings').select('segment').executeTakeFirst()
  expect(await row()).toEqual({ segment: 'wantsJob' })
  await push(met({ needs: ['policy'] }, at('01:40')))
  expect(await row()).toEqual({ segment: 'wantsJob' })
})

test('a record that is mended takes back what it noted by mistake, whichever of the two comes first', async () => {
  const wrong = met({ needs: ['money', 'place'] }, at('01:00'))
  const mended = met({ needs: ['place'] }, { ...at('01:10'), replaces: wrong.id })
  await push(wrong)
  await push(mended)
  expect(await openKinds()).toEqual(['place'])
  const late = met({ needs: ['market'] }, at('01:20'))
  await push(met({ needs: ['policy'] }, { ...at('01:30'), replaces: late.id }))
  await push(late)
  expect((await openKinds()).sort()).toEqual(['place', 'policy'])
})

test('who didn’t agree to be noted has no need here; a relative’s word is marked', async () => {
  await push(met(wantsShop, {}, { hasConsented: false }))
  expect(await mine()).toEqual([])
  await push(met(wantsShop, at('01:20'), { answeredBy: 'relative' }))
  expect(await mine()).toMatchObject([{ isByRelative: true }, { isByRelative: true }])
})

test('the list can be narrowed, and is paged by key', async () => {
  for (let n = 0; n < 22; n++) {
    const person = await city.person(`乡亲${n}`)
    const householdId = await householdOf(city.db, person)
    const answers = { wish: ['business'], needs: [n === 0 ? 'market' : 'policy'] }
    await push(aVisit({ campaignId, householdId, people: [answered(person.id, { answers })] }))
  }
  await push(met(wantsShop))
  await assign()
  expect(await desk(yang, { kind: 'market' })).toMatchObject([{ name: '乡亲0' }])
  expect(await desk(yang, { segment: 'readyForBusiness' })).toMatchObject([{ name: '王秀英' }])
  const first = await city.as(yang).call('needs.desk')
  const second = await city.as(yang).call('needs.desk', { cursor: first.next })
  expect(new Set([...first.items, ...second.items].map(({ personId }) => personId)).size).toBe(23)
  expect(second.next).toBeUndefined()
})

test('people move on with the office: to a colleague when their specialist leaves, and to nobody where there is none', async () => {
  await push(met(wantsShop))
  await assign()
  expect(await assign()).toBe(0)
  const leave = { revoked_at: city.clock.now }
  await city.db.updateTable('grants').set(leave).where('person_id', '=', yang.id).execute()
  expect(await assign()).toBe(0)
  const li = await city.person('李专员', [{ role: 'specialist', area: COUNTY }])
  expect(await assign()).toBe(1)
  expect(await desk(li)).toMatchObject([{ name: '王秀英' }])
})

test('nobody is given themselves, also where they are the only specialist', async () => {
  const householdId = await householdOf(city.db, yang)
  await push(aVisit({ campaignId, householdId, people: [answered(yang.id, { answers: wantsShop })] }))
  expect(await assign()).toBe(0)
  expect((await city.as(yang).refused('needs.person', { personId: yang.id })).code).toBe('same_person')
})

test('a person may say that they need it no more; answered or taken back it stays so', async () => {
  await push(met(wantsShop))
  await assign()
  const [money, place] = await mine()
  expect(await city.as(wang).call('needs.withdraw', { id: money?.id ?? '' })).toMatchObject({ state: 'withdrawn' })
  expect(await desk()).toMatchObject([{ open: ['place'] }])
  const answer = { id: money?.id ?? '', text: '好。' }
  expect((await city.as(yang).refused('needs.answer', answer)).code).toBe('stale_version')
  await city.as(yang).call('needs.answer', { id: place?.id ?? '', text: '好。' })
  expect((await city.as(wang).refused('needs.withdraw', { id: place?.id })).code).toBe('stale_version')
})

test('specialists of other places and other offices neither see nor answer', async () => {
  await push(met(wantsShop))
  await assign()
  const [need] = await mine()
  const far = await city.person('邻县专员', [{ role: 'specialist', area: OTHER_COUNTY }])
  const chen = await city.person('陈晓', [{ role: 'reviewer' }])
  const both = await city.person('两职', [{ role: 'reviewer' }, { role: 'specialist', area: OTHER_COUNTY }])
  expect(await desk(far)).toEqual([])
  const answer = { id: need?.id, text: '好。' }
  expect((await city.as(far).refused('needs.answer', answer)).code).toBe('not_found')
  expect((await city.as(far).refused('needs.person', { personId: wang.id })).code).toBe('not_found')
  expect((await city.as(both).refused('needs.answer', answer)).code).toBe('wrong_area')
  expect((await city.as(both).refused('needs.person', { personId: wang.id })).code).toBe('wrong_area')
  for (const path of ['needs.desk', 'needs.answer', 'needs.person'])
    for (const who of [chen, wang])
      expect((await city.as(who).refused(path, { ...answer, personId: wang.id })).code).toBe('not_allowed')
  const li = await city.person('李返乡')
  expect((await city.as(li).refused('needs.withdraw', { id: need?.id })).code).toBe('not_found')
})
