import { sql } from 'kysely'
import { asJobs } from '../../platform/database'
import { newId } from '../../platform/newId'
import { COUNTY } from '../../platform/testing/city'
import { publishVersion } from '../policies/publish'
import { findCurrentPolicy } from './repository'
import { answers, caseCity, GRANT, mainDocuments, type CaseCity } from './testing/story'

let story: CaseCity
beforeEach(async () => {
  story = await caseCity()
})
afterEach(() => story.city.close())

test('a draft opens on another phone, and a second beginning gives the same one back', async () => {
  const { begin, draft, people } = story
  const first = await draft(people.li, ['idCard'])
  const again = await begin(people.li)
  expect(again).toMatchObject({ id: first.id, answers: { businessName: answers.businessName } })
  expect(again.documents.find(({ spec }) => spec.key === 'idCard')?.pages).toHaveLength(1)
})

test('two beginnings and two submissions at once make one case', async () => {
  const { city, people, draft } = story
  const begun = await Promise.all(
    [0, 1].map(() => city.as(people.wang).call('applications.begin', { id: newId(), policyId: GRANT })),
  )
  expect(begun[0]?.id).toBe(begun[1]?.id)
  const view = await draft(people.li, [...mainDocuments])
  const submit = () =>
    city.as(people.li).send('applications.advance', {
      requestId: newId(),
      id: view.id,
      version: view.version,
      action: 'submit',
      move: { hasSignedUndertaking: true },
    })
  const replies = await Promise.all([submit(), submit()])
  expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
  expect(replies.flatMap((reply) => (reply.ok ? [] : [reply.json.code]))).toEqual(['stale_version'])
  const events = await city.db
    .selectFrom('application_events')
    .select('action')
    .where('application_id', '=', view.id)
    .execute()
  expect(events).toEqual([{ action: 'submit' }])
})

test('the same request twice is answered the same and done once; other content under it is refused', async () => {
  const { city, people, draft } = story
  const view = await draft(people.li, [...mainDocuments])
  const request = {
    requestId: newId(),
    id: view.id,
    version: view.version,
    action: 'submit',
    move: { hasSignedUndertaking: true },
  }
  const [one, two] = [
    await city.as(people.li).send('applications.advance', request),
    await city.as(people.li).send('applications.advance', request),
  ]
  expect(two).toEqual(one)
  expect((await city.as(people.li).refused('applications.advance', { ...request, move: {} })).code).toBe(
    'request_reused',
  )
})

test('a stale page, a long text, an unknown question and a day that does not exist are refused in words', async () => {
  const { city, people, draft, refused } = story
  const view = await draft(people.li, [...mainDocuments], { registeredOn: '2026-02-30' })
  expect((await refused(people.li, view, 'submit', { hasSignedUndertaking: true })).message).toBe(
    '“登记注册日期”不是一个存在的日期，请重新选择。',
  )
  const save = (changes: object, version = view.version) =>
    city.as(people.li).refused('applications.saveDraft', { id: view.id, version, answers: changes })
  expect((await save({ name: '李' }, view.version - 1)).code).toBe('stale_version')
  expect((await save({ name: '长'.repeat(100_000) })).code).toBe('body_too_large')
  expect((await save({ name: '长'.repeat(30_000) })).code).toBe('text_too_long')
  expect((await save({ name: '长'.repeat(31) })).message).toBe('“姓名”太长了，请控制在 30 字以内。')
  expect((await save({ salary: 1 })).code).toBe('input_invalid')
})

test.each([
  ['residentId', '110105194912310021', 'resident_id_invalid'],
  ['creditCode', '91350100M000100YXH', 'credit_code_invalid'],
  ['phone', '12345678901', 'phone_invalid'],
  ['employees', -1, 'input_invalid'],
  ['businessKind', 'empire', 'input_invalid'],
  ['businessName', '', 'answers_missing'],
])('%s as %s is refused when submitting: %s', async (key, value, code) => {
  const { people, draft, refused } = story
  const view = await draft(people.li, [...mainDocuments], { [key]: value })
  expect((await refused(people.li, view, 'submit', { hasSignedUndertaking: true })).code).toBe(code)
})

/** Publishes the startup grant with a form that lets the place be left out. */
async function letPlaceBeLeftOut({ city: { door, clock } }: CaseCity): Promise<void> {
  await asJobs(door, async (tx) => {
    const policy = structuredClone(await findCurrentPolicy(tx, GRANT))
    const questions = policy?.programme?.form.flatMap((group) => group.questions) ?? []
    for (const question of questions) if (question.key === 'village') question.isRequired = false
    if (policy) await publishVersion(tx, policy, '地址可以后补', clock.now)
  })
}

