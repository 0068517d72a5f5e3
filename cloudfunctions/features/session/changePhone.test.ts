import { residentIdCheck } from '../../../src/domain/core/residentId'
import { startStandIn, type StandIn } from '../../host/standIn/standIn'
import { blindIndex, seal } from '../../platform/crypto'
import { newId } from '../../platform/newId'
import { COUNTY, OTHER_COUNTY, testCity, VILLAGE, type Person, type TestCity } from '../../platform/testing/city'
import { deliverDue } from '../reminders/deliver'

const TOWN = VILLAGE.slice(0, 9)
const WRONG = '000000'
let city: TestCity
let standIn: StandIn
let officer: Person
let count = 0

beforeAll(async () => {
  city = await testCity()
  standIn = await startStandIn()
  Object.assign(process.env, standIn.environment)
  await city.db
    .insertInto('divisions')
    .values({ code: VILLAGE, name: '上湾村', parent_code: TOWN, edition: 'test' })
    .execute()
  officer = await city.person('马春花', [{ role: 'villageOfficer', area: TOWN, office: '柳河镇便民服务站' }])
})
afterAll(async () => {
  await city.close()
  await standIn.close()
})
beforeEach(async () => {
  await city.db.deleteFrom('phone_codes').execute()
  await city.db.deleteFrom('phone_turns').execute()
})

const newPhone = () => `1380000${String(++count).padStart(4, '0')}`
function newResidentId(): string {
  const first17 = `99010119810823${String(++count).padStart(3, '0')}`
  return first17 + residentIdCheck(first17)
}

/** Somebody with their card; with `isOnFile` the file has its number. */
async function somebody(
  name: string,
  { isOnFile = true, ...more }: { isOnFile?: boolean; divisionCode?: string } = {},
) {
  const person = await city.person(name, [], more.divisionCode)
  const residentId = newResidentId()
  if (isOnFile)
    await city.db
      .updateTable('people')
      .set({
        resident_id_index: blindIndex('residentId', residentId),
        resident_id_sealed: seal(residentId, `people:resident_id:${person.id}`),
      })
      .where('id', '=', person.id)
      .execute()
  return { ...person, residentId }
}

async function codeTo(phone: string, by: Person = officer): Promise<string> {
  await city.as(by).call('session.requestCode', { phone, purpose: 'changePhone' })
  return standIn.sent.find(({ to }) => to === phone)?.code ?? ''
}

/** Somebody who has handed in an application with this ID number. */
async function applied(personId: string, residentId: string): Promise<void> {
  const policy = { id: 'any', current_version: 1, region: '9901', kind: 'subsidy', title: '示例', search_text: '' }
  const published_at = city.clock.now
  await city.db
    .insertInto('policies')
    .values({ ...policy, published_at } as never)
    .execute()
  await city.db
    .insertInto('policy_versions')
    .values({ policy_id: 'any', version: 1, content: '{}', note: '', published_at } as never)
    .execute()
  await city.db
    .insertInto('applications')
    .values({
      id: newId(),
      policy_id: 'any',
      policy_version: 1,
      division_code: VILLAGE,
      applicant_id: personId,
      applicant_name: '示例',
      status: 'withdrawn',
      version: 1,
      resident_id_index: blindIndex('residentId', residentId),
      updated_at: city.clock.now,
    } as never)
    .execute()
}

const fileOf = (person: { id: string }) =>
  city.db.selectFrom('people').selectAll().where('id', '=', person.id).executeTakeFirstOrThrow()
const signedInAs = async (openid: string) => (await city.as({ openid }).call('session.get')).person?.id

async function signInOn(openid: string, phone: string, name?: string) {
  await city.as({ openid }).call('session.requestCode', { phone })
  const code = standIn.sent.find(({ to }) => to === phone)?.code ?? ''
  return city.as({ openid }).call('session.confirmCode', { phone, code, name })
}

