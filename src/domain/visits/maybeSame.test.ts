import { maybeSame } from './maybeSame'

const li = { personId: 'li', name: '李三', phone: '13900000001', head: '李三', address: '3 组 2 号' }
const wang = { personId: 'wang', name: '王五', phone: '13900000002', head: '王五', address: '1 组 9 号' }
const names = (said: { name?: string; phone?: string }) =>
  maybeSame(said, [li, wang]).map(({ name, because }) => `${name} ${because}`)

test('a shared phone is the stronger hint and stands first', () => {
  expect(names({ name: '李三', phone: '13900000002' })).toEqual(['王五 phone', '李三 name'])
})

test('the same name alone is a hint, blanks around it or not', () => {
  expect(names({ name: ' 李三 ' })).toEqual(['李三 name'])
})

test('nothing said is like nobody', () => {
  expect(names({})).toEqual([])
  expect(maybeSame({ name: '', phone: '' }, [{ ...li, name: '', phone: '' }])).toEqual([])
})
