import { sql } from 'kysely'
import { enterScope, type Tx } from '../../platform/database'
import { newId } from '../../platform/newId'
import type { Person } from '../../platform/testing/city'
import { answers, caseCity, GRANT, mainDocuments, type CaseCity } from './testing/story'

let story: CaseCity
beforeEach(async () => {
  story = await caseCity()
})
afterEach(() => story.city.close())

const OTHER_CODE = '9144030071526726XG'

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

test('numbers of people lie sealed, are masked for most, readable for those who work the case, and every look is noted', async () => {
  const { city, people, submitted, look } = story
  const { li, chen, sun } = people
  const sent = await submitted(li)
  const row = await city.db.selectFrom('applications').selectAll().where('id', '=', sent.id).executeTakeFirstOrThrow()
  const stored = JSON.stringify(row)
  for (const secret of [answers.residentId, answers.phone, answers.accountNumber]) expect(stored).not.toContain(secret)
  expect(row.business_index).not.toContain(answers.creditCode)
  expect(sent.answers).toMatchObject({
    residentId: '1****************X',
    phone: '139****1234',
    accountNumber: '6222 **** 4560',
  })
  expect((await look(chen, sent)).answers).toMatchObject({
    residentId: answers.residentId,
    accountNumber: answers.accountNumber,
  })
  expect((await look(sun, sent)).answers.residentId).toBe('1****************X')
  const log = await city.db
    .selectFrom('audit_log')
    .select(['person_id', 'action', 'subject_id'])
    .orderBy('at')
    .orderBy('id')
    .execute()
  expect(log).toEqual([
    { person_id: chen.id, action: 'readSealed', subject_id: li.id },
    { person_id: sun.id, action: 'read', subject_id: li.id },
  ])
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

test('neighbours, other counties and the village see nothing of a case', async () => {
  const { city, people, submitted } = story
  const sent = await submitted(people.li)
  for (const who of [people.wang, people.far, people.officer]) {
    expect((await city.as(who).refused('applications.get', { id: sent.id })).code).toBe('not_found')
    const moved = await story.refused(who, sent, 'accept')
    expect(moved.code).toBe(who === people.officer ? 'not_allowed' : 'not_found')
  }
  expect((await city.as(people.far).call('applications.desk', {})).items).toEqual([])
  expect((await city.stranger.refused('applications.get', { id: sent.id })).code).toBe('not_signed_in')
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

test('a public notice is masked and open to all; an objection stops the money until it is answered', async () => {
  const { city, people, submitted, move, look, refused } = story
  const { li, wang, chen, zhao, qian } = people
  const sent = await submitted(li)
  for (const [who, action] of [
    [chen, 'accept'],
    [chen, 'review'],
    [zhao, 'approve'],
  ] as [Person, 'accept'][])
    await move(who, await look(who, sent), action)
  const { items } = await city.stranger.call('applications.publicNotices')
  expect(items).toMatchObject([
    { nameMasked: '李*乡', idMasked: '1****************X', amountFen: 500_000, to: '2026-09-24' },
  ])
  const objection = { applicationId: sent.id, text: '此人没有外出务工' }
  expect((await city.as(li).refused('applications.object', { id: newId(), ...objection })).code).toBe('same_person')
  expect((await city.stranger.refused('applications.object', { id: newId(), ...objection })).code).toBe('not_signed_in')
  await city.as(wang).call('applications.object', { id: newId(), ...objection })
  expect((await city.as(wang).refused('applications.object', { id: newId(), ...objection })).code).toBe(
    'action_not_possible',
  )
  expect((await city.as(wang).refused('applications.get', { id: sent.id })).code).toBe('not_found')
  expect((await refused(qian, await look(qian, sent), 'orderPayment')).code).toBe('objection_open')
  const seen = await look(li, sent)
  expect(JSON.stringify(seen)).not.toContain('王群众')
  const answered = await move(zhao, await look(zhao, sent), 'dismissObjection', { comment: '已核实务工证明' })
  expect(answered).toMatchObject({ status: 'public_notice', objections: [{ state: 'dismissed' }] })
})

test('nobody can object to a case that is not on public notice', async () => {
  const { city, people, submitted } = story
  const sent = await submitted(people.li)
  expect(
    (
      await city
        .as(people.wang)
        .refused('applications.object', { id: newId(), applicationId: sent.id, text: '没有外出务工过' })
    ).code,
  ).toBe('not_found')
})

test('the desk: the most urgent first, page by page, found by name and number, never one’s own', async () => {
  const { city, people, submitted, move, look } = story
  const { chen, li, zhao } = people
  const early = await submitted(li)
  city.clock.now = '2026-09-22T02:00:00.000Z'
  const late = await submitted(people.wang, undefined, { creditCode: OTHER_CODE })
  const desk = await city.as(chen).call('applications.desk', {})
  expect(desk.items.map(({ id }) => id)).toEqual([early.id, late.id])
  expect(desk.counts).toEqual({ waiting: 2, dueSoon: 1, overdue: 0 })
  const found = await city.as(chen).call('applications.desk', { search: '王群' })
  expect(found.items.map(({ id }) => id)).toEqual([late.id])
  expect((await city.as(chen).call('applications.desk', { search: '000001' })).items).toHaveLength(1)
  expect((await city.as(zhao).call('applications.desk', {})).items).toEqual([])
  await move(chen, await look(chen, early), 'accept')
  await move(chen, await look(chen, early), 'review')
  expect((await city.as(zhao).call('applications.desk', {})).items.map(({ id }) => id)).toEqual([early.id])
  await city.db
    .updateTable('applications')
    .set({ applicant_id: zhao.id, reviewer_id: null })
    .where('id', '=', early.id)
    .execute()
  expect((await city.as(zhao).call('applications.desk', {})).items).toEqual([])
})

test('the desk turns its pages without losing or repeating a case', async () => {
  const { city, people, submitted } = story
  const first = await submitted(people.li)
  const row = await city.db.selectFrom('applications').selectAll().where('id', '=', first.id).executeTakeFirstOrThrow()
  const log = await city.db
    .selectFrom('application_events')
    .selectAll()
    .where('application_id', '=', first.id)
    .executeTakeFirstOrThrow()
  for (let count = 0; count < 44; count += 1) {
    const copy = {
      ...row,
      id: newId(),
      number: `990101-2026-9${count}`,
      policy_version: 1,
      business_index: null,
      applicant_id: (await city.person(`人${count}`)).id,
    }
    await city.db
      .insertInto('applications')
      .values({ ...copy, answers: '{}', sealed_answers: null })
      .execute()
    await city.db
      .insertInto('application_events')
      .values({ ...log, id: newId(), application_id: copy.id, data: JSON.stringify(log.data) })
      .execute()
  }
  const ids: string[] = []
  let cursor: string | undefined
  do {
    const page = await city.as(people.chen).call('applications.desk', { cursor })
    ids.push(...page.items.map(({ id }) => id))
    cursor = page.next
  } while (cursor)
  expect(new Set(ids).size).toBe(45)
  expect(ids).toHaveLength(45)
})

test('the bureau of the place where the business is registered works the case, and sees its pages', async () => {
  const { people, submitted, look, city, move } = story
  const { li, chen, far } = people
  const sent = await submitted(li, undefined, { village: '990102001001' })
  expect(sent.number).toBe('990102-2026-000001')
  expect((await city.as(chen).refused('applications.get', { id: sent.id })).code).toBe('not_found')
  const seen = await look(far, sent)
  expect(seen.documents.flatMap(({ pages }) => pages)).toHaveLength(6)
  expect((await move(far, seen, 'accept')).status).toBe('in_review')
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

test('the fence holds where a handler would forget: another county’s case can be neither read nor changed', async () => {
  const { city, people, submitted } = story
  const sent = await submitted(people.li)
  const asFar = <T>(run: (tx: Tx) => Promise<T>) =>
    city.door.transaction().execute(async (tx) => {
      await enterScope(tx, { personId: people.far.id, areas: ['990102'], roles: ['reviewer'] })
      return run(tx)
    })
  const change = (tx: Tx) =>
    tx.updateTable('applications').set({ status: 'in_review' }).where('id', '=', sent.id).executeTakeFirst()
  expect((await asFar(change)).numUpdatedRows).toBe(0n)
  expect(await asFar((tx) => tx.selectFrom('application_events').select('id').execute())).toEqual([])
  await city.db.updateTable('applications').set({ status: 'public_notice' }).where('id', '=', sent.id).execute()
  const objecting = async (tx: Tx) => {
    await sql`select set_config('app.objecting', ${sent.id}, true)`.execute(tx)
    return change(tx)
  }
  await expect(asFar(objecting)).rejects.toMatchObject({ code: '42501' })
})