test('whose county nobody knows is told where to say it, and hands in the same draft once it is said', async () => {
  const { city, draft, move, refused } = story
  await letPlaceBeLeftOut(story)
  const newcomer = await city.person('新来的', [], '9901')
  const view = await draft(newcomer, mainDocuments, { village: '' })
  const signed = { hasSignedUndertaking: true }
  const refusal = await refused(newcomer, view, 'submit', signed)
  expect(refusal).toMatchObject({ code: 'place_missing', message: expect.stringContaining('“我的—姓名和住址”') })
  await city.as(newcomer).call('session.saveProfile', { name: newcomer.name, divisionCode: COUNTY })
  const submitted = await move(newcomer, view, 'submit', signed)
  expect(submitted.number).toBe(`${COUNTY}-2026-000001`)
  expect(submitted.answers.businessName).toBe(answers.businessName)
})

test('main documents have to be there; deferrable ones want a promise', async () => {
  const { people, draft, refused, addDocuments } = story
  const view = await draft(people.li, ['idCard'])
  expect(await refused(people.li, view, 'submit')).toMatchObject({
    code: 'documents_missing',
    data: { names: ['营业执照', '银行卡或社会保障卡'] },
  })
  const filled = await addDocuments(people.li, view, ['licence', 'payeeCard'])
  expect(filled.undertakingText).toContain('经营场地照片')
  expect((await refused(people.li, filled, 'submit')).code).toBe('undertaking_required')
})

test('a programme that ended yesterday: no new draft, and an old one is told so and keeps what it has', async () => {
  const { city, people, draft, look, refused } = story
  const view = await draft(people.li, [...mainDocuments])
  await city.db.updateTable('policies').set({ valid_to: '2026-09-17' }).where('id', '=', GRANT).execute()
  const told = await look(people.li, view)
  expect(told.supersededProblem).toMatchObject({ code: 'policy_not_open' })
  expect((await refused(people.li, view, 'submit', { hasSignedUndertaking: true })).code).toBe('policy_not_open')
  const saved = await city
    .as(people.li)
    .call('applications.saveDraft', { id: view.id, version: view.version, answers: { name: '李返乡' } })
  expect(saved.answers.businessName).toBe(answers.businessName)
  expect((await city.as(people.wang).refused('applications.begin', { id: newId(), policyId: GRANT })).code).toBe(
    'policy_not_open',
  )
})

test('a policy that is not there, or of another place', async () => {
  const { city, people } = story
  expect((await city.as(people.li).refused('applications.begin', { id: newId(), policyId: 'nothing' })).code).toBe(
    'not_found',
  )
  await city.db.updateTable('installations').set({ city_code: '5101' }).execute()
  expect((await city.as(people.li).refused('applications.begin', { id: newId(), policyId: GRANT })).code).toBe(
    'policy_elsewhere',
  )
})

test('once per business, whoever applies', async () => {
  const { people, submitted, draft, refused } = story
  await submitted(people.li)
  const second = await draft(people.wang, [...mainDocuments])
  expect((await refused(people.wang, second, 'submit', { hasSignedUndertaking: true })).code).toBe('once_only')
})

test('saving a form with its masks as they were changes no number', async () => {
  const { city, people, draft } = story
  const view = await draft(people.li, [])
  const { residentId = '', phone = '' } = view.answers
  const saved = await city.as(people.li).call('applications.saveDraft', {
    id: view.id,
    version: view.version,
    answers: { residentId, phone, employees: 5 },
  })
  expect(saved.answers).toMatchObject({ residentId, phone, employees: 5 })
  const submitted = await story.move(people.li, await story.addDocuments(people.li, saved, mainDocuments), 'submit', {
    hasSignedUndertaking: true,
  })
  expect((await story.look(people.chen, submitted)).answers.residentId).toBe(answers.residentId)
})

test('what was given before is offered again with its source, and taken with its numbers and pages', async () => {
  const { city, people, submitted, move, look, begin } = story
  const { li, chen } = people
  const sent = await submitted(li)
  await move(chen, await look(chen, sent), 'decline', { comment: '未满六个月' })
  city.clock.now = '2026-10-20T02:00:00.000Z'
  const next = await begin(li)
  const offer = (key: string) => next.offers.find((one) => one.key === key)
  expect(offer('residentId')).toMatchObject({
    shown: '1****************X',
    asOf: '2026-09-18',
    source: '您 2026-09-18 申请“返乡创业一次性创业补贴”时填的',
  })
  expect(offer('idCard')).toMatchObject({ kind: 'document', shown: '1 页' })
  const taken = await city
    .as(li)
    .call('applications.takeOffers', { id: next.id, version: next.version, keys: next.offers.map(({ key }) => key) })
  expect(taken.offers).toEqual([])
  expect(taken.documents.every(({ isMissing }) => !isMissing)).toBe(true)
  const again = await move(li, taken, 'submit')
  expect((await look(chen, again)).answers).toMatchObject({
    residentId: answers.residentId,
    creditCode: answers.creditCode,
  })
  const facts = await city.db
    .selectFrom('person_facts')
    .select('source')
    .where('person_id', '=', li.id)
    .where('name', '=', 'employees')
    .execute()
  expect(facts).toHaveLength(2)
})

