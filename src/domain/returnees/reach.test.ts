import { mayBeWrittenTo, reachOf } from './reach'

test.each([
  [{ hasAccount: true }, 'account', true],
  [{ hasAccount: true, hasConsented: false }, 'account', true],
  [{ hasAccount: false, hasConsented: true }, 'consent', true],
  [{ hasAccount: false, hasConsented: false }, 'inPerson', false],
  [{ hasAccount: false }, 'inPerson', false],
] as const)('%j is reached by %s', (contact, reach, isWritten) => {
  expect(reachOf(contact)).toBe(reach)
  expect(mayBeWrittenTo(reach)).toBe(isWritten)
})
