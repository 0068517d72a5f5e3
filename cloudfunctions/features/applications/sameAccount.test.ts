import { answers, caseCity, type CaseCity } from './testing/story'

let story: CaseCity
beforeEach(async () => {
  story = await caseCity()
})
afterEach(() => story.city.close())

const wangs = { residentId: '110101199003074178', creditCode: '9144030071526726XG' }
const MINE_ALONE = '6222020200009999999'

test('an account that another person’s case named is told to the reviewer by the number of that case alone', async () => {
  const { people, submitted, look } = story
  const first = await submitted(people.li)
  const second = await submitted(people.wang, undefined, wangs)
  expect((await look(people.chen, second)).sameAccount).toEqual([first.number])
  expect((await look(people.chen, first)).sameAccount).toEqual([second.number])
})

test('it stands in nobody’s way, and neither the applicant nor the supervisor reads of it', async () => {
  const { people, submitted, look, move } = story
  await submitted(people.li)
  const second = await submitted(people.wang, undefined, wangs)
  expect(await look(people.wang, second)).not.toHaveProperty('sameAccount')
  expect(await look(people.sun, second)).not.toHaveProperty('sameAccount')
  expect((await move(people.chen, await look(people.chen, second), 'accept')).status).toBe('in_review')
})

test('one’s own account, another one, and a draft warn of nothing', async () => {
  const { people, submitted, draft, look } = story
  const first = await submitted(people.li)
  const other = await submitted(people.wang, undefined, { ...wangs, accountNumber: MINE_ALONE })
  await draft(people.officer, [], { accountNumber: answers.accountNumber })
  for (const view of [first, other]) expect(await look(people.chen, view)).not.toHaveProperty('sameAccount')
})