test('the photo of a visit is the village’s: whoever took it can’t put it into a case of their own', async () => {
  const { city, people, begin, file } = story
  const { officer } = people
  const { id, version } = await begin(officer)
  const fileId = await file(officer)
  const add = { id, version, documentKey: 'idCard', fileId }
  await city.db.updateTable('files').set({ is_visit_photo: true }).where('id', '=', fileId).execute()
  expect((await city.as(officer).refused('applications.addPage', add)).code).toBe('not_found')
  await city.db.updateTable('files').set({ is_visit_photo: false }).where('id', '=', fileId).execute()
  expect(await city.as(officer).call('applications.addPage', add)).toMatchObject({ id })
})

test('pages: only one’s own, only so many, taken away again', async () => {
  const { city, people, begin, file, addDocuments } = story
  const view = await begin(people.li)
  const add = { id: view.id, version: view.version, documentKey: 'idCard' }
  expect(
    (await city.as(people.li).refused('applications.addPage', { ...add, fileId: await file(people.wang) })).code,
  ).toBe('not_found')
  expect(
    (
      await city
        .as(people.li)
        .refused('applications.addPage', { ...add, documentKey: 'nothing', fileId: await file(people.li) })
    ).code,
  ).toBe('input_invalid')
  const two = await addDocuments(people.li, view, ['idCard', 'idCard'])
  const third = { id: view.id, version: two.version, documentKey: 'idCard', fileId: await file(people.li) }
  expect(await city.as(people.li).refused('applications.addPage', third)).toMatchObject({
    code: 'too_many_pages',
    data: { limit: 2 },
  })
  const [page] = two.documents.find(({ spec }) => spec.key === 'idCard')?.pages ?? []
  const less = await city.as(people.li).call('applications.removePage', { ...third, fileId: page?.fileId ?? '' })
  expect(less.documents.find(({ spec }) => spec.key === 'idCard')?.pages).toHaveLength(1)
})

test('what is typed while the notice is open counts: the amount follows the answers given last', async () => {
  const { city, people, submitted, move, look } = story
  const { li, chen } = people
  const sent = await submitted(li)
  await move(chen, await look(chen, sent), 'notify', { items: [{ words: '请核对员工人数' }] })
  const content = await city.db
    .selectFrom('policy_versions')
    .select('content')
    .where('policy_id', '=', GRANT)
    .where('version', '=', 2)
    .executeTakeFirstOrThrow()
  const perHead = { kind: 'perHead', fact: 'employees', bands: [{ from: 1, fen: 100_000 }], capFen: 3_000_000 }
  await sql`alter table policy_versions disable trigger user`.execute(city.db)
  await city.db
    .updateTable('policy_versions')
    .set({ content: JSON.stringify({ ...content.content, amount: perHead }) })
    .where('policy_id', '=', GRANT)
    .where('version', '=', 2)
    .execute()
  const asked = await look(li, sent)
  const fixed = await city
    .as(li)
    .call('applications.saveDraft', { id: asked.id, version: asked.version, answers: { employees: 8 } })
  expect((await move(li, fixed, 'supplement')).amountFen).toBe(800_000)
})

test.each([
  [{ village: '990101001099' }, ['登记注册地（到村、社区）']],
  [{ village: '411722001001' }, ['登记注册地（到村、社区）']],
  [{ village: '9901x' }, ['登记注册地（到村、社区）']],
  [{ hukouDivision: '990199' }, ['户籍所在地']],
  [{ hukouDivision: '99010' }, ['户籍所在地']],
])('a place that there isn’t, or another city’s where this city is asked for: %j', async (changes, names) => {
  const { people, draft, refused } = story
  const view = await draft(people.li, [...mainDocuments], changes)
  const refusal = await refused(people.li, view, 'submit', { hasSignedUndertaking: true })
  expect(refusal).toMatchObject({ code: 'input_invalid', data: { names } })
})

test('a hukou in another city is an answer like any other', async () => {
  const sent = await story.submitted(story.people.li, [...mainDocuments], { hukouDivision: '411722001001' })
  expect(sent.status).toBe('submitted')
})