test('with the card and a code to the new phone the file moves: old devices are out, the new phone opens it', async () => {
  const { residentId, ...zhang } = await somebody('张换号')
  const phone = newPhone()
  const code = await codeTo(phone)
  const reply = await city.as(officer).call('session.changePhone', { name: '张换号', residentId, phone, code })
  expect(reply).toEqual({ phoneMasked: phone.replace(/^(.{3}).{4}/, '$1****') })
  expect(await signedInAs(zhang.openid)).toBeUndefined()
  expect((await signInOn('zhang-new', phone)).person?.id).toBe(zhang.id)
})

test('a code that was read out to an officer signs nobody in, and a sign-in code moves no file', async () => {
  const { residentId } = await somebody('何念码')
  const phone = newPhone()
  const readOut = await codeTo(phone)
  const stolen = await city.as(officer).refused('session.confirmCode', { phone, code: readOut, name: '何念码' })
  expect(stolen.code).toBe('code_expired')
  const other = newPhone()
  await city.as(officer).call('session.requestCode', { phone: other })
  const code = standIn.sent.find(({ to }) => to === other)?.code ?? ''
  const refusal = await city
    .as(officer)
    .refused('session.changePhone', { name: '何念码', residentId, phone: other, code })
  expect(refusal.code).toBe('code_expired')
})

test('only those who meet people ask for such a code', async () => {
  const nobody = await somebody('普通人')
  const refusal = await city.as(nobody).refused('session.requestCode', { phone: newPhone(), purpose: 'changePhone' })
  expect(refusal.code).toBe('not_allowed')
})

