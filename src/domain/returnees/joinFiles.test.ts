import type { Actor, StaffRole } from '../core/actor'
import { actionsFor, joinsByItself, suggestSurvivor, whyNotDecide, type FilePair, type JoinedFile } from './joinFiles'

const VILLAGE = '990101001001'
const aFile = (id: string, more: Partial<JoinedFile> = {}): JoinedFile => ({
  ...{ id, divisionCode: VILLAGE, hasPhone: false, hasResidentId: false, isSignedIn: false, holdsOffice: false },
  ...{ applications: 0, visits: 0 },
  ...more,
})
const aPair = (
  one: Partial<JoinedFile> = {},
  other: Partial<JoinedFile> = {},
  more: Partial<FilePair> = {},
): FilePair => ({
  ...{ state: 'waiting', isJoinedByOthers: false, files: [aFile('a', one), aFile('b', other)] },
  ...more,
})
const holder = (role: StaffRole, area = '990101', personId = 'me'): Actor => ({
  ...{ personId, name: '某', grants: [{ role, area, office: '县人社局' }] },
})
const chen = holder('reviewer')
const yang = holder('specialist')

test('specialist and reviewer decide what waits; what is joined can be taken back', () => {
  expect(actionsFor(aPair(), yang)).toEqual(['join', 'tellApart'])
  expect(actionsFor(aPair({}, {}, { state: 'joined' }), chen)).toEqual(['undo'])
  expect(actionsFor(aPair({}, {}, { state: 'different' }), chen)).toEqual(['join'])
})

test.each([
  ['another office', aPair(), holder('villageOfficer'), 'not_allowed'],
  ['another area', aPair(), holder('reviewer', '990102'), 'wrong_area'],
  ['one of them in another area', aPair({}, { divisionCode: '990102001001' }), chen, 'wrong_area'],
  ['one’s own file', aPair(), holder('reviewer', '990101', 'a'), 'not_allowed'],
  ['one’s other file', aPair(), { ...chen, otherFiles: ['b'] }, 'not_allowed'],
  ['an office', aPair({ holdsOffice: true }), chen, 'staff_pair'],
  ['two sign-ins, by a specialist', aPair({ hasPhone: true }, { isSignedIn: true }), yang, 'two_sign_ins'],
  ['one person meanwhile', aPair({}, {}, { isJoinedByOthers: true }), chen, 'stale_version'],
  ['decided meanwhile', aPair({}, {}, { state: 'joined' }), chen, 'stale_version'],
])('joining is refused: %s', (_, pair, actor, code) => {
  expect(whyNotDecide(pair, 'join', actor)?.code).toBe(code)
})

test('two sign-ins are the reviewer’s to join and to part', () => {
  expect(whyNotDecide(aPair({ hasPhone: true }, { isSignedIn: true }), 'join', chen)).toBeUndefined()
  const joined = aPair({ hasPhone: true }, { hasPhone: true }, { state: 'joined' })
  expect(whyNotDecide(joined, 'undo', yang)?.code).toBe('two_sign_ins')
})

test('the timer joins what is certain and lets nobody in who wasn’t in before', () => {
  const certain = { verdict: 'certain' as const, reasons: ['sameId' as const] }
  expect(joinsByItself(certain, aPair({ hasPhone: true }))).toBe(true)
  expect(joinsByItself(certain, aPair({ hasPhone: true }, { hasPhone: true }))).toBe(false)
  expect(joinsByItself(certain, aPair({ holdsOffice: true }))).toBe(false)
  expect(joinsByItself({ verdict: 'doubtful', reasons: ['sameName'] }, aPair())).toBe(false)
})

test('the file that is used stands for the person, whichever comes first', () => {
  const [used, other] = [aFile('b', { isSignedIn: true }), aFile('a', { hasResidentId: true, visits: 9 })]
  expect([suggestSurvivor([used, other]), suggestSurvivor([other, used])]).toEqual(['b', 'b'])
  expect(suggestSurvivor([aFile('b'), aFile('a')])).toBe('a')
})
