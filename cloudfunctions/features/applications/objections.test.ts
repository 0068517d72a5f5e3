import { newId } from '../../platform/newId'
import { caseCity, type CaseCity } from './testing/story'

let story: CaseCity
beforeAll(async () => {
  story = await caseCity()
})
afterAll(() => story.city.close())

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
