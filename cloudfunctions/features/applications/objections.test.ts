import { newId } from '../../platform/newId'
import { caseCity, type CaseCity } from './testing/story'

let story: CaseCity
beforeEach(async () => {
  story = await caseCity()
})
afterEach(() => story.city.close())

const text = '这家店年初就关门了，请核实'

test('the approver reads an objection in full; the applicant learns that there is one and its outcome, not its words', async () => {
  const { city, people, submitted, move, look } = story
  const { wang, chen, zhao } = people
  // An applicant who works cases in the same county: the fence alone would show the words.
  const treasurer = await city.person('李财', [{ role: 'treasurer' }])
  const sent = await submitted(treasurer)
  await move(chen, sent, 'accept')
  await move(chen, await look(chen, sent), 'review')
  await move(zhao, await look(zhao, sent), 'approve')
  await city.as(wang).call('applications.object', { id: newId(), applicationId: sent.id, text })

  const toDecide = await look(zhao, sent)
  expect(toDecide.objections).toMatchObject([{ text, state: 'open' }])
  expect(toDecide.actions).toEqual(expect.arrayContaining(['dismissObjection', 'upholdObjection']))
  expect(JSON.stringify(toDecide)).not.toContain(wang.name)

  await move(zhao, toDecide, 'dismissObjection', { comment: '现场核实，仍在经营' })
  const mine = await look(treasurer, sent)
  expect(mine.timeline.map(({ action }) => action).slice(-2)).toEqual(['object', 'dismissObjection'])
  expect(mine.timeline[mine.timeline.length - 1]?.comment).toBe('现场核实，仍在经营')
  expect(JSON.stringify(mine)).not.toContain(text)
})

test('an objection is brought to who approved, tops their desk, and tells the applicant why it takes longer, once', async () => {
  const { city, people, submitted, move, look } = story
  const { li, wang, chen, zhao } = people
  const colleague = await city.person('冯批', [{ role: 'approver' }])
  const urgent = await submitted(wang, undefined, { creditCode: '9144030071526726XG' })
  const sent = await submitted(li)
  for (const one of [urgent, sent]) {
    await move(chen, await look(chen, one), 'accept')
    await move(chen, await look(chen, one), 'review')
  }
  await city.db.updateTable('applications').set({ due_on: '2026-09-01' }).where('id', '=', urgent.id).execute()
  await move(zhao, await look(zhao, sent), 'approve')
  const kindsOf = async ({ id }: { id: string }) => {
    const rows = await city.db
      .selectFrom('reminders')
      .select('kind')
      .where('person_id', '=', id)
      .where('kind', 'in', ['caseObjected', 'noticeHeldUp', 'noticeResumed'])
      .orderBy('created_at')
      .execute()
    return rows.map(({ kind }) => kind)
  }
  for (const who of [people.officer, people.far]) {
    await city.as(who).call('applications.object', { id: newId(), applicationId: sent.id, text })
    expect(await kindsOf(li)).toEqual(['noticeHeldUp'])
    expect(await kindsOf(zhao)).toEqual(['caseObjected'])
    expect(await kindsOf(colleague)).toEqual([])
  }
  expect((await look(li, sent)).todo).toContain('公示期内有人提出异议')
  const desk = await city.as(zhao).call('applications.desk', {})
  expect(desk.items.map(({ id }) => id)).toEqual([sent.id, urgent.id])
  city.clock.now = '2026-09-21T02:00:00.000Z'
  await move(zhao, await look(zhao, sent), 'dismissObjection', { comment: '现场核实，仍在经营' })
  expect(await kindsOf(li)).toEqual(['noticeHeldUp', 'noticeResumed'])
})
