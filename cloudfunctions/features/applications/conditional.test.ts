import {
  endPublicNotices,
  escalateDueSoon,
  escalateOverdue,
  acceptBySilence,
  remindSupplements,
  remindUndertakings,
  terminateBroken,
  terminateUnanswered,
} from './jobs'
import { runJob } from './testing/runJob'
import { caseCity, mainDocuments, type CaseCity } from './testing/story'

let story: CaseCity
beforeEach(async () => {
  story = await caseCity()
})
afterEach(() => story.city.close())

const on = (day: string) => {
  story.city.clock.now = `${day}T02:00:00.000Z`
}
const remindersOf = async (personId: string) =>
  (
    await story.city.db
      .selectFrom('reminders')
      .select('kind')
      .where('person_id', '=', personId)
      .orderBy('created_at')
      .execute()
  ).map(({ kind }) => kind)

async function conditional() {
  const { people, submitted, move, look } = story
  on('2026-09-18')
  const sent = await submitted(people.li, [...mainDocuments, 'awayProof', 'jobsProof'])
  return move(people.chen, await look(people.chen, sent), 'acceptConditionally')
}

test('a promise that is kept: review meanwhile, no decision, a reminder the day before, and on with it', async () => {
  const { people, move, look, refused, addDocuments, city } = story
  const { li, chen, zhao } = people
  const accepted = await conditional()
  expect(accepted.undertaking).toMatchObject({
    state: 'open',
    dueOn: '2026-09-24',
    missing: [{ name: '经营场地照片' }],
  })

  const prepared = await move(chen, accepted, 'review')
  expect(prepared.status).toBe('reviewed_conditional')
  const early = await refused(zhao, await look(zhao, accepted), 'approve')
  expect(early).toMatchObject({ code: 'undertaking_open', data: { names: ['经营场地照片'] } })

  on('2026-09-22')
  expect(await runJob(city, remindUndertakings)).toBe(0)
  on('2026-09-23')
  expect(await runJob(city, remindUndertakings)).toBe(1)
  expect(await runJob(city, remindUndertakings)).toBe(0)
  expect(await remindersOf(li.id)).toContain('undertakingDue')

  const mine = await look(li, accepted)
  expect(mine.todo).toBe('还差一份材料：经营场地照片，请在 9月24日（周四）前补上，逾期本次申请会终止')
  const other = await city.as(li).refused('applications.addPage', {
    id: mine.id,
    version: mine.version,
    documentKey: 'idCard',
    fileId: await story.file(li),
  })
  expect(other.code).toBe('draft_only')
  const kept = await move(li, await addDocuments(li, mine, ['premises']), 'supplement')
  expect(kept).toMatchObject({ status: 'reviewed', undertaking: { state: 'kept' } })
  expect((await move(zhao, await look(zhao, kept), 'approve')).status).toBe('public_notice')
})

test('a promise that is broken ends the case, bars the next one, and is given back by the supervisor', async () => {
  const { people, submitted, draft, refused, city, look } = story
  const { li, chen, sun } = people
  const accepted = await conditional()
  on('2026-09-24')
  expect(await runJob(city, terminateBroken)).toBe(0)
  on('2026-09-28')
  expect(await runJob(city, terminateBroken)).toBe(1)
  expect(await look(li, accepted)).toMatchObject({ status: 'terminated', undertaking: { state: 'broken' } })
  expect(await remindersOf(li.id)).toContain('applicationTerminated')

  const again = await draft(li, mainDocuments)
  expect((await refused(li, again, 'submit', { hasSignedUndertaking: true })).code).toBe('documents_missing')
  expect(
    (await city.as(chen).refused('applications.restoreUndertaking', { applicationId: accepted.id, comment: '已核实' }))
      .code,
  ).toBe('not_allowed')
  expect((await look(chen, accepted)).canRestoreUndertaking).toBe(false)
  expect((await look(sun, accepted)).canRestoreUndertaking).toBe(true)
  await city
    .as(sun)
    .call('applications.restoreUndertaking', { applicationId: accepted.id, comment: '住院期间未能补交，已核实' })
  expect(await look(sun, accepted)).toMatchObject({
    canRestoreUndertaking: false,
    undertaking: { state: 'broken', restored: { comment: '住院期间未能补交，已核实' } },
  })
  const twice = { applicationId: accepted.id, comment: '再来一次' }
  expect((await city.as(sun).refused('applications.restoreUndertaking', twice)).code).toBe('action_not_possible')
  await city.as(li).call('applications.discard', { id: again.id, version: again.version })
  expect((await submitted(li, mainDocuments)).status).toBe('submitted')
})

