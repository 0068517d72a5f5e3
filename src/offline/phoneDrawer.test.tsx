import { phoneDrawer } from './phoneDrawer'

test('the phone’s own storage keeps, lists and forgets texts by their keys', () => {
  phoneDrawer.set('outbox:a', 'text')
  phoneDrawer.set('outbox:b', 'other')
  expect(phoneDrawer.get('outbox:a')).toBe('text')
  expect(phoneDrawer.keys().sort()).toEqual(['outbox:a', 'outbox:b'])
  expect(phoneDrawer.usedKb()).toBeGreaterThan(0)
  expect(phoneDrawer.usedKb()).toBeLessThan(phoneDrawer.limitKb())
  phoneDrawer.remove('outbox:a')
  expect(phoneDrawer.get('outbox:a')).toBeUndefined()
  expect(phoneDrawer.keys()).toEqual(['outbox:b'])
})