test('it is written down who did it, without a number, and the old phone hears of it', async () => {
  const { residentId, ...li } = await somebody('李记录')
  const phone = newPhone()
  await city.as(officer).call('session.changePhone', { name: '李记录', residentId, phone, code: await codeTo(phone) })
  const rows = await city.db.selectFrom('audit_log').selectAll().where('action', '=', 'phoneChanged').execute()
  expect(rows).toContainEqual(
    expect.objectContaining({ person_id: officer.id, subject_kind: 'person', subject_id: li.id }),
  )
  expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${phone}|${li.phone}|${residentId}`))
  const noted = await city.db.selectFrom('reminders').select('data').where('person_id', '=', li.id).execute()
  expect(JSON.stringify(noted)).not.toMatch(new RegExp(`${phone}|${li.phone}|${residentId}`))
  await deliverDue(city.door, city.clock.now, () => true)
  const told = standIn.sent.filter(({ lines }) => lines.join('').includes('您的登录手机号换了'))
  expect(told.map(({ to }) => to)).toContain(li.phone)
  expect(told.map(({ to }) => to)).not.toContain(phone)
  expect(told.map(({ lines }) => lines.join('')).join('')).toContain('柳河镇便民服务站 马春花')
})

test('a file without an ID number is found by its old phone, and keeps the number that was shown', async () => {
  const { residentId, ...wang } = await somebody('王无证', { isOnFile: false })
  const phone = newPhone()
  const code = await codeTo(phone)
  const input = { name: '王无证', residentId, phone, code }
  expect((await city.as(officer).refused('session.changePhone', input)).code).toBe('file_not_found')
  await city.as(officer).call('session.changePhone', { ...input, oldPhone: wang.phone })
  expect((await fileOf(wang)).resident_id_index).toBe(blindIndex('residentId', residentId))
})

test('an old phone opens no file that has another ID number', async () => {
  const { phone: oldPhone } = await somebody('赵有证')
  const phone = newPhone()
  const input = { name: '赵有证', residentId: newResidentId(), oldPhone, phone, code: await codeTo(phone) }
  expect((await city.as(officer).refused('session.changePhone', input)).code).toBe('file_not_found')
})

test('whoever applied with another ID number is not the one with this card', async () => {
  const { residentId, ...qin } = await somebody('秦申请', { isOnFile: false })
  await applied(qin.id, newResidentId())
  const phone = newPhone()
  const input = { name: '秦申请', residentId, oldPhone: qin.phone, phone, code: await codeTo(phone) }
  expect((await city.as(officer).refused('session.changePhone', input)).code).toBe('file_not_found')
  await city.db
    .updateTable('applications')
    .set({ resident_id_index: blindIndex('residentId', residentId) })
    .where('applicant_id', '=', qin.id)
    .execute()
  await city.as(officer).call('session.changePhone', input)
})

test('a phone of somebody who has asked a question stays theirs', async () => {
  const { residentId } = await somebody('许换号')
  const asker = await city.person('问过的人')
  await city.as(asker).call('help.ask', { id: newId(), text: '我能申请吗' })
  const input = { name: '许换号', residentId, phone: asker.phone, code: await codeTo(asker.phone) }
  expect((await city.as(officer).refused('session.changePhone', input)).code).toBe('phone_taken')
})

test('nobody vouches for themselves', async () => {
  const residentId = newResidentId()
  const self = await city.person('自己换', [{ role: 'villageOfficer', area: TOWN }])
  await city.db
    .updateTable('people')
    .set({ resident_id_index: blindIndex('residentId', residentId) })
    .where('id', '=', self.id)
    .execute()
  const phone = newPhone()
  const input = { name: '自己换', residentId, phone, code: await codeTo(phone, self) }
  expect((await city.as(self).refused('session.changePhone', input)).code).toBe('not_allowed')
})

test('somebody who signed up alone and said where they live is found there', async () => {
  const old = newPhone()
  await city.as({ openid: 'alone' }).call('session.requestCode', { phone: old })
  const signUp = standIn.sent.find(({ to }) => to === old)?.code ?? ''
  const { person } = await city
    .as({ openid: 'alone' })
    .call('session.confirmCode', { phone: old, code: signUp, name: '自来人', divisionCode: VILLAGE })
  expect(person).toMatchObject({ divisionCode: VILLAGE, hasPlace: true })
  const phone = newPhone()
  const residentId = newResidentId()
  const input = { name: '自来人', residentId, oldPhone: old, phone, code: await codeTo(phone) }
  await city.as(officer).call('session.changePhone', input)
  expect((await fileOf({ id: person?.id ?? '' })).phone_index).toBe(blindIndex('phone', phone))
})

test('a file begun with the new phone by trying to sign in gives it away', async () => {
  const { residentId, ...sun } = await somebody('孙两份')
  const phone = newPhone()
  const begun = await signInOn('sun-tried', phone, '孙两份')
  city.clock.now = new Date(Date.parse(city.clock.now) + 120_000).toISOString()
  await city.as(officer).call('session.changePhone', { name: '孙两份', residentId, phone, code: await codeTo(phone) })
  expect(await signedInAs('sun-tried')).toBeUndefined()
  expect((await fileOf({ id: begun.person?.id ?? '' })).phone_index).toBeNull()
  expect((await fileOf(sun)).phone_index).toBe(blindIndex('phone', phone))
})

test('a phone of somebody with an ID number stays theirs, and the code is still good', async () => {
  const { residentId } = await somebody('周借号')
  const neighbour = await somebody('邻居')
  const code = await codeTo(neighbour.phone)
  const input = { name: '周借号', residentId, phone: neighbour.phone, code }
  expect((await city.as(officer).refused('session.changePhone', input)).code).toBe('phone_taken')
  expect((await fileOf(neighbour)).phone_index).toBe(blindIndex('phone', neighbour.phone))
  const codes = await city.db.selectFrom('phone_codes').select('used_at').execute()
  expect(codes).toEqual([{ used_at: null }])
})

test('the ID number of another file stays with that one', async () => {
  const known = await somebody('吴在册', { divisionCode: OTHER_COUNTY + '001001' })
  const twin = await somebody('吴在册', { isOnFile: false })
  const phone = newPhone()
  const input = { name: '吴在册', residentId: known.residentId, oldPhone: twin.phone, phone, code: await codeTo(phone) }
  expect((await city.as(officer).refused('session.changePhone', input)).code).toBe('phone_taken')
  expect(await signedInAs(twin.openid)).toBe(twin.id)
})

test('sent twice is done once, and the same answer comes back', async () => {
  const { residentId, ...qian } = await somebody('钱两次')
  const phone = newPhone()
  const input = { name: '钱两次', residentId, phone, code: await codeTo(phone), requestId: newId() }
  const first = await city.as(officer).call('session.changePhone', input)
  expect(await city.as(officer).call('session.changePhone', input)).toEqual(first)
  const told = await city.db.selectFrom('reminders').select('id').where('person_id', '=', qian.id).execute()
  expect(told).toHaveLength(1)
  const other = await city.as(officer).refused('session.changePhone', { ...input, name: '别人' })
  expect(other.code).toBe('request_reused')
})

describe('is refused, and nothing moves', () => {
  const cases: [string, string, (person: Awaited<ReturnType<typeof somebody>>) => object][] = [
    ['a wrong code', 'code_wrong', () => ({ code: WRONG })],
    ['another name than the card’s', 'file_not_found', () => ({ name: '冒名' })],
    [
      'an ID number that doesn’t check',
      'resident_id_invalid',
      ({ residentId }) => ({ residentId: residentId.slice(0, 17) + 'Y' }),
    ],
    ['a phone that is none', 'phone_invalid', () => ({ phone: '12345' })],
  ]
  test.each(cases)('%s', async (_, problem, wrong) => {
    const person = await somebody('郑不动')
    const phone = newPhone()
    const code = await codeTo(phone)
    const right = { name: '郑不动', residentId: person.residentId, phone, code: code === WRONG ? '' : code }
    const refusal = await city.as(officer).refused('session.changePhone', { ...right, ...wrong(person) })
    expect(refusal.code).toBe(problem)
    expect((await fileOf(person)).phone_index).toBe(blindIndex('phone', person.phone))
    expect(await signedInAs(person.openid)).toBe(person.id)
  })

  test('an officer of another place learns nothing of the file', async () => {
    const { residentId } = await somebody('冯外县')
    const stranger = await city.person('外县干部', [{ role: 'villageOfficer', area: OTHER_COUNTY }])
    const phone = newPhone()
    const input = { name: '冯外县', residentId, phone, code: await codeTo(phone, stranger) }
    expect((await city.as(stranger).refused('session.changePhone', input)).code).toBe('file_not_found')
  })

  test.each(['approver', 'treasurer', 'supervisor', 'administrator'] as const)('%s meets nobody', async (role) => {
    const { residentId } = await somebody('陈窗口')
    const clerk = await city.person('职员', [{ role, area: COUNTY }])
    const input = { name: '陈窗口', residentId, phone: newPhone(), code: WRONG }
    expect((await city.as(clerk).refused('session.changePhone', input)).code).toBe('not_allowed')
  })

  test('for a member of staff: their account sees too much', async () => {
    const { residentId, ...chen } = await somebody('陈在岗')
    await city.db
      .insertInto('grants')
      .values({
        id: newId(),
        person_id: chen.id,
        role: 'reviewer',
        area: COUNTY,
        office: '县人社局',
        granted_at: city.clock.now,
        revoked_at: null,
      })
      .execute()
    const phone = newPhone()
    const input = { name: '陈在岗', residentId, phone, code: await codeTo(phone) }
    expect((await city.as(officer).refused('session.changePhone', input)).code).toBe('staff_file')
  })

  test('a code that somebody else asked for', async () => {
    const { residentId } = await somebody('卫他人')
    const phone = newPhone()
    const code = await codeTo(phone, await city.person('另一位', [{ role: 'specialist', area: TOWN }]))
    const refusal = await city.as(officer).refused('session.changePhone', { name: '卫他人', residentId, phone, code })
    expect(refusal.code).toBe('code_expired')
  })
})
