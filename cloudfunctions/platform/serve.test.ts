import { newId } from './newId'
import { testCity, type TestCity } from './testing/city'

let city: TestCity
beforeAll(async () => {
  city = await testCity()
})
afterAll(() => city.close())

test('answers a person through the door', async () => {
  const li = await city.person('李返乡')
  expect((await city.as(li).call('session.get')).today).toBe('2026-09-18')
})

test('an unknown procedure is refused in words, also one that names a prototype', async () => {
  const { code } = await city.stranger.refused('nobody.knows')
  expect(code).toBe('unknown_procedure')
  expect((await city.stranger.refused('constructor.name')).code).toBe('unknown_procedure')
})

test('a body over 100 KB is refused', async () => {
  expect((await city.stranger.refused('session.get', { id: newId(), text: 'x'.repeat(101 * 1024) })).code).toBe(
    'body_too_large',
  )
})

const question = () => ({ requestId: newId(), id: newId(), text: '补贴什么时候能到账？' })
const countOf = async (id: string) =>
  (await city.db.selectFrom('help_requests').select('id').where('id', '=', id).execute()).length

test('the same request sent again gets the same answer and happens once', async () => {
  const zhao = await city.person('赵再问')
  const input = question()
  const first = await city.as(zhao).call('help.ask', input)
  expect(await city.as(zhao).call('help.ask', input)).toEqual(first)
  expect(await countOf(input.id)).toBe(1)
})

test('twenty of the same request at once happen once, and all hear the same', async () => {
  const qian = await city.person('钱急问')
  const input = question()
  const replies = await Promise.all(Array.from({ length: 20 }, () => city.as(qian).send('help.ask', input)))
  expect(replies[0]?.ok).toBe(true)
  for (const reply of replies) expect(reply).toEqual(replies[0])
  expect(await countOf(input.id)).toBe(1)
})

test('other content under the same request id is refused, and nothing of it is kept', async () => {
  const sun = await city.person('孙改口')
  const input = question()
  await city.as(sun).call('help.ask', input)
  const other = { ...input, id: newId(), text: '我要改成别的问题' }
  expect((await city.as(sun).refused('help.ask', other)).code).toBe('request_reused')
  expect(await countOf(other.id)).toBe(0)
})

test('a character that the database cannot hold is refused in words', async () => {
  const wei = await city.person('魏粘贴')
  expect((await city.as(wei).refused('help.ask', { ...question(), text: '补贴\0什么时候到账' })).code).toBe(
    'input_invalid',
  )
})

test('a refused request can be sent again, mended, under the same id', async () => {
  const zhou = await city.person('周补填')
  const input = question()
  expect((await city.as(zhou).refused('help.ask', { ...input, text: '' })).code).toBe('input_invalid')
  expect((await city.as(zhou).call('help.ask', input)).id).toBe(input.id)
})

test('who one says one is in the event counts for nothing', async () => {
  const wu = await city.person('吴本人')
  const claims = {
    openid: wu.openid,
    WX_OPENID: wu.openid,
    userInfo: { openId: wu.openid },
    personId: wu.id,
    Type: 'Timer',
  }
  expect((await city.stranger.refused('help.ask', { ...question(), ...claims })).code).toBe('not_signed_in')
})

test('a call from nobody at all is refused', async () => {
  expect((await city.as({ openid: '' }).refused('session.get')).code).toBe('not_signed_in')
})

test('an office that was taken away counts from the very next call', async () => {
  const zheng = await city.person('郑前任', [{ role: 'reviewer' }])
  await city.as(zheng).call('applications.desk', {})
  await city.db.updateTable('grants').set({ revoked_at: city.clock.now }).where('person_id', '=', zheng.id).execute()
  expect((await city.as(zheng).refused('applications.desk', {})).code).toBe('not_allowed')
})
