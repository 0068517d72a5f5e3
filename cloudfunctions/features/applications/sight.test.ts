import { sql } from 'kysely'
import { enterScope, type Tx } from '../../platform/database'
import { newId } from '../../platform/newId'
import type { Person } from '../../platform/testing/city'
import { answers, caseCity, type CaseCity } from './testing/story'

let story: CaseCity
beforeEach(async () => {
  story = await caseCity()
})
afterEach(() => story.city.close())

const OTHER_CODE = '9144030071526726XG'

test('who fills a form in reads their own numbers whole until it is handed in, from any phone', async () => {
  const { people, draft, look, submitted } = story
  const open = await draft(people.li, [])
  const { residentId, accountNumber } = answers
  expect((await look(people.li, open)).answers).toMatchObject({ residentId, accountNumber })
  const sent = await submitted(people.wang)
  expect((await look(people.wang, sent)).answers.residentId).toMatch(/\*{4}/)
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

test('numbers of people lie sealed everywhere else too: replies kept for repetition, log, reminders, audit', async () => {
  const { city, people, submitted, move } = story
  const { li, chen } = people
  const sent = await submitted(li)
  const accepted = await move(chen, sent, 'accept')
  expect(accepted.answers.residentId).toBe(answers.residentId)
  for (const table of ['replays', 'application_events', 'reminders', 'audit_log', 'person_facts']) {
    const { rows } = await sql`select * from ${sql.table(table)}`.execute(city.db)
    expect(rows.length).toBeGreaterThan(0)
    for (const secret of [answers.residentId, answers.phone, answers.accountNumber])
      expect(JSON.stringify(rows)).not.toContain(secret)
  }
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

test('a look at the desk is noted once, with its kind and how many it showed, and never what was searched for', async () => {
  const { city, people, submitted } = story
  await submitted(people.li)
  await submitted(people.wang, undefined, { creditCode: OTHER_CODE })
  const { chen } = people
  await city.as(chen).call('applications.desk', { stage: 'intake' })
  await city.as(chen).call('applications.desk', { search: '王群' })
  await city.as(chen).call('applications.desk', { stage: 'done' })
  const rows = await city.db
    .selectFrom('audit_log')
    .selectAll()
    .where('person_id', '=', chen.id)
    .orderBy('id')
    .execute()
  const looked = { action: 'list', subject_kind: 'procedure', subject_id: 'applications.desk', division_code: '990101' }
  expect(rows).toMatchObject([
    { ...looked, filter: 'intake', count: 2 },
    { ...looked, filter: 'waiting search', count: 1 },
    { ...looked, filter: 'done', count: 0 },
  ])
  expect(JSON.stringify(rows)).not.toMatch(/王群|李返乡/)
})

test.each(['x', 'infinity|x', 'never|01990000-0000-7000-8000-000000000000', "2026-10-01|' or true"])(
  'a place on the desk that is none (%s) is refused in words',
  async (cursor) => {
    const { city, people } = story
    expect((await city.as(people.chen).refused('applications.desk', { cursor })).code).toBe('input_invalid')
  },
)

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