test('no answer within five working days counts as acceptance from the day of receipt', async () => {
  const { people, submitted, look, city } = story
  on('2026-09-18')
  const sent = await submitted(people.li)
  on('2026-09-24')
  expect(await runJob(city, acceptBySilence)).toBe(0)
  on('2026-09-28')
  expect(await runJob(city, acceptBySilence)).toBe(1)
  expect(await runJob(city, acceptBySilence)).toBe(0)
  const accepted = await look(people.chen, sent)
  expect(accepted).toMatchObject({ status: 'in_review', clocks: { legal: { startedOn: '2026-09-18', used: 6 } } })
  expect(accepted.headline).toBe('第 6/7 个工作日 · 县人社局 正在审核')
})

test('a one-time notice tells all at once; answered it goes on, unanswered it ends', async () => {
  const { people, submitted, move, look, refused, city } = story
  const { li, wang, chen } = people
  on('2026-09-18')
  const items = [{ documentKey: 'licence', words: '营业执照照片看不清，请重拍' }, { words: '开户行请写到支行' }]
  const [one, two] = [await submitted(li), await submitted(wang, undefined, { creditCode: '9144030071526726XG' })]
  for (const sent of [one, two]) await move(chen, await look(chen, sent), 'notify', { items })
  const asked = await look(li, one)
  expect(asked.notice).toEqual({ items, dueOn: '2026-10-09' })
  const fixed = await city.as(li).call('applications.saveDraft', {
    id: asked.id,
    version: asked.version,
    answers: { accountBank: '归川农商银行柳树支行' },
  })
  expect(await move(li, fixed, 'supplement')).toMatchObject({
    status: 'submitted',
    answers: { accountBank: '归川农商银行柳树支行' },
  })
  expect((await refused(li, await look(li, one), 'supplement')).code).toBe('action_not_possible')

  on('2026-10-08')
  expect(await runJob(city, remindSupplements)).toBe(1)
  on('2026-10-09')
  expect(await runJob(city, terminateUnanswered)).toBe(0)
  on('2026-10-10')
  expect(await runJob(city, terminateUnanswered)).toBe(1)
  expect((await look(wang, two)).status).toBe('terminated')
})

test('what is due soon and overdue rises on the desk and reaches the supervisor, once', async () => {
  const { people, submitted, move, look, city } = story
  const { li, chen, sun, far, officer } = people
  on('2026-09-18')
  const sent = await submitted(li)
  await move(chen, await look(chen, sent), 'accept')
  on('2026-09-23')
  expect(await runJob(city, escalateDueSoon)).toBe(0)
  on('2026-09-24')
  expect(await runJob(city, escalateDueSoon)).toBe(1)
  on('2026-10-08')
  expect(await runJob(city, escalateOverdue)).toBe(1)
  expect(await runJob(city, escalateOverdue)).toBe(0)
  expect(await remindersOf(sun.id)).toEqual(['caseDueSoon', 'caseOverdue'])
  expect(await remindersOf(chen.id)).toEqual(['caseDueSoon', 'caseOverdue'])
  expect([...(await remindersOf(far.id)), ...(await remindersOf(officer.id))]).toEqual([])
  const desk = await city.as(sun).call('applications.desk', { stage: 'overdue' })
  expect(desk.items.map(({ id }) => id)).toEqual([sent.id])
  expect(desk.counts).toMatchObject({ overdue: 1, waiting: 1 })
})

test('one bad case does not stop the rest of the timer', async () => {
  const { people, submitted, look, city } = story
  on('2026-09-18')
  const good = await submitted(people.li)
  const bad = await submitted(people.wang, undefined, { creditCode: '9144030071526726XG' })
  await city.db
    .updateTable('applications')
    .set({ status: 'public_notice', due_on: '2026-09-19' })
    .where('id', '=', bad.id)
    .execute()
  await city.db
    .updateTable('applications')
    .set({ status: 'public_notice', due_on: '2026-09-20' })
    .where('id', '=', good.id)
    .execute()
  on('2026-09-28')
  const error = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  expect(await runJob(city, endPublicNotices)).toBe(0)
  expect(error).toHaveBeenCalledTimes(2)
  error.mockRestore()
  await city.db
    .updateTable('applications')
    .set({ status: 'submitted', due_on: '2026-09-24' })
    .where('id', '=', good.id)
    .execute()
  expect(await runJob(city, acceptBySilence)).toBe(1)
  expect((await look(people.li, good)).status).toBe('in_review')
})
