import { Problem, sayToReader } from './problem'

test('who only reads hears nothing of what they have filled in; who writes does', () => {
  const offline = new Problem('offline')
  expect(offline.message).toBe('现在没有网络。您填的内容还在，连上网后再试。')
  expect(sayToReader(offline)).toBe('现在没有网络。连上网后再试。')
  expect(sayToReader(new Problem('too_much', { name: '提问', when: ' 11 点以后' }))).toBe(
    '提问太多了，请 11 点以后再试。',
  )
  expect(sayToReader(new Problem('not_found'))).toBe(new Problem('not_found').message)
})
