import { seedPolicies } from '../../demo/policies/seed'
import { newId } from '../../platform/newId'
import { COUNTY, OTHER_COUNTY, testCity, type Person, type TestCity } from '../../platform/testing/city'

let city: TestCity
let li: Person
let officer: Person
const LOCAL = 'guichuan-startup-grant'

beforeAll(async () => {
  city = await testCity()
  await seedPolicies(city.db, '2026-09-01T00:00:00.000Z')
  li = await city.person('李返乡')
  officer = await city.person('吴专员', [{ role: 'specialist', area: COUNTY, office: '清溪县人社局' }])
})
afterAll(() => city.close())

const ask = async (person: Person, more: { policyId?: string; applicationId?: string } = {}) => {
  const id = newId()
  await city.as(person).call('help.ask', { id, text: '我算返乡人员吗？', ...more })
  return id
}

test('a person asks a person, who answers by office and name; the answer is told', async () => {
  const id = await ask(li, { policyId: LOCAL })
  const [waiting] = (await city.as(officer).call('help.desk')).items
  expect(waiting).toMatchObject({ id, askedBy: '李返乡', text: '我算返乡人员吗？', policyTitle: expect.any(String) })
  await city.as(officer).call('help.answer', { id, text: '算的，请带务工证明。' })
  expect((await city.as(li).call('help.mine')).items[0]).toMatchObject({
    id,
    answer: '算的，请带务工证明。',
    answeredBy: '清溪县人社局 吴专员',
  })
  const told = await city.db.selectFrom('reminders').selectAll().where('person_id', '=', li.id).execute()
  expect(told).toMatchObject([{ kind: 'helpAnswered', data: { policyId: LOCAL } }])
})

test('what waits stands apart from what was answered, and answers are given once', async () => {
  const id = await ask(li)
  const idsAt = async (stage: 'waiting' | 'done') =>
    (await city.as(officer).call('help.desk', { stage })).items.map((item) => item.id)
  expect(await idsAt('waiting')).toContain(id)
  expect(await idsAt('done')).not.toContain(id)
  await city.as(officer).call('help.answer', { id, text: '可以。' })
  expect(await idsAt('waiting')).not.toContain(id)
  expect(await idsAt('done')).toContain(id)
  expect((await city.as(officer).refused('help.answer', { id, text: '又答。' })).code).toBe('stale_version')
})

test('an office elsewhere neither sees nor answers; wrong roles, askers and strangers are refused', async () => {
  const id = await ask(li)
  const far = await city.person('邻县专员', [{ role: 'specialist', area: OTHER_COUNTY }])
  expect((await city.as(far).call('help.desk')).items).toEqual([])
  expect((await city.as(far).refused('help.answer', { id, text: '答' })).code).toBe('not_found')
  const treasurer = await city.person('财政', [{ role: 'treasurer' }])
  const two = await city.person('两职', [{ role: 'treasurer' }, { role: 'specialist', area: OTHER_COUNTY }])
  for (const path of ['help.desk', 'help.answer'])
    for (const who of [treasurer, li])
      expect((await city.as(who).refused(path, { id, text: '答' })).code).toBe('not_allowed')
  expect((await city.as(two).refused('help.answer', { id, text: '答' })).code).toBe('wrong_area')
  for (const path of ['help.ask', 'help.mine', 'help.desk', 'help.answer'])
    expect((await city.stranger.refused(path, { id, text: '问' })).code).toBe('not_signed_in')
})

test('nobody answers their own question', async () => {
  const id = await ask(officer)
  expect((await city.as(officer).refused('help.answer', { id, text: '自答' })).code).toBe('not_allowed')
})

test('only an own case may be named, and only a policy that there is', async () => {
  const other = await city.person('他人')
  const applicationId = newId()
  await city.db
    .insertInto('applications')
    .values({
      id: applicationId,
      policy_id: LOCAL,
      policy_version: 1,
      division_code: other.divisionCode,
      applicant_id: other.id,
      applicant_name: other.name,
      status: 'submitted',
      version: 2,
      updated_at: city.clock.now,
    } as never)
    .execute()
  const question = { id: newId(), text: '办到哪了？' }
  expect((await city.as(li).refused('help.ask', { ...question, applicationId })).code).toBe('not_found')
  expect((await city.as(officer).refused('help.ask', { ...question, applicationId })).code).toBe('not_found')
  expect((await city.as(li).refused('help.ask', { ...question, policyId: 'none' })).code).toBe('not_found')
  expect(await ask(other, { applicationId })).toBeTruthy()
})

test('too long a text is refused, and another question under the same id', async () => {
  expect((await city.as(li).refused('help.ask', { id: newId(), text: '长'.repeat(1001) })).code).toBe('text_too_long')
  const id = await ask(li)
  expect((await city.as(li).refused('help.ask', { id, text: '另一个' })).code).toBe('request_reused')
})

test('the fence alone keeps an asker from writing the answer', async () => {
  const id = await ask(li)
  const forged = city.door.transaction().execute(async (tx) => {
    const { sql } = await import('kysely')
    await sql`select set_config('app.person', ${li.id}, true), set_config('app.areas', '', true)`.execute(tx)
    await sql`set local role app`.execute(tx)
    return sql`update help_requests set answer = 'x', answered_by = ${newId()}::uuid, answered_by_name = 'x', answered_at = now() where id = ${id}::uuid`.execute(
      tx,
    )
  })
  expect(Number((await forged).numAffectedRows)).toBe(0)
})

test('a person is told their own specialist, the one closest to home, with the number to call', async () => {
  const he = await city.person('何归', [], '990105001001')
  expect(await city.as(he).call('help.specialist')).toEqual({})
  const far = await city.person('县专员', [{ role: 'specialist', area: '990105', office: '县人社局' }])
  expect((await city.as(he).call('help.specialist')).specialist?.phone).toBe(far.phone)
  const near = await city.person('镇专员', [{ role: 'specialist', area: '990105001', office: '镇便民服务中心' }])
  expect((await city.as(he).call('help.specialist')).specialist).toEqual({
    name: '镇专员',
    office: '镇便民服务中心',
    phone: near.phone,
  })
})

test('a specialist elsewhere or gone is nobody’s, and a stranger is told none', async () => {
  const lv = await city.person('吕归', [], '990106001001')
  const gone = await city.person('前专员', [{ role: 'specialist', area: '990106' }])
  await city.db.updateTable('grants').set({ revoked_at: city.clock.now }).where('person_id', '=', gone.id).execute()
  expect(await city.as(lv).call('help.specialist')).toEqual({})
  expect((await city.stranger.refused('help.specialist')).code).toBe('not_signed_in')
})
