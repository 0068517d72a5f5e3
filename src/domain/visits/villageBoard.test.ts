import { boardAreas, canSeeCoverage } from './boardAuthority'
import { countCoverage, shareVisited, type CountedVisit } from './coverage'
import { unansweredGroups } from './countedVisit'
import { checkExport, EXPORT_LIMIT, maskAddress, sayReason } from './exportCases'
import type { Questionnaire } from './questionnaire.schema'
import { isQuiet, sayBoard, silentDays } from './villageBoard'

const TODAY = '2026-11-23'
const days = { fromOn: '2026-11-01', toOn: '2026-12-31' }
const aVisit = (said: Partial<CountedVisit> = {}): CountedVisit => ({
  ...{ outcome: 'met', isDoubtful: false, isByRelative: false, hasGaps: false },
  ...said,
})

test('a household counts where it belongs, and a day that has come is due', () => {
  const counts = countCoverage(
    [
      undefined,
      aVisit(),
      aVisit({ outcome: 'notHome', nextOn: TODAY }),
      aVisit({ nextOn: '2026-11-24', hasGaps: true }),
    ],
    TODAY,
  )
  expect(counts).toMatchObject({ all: 4, visited: 3, notVisited: 1, met: 2, notHome: 1, due: 1, coming: 1, gaps: 1 })
})

test('a hundred percent means every door', () => {
  expect(shareVisited({ all: 1000, visited: 999 })).toBe(99)
  expect(shareVisited({ all: 3, visited: 3 })).toBe(100)
  expect(shareVisited({ all: 0, visited: 0 })).toBe(0)
})

test('the sentence tells what matters, and nothing that doesn’t', () => {
  const totals = { all: 100, visited: 63, due: 5 }
  expect(sayBoard({ villages: 12, quiet: 3, totals })).toBe('12 个村，走了 63%；3 个村 7 天没有动静；5 户该回访了')
  expect(sayBoard({ villages: 1, quiet: 0, totals: { all: 2, visited: 2, due: 0 } })).toBe('1 个村，走了 100%')
  expect(sayBoard({ villages: 0, quiet: 0, totals })).toBe('这里还没有名册')
})

test('a village is quiet after a week without a record, while there is something to do', () => {
  const open = { notVisited: 3, due: 0 }
  expect(isQuiet({ ...open, lastReceivedAt: '2026-11-16T02:00:00.000Z' }, days, TODAY)).toBe(true)
  expect(isQuiet({ ...open, lastReceivedAt: '2026-11-16T17:00:00.000Z' }, days, TODAY)).toBe(false)
  expect(isQuiet(open, days, TODAY)).toBe(true)
  expect(isQuiet(open, { ...days, fromOn: '2026-11-17' }, TODAY)).toBe(false)
  expect(isQuiet({ notVisited: 0, due: 0 }, days, TODAY)).toBe(false)
  expect(isQuiet(open, { ...days, toOn: '2026-11-22' }, TODAY)).toBe(false)
})

test('a phone is mentioned from the third day on', () => {
  expect(silentDays('2026-11-20T15:59:00.000Z', TODAY)).toBe(3)
  expect(silentDays('2026-11-20T16:00:00.000Z', TODAY)).toBeUndefined()
})

test('a part of the questionnaire counts as unanswered where something was to be asked and nothing was said', () => {
  const ask = (key: string, more = {}) => ({
    key,
    kind: 'text' as const,
    label: key,
    question: key,
    isRequired: false,
    ...more,
  })
  const questionnaire: Questionnaire = {
    ...{ version: 1, title: '', source: '' },
    groups: [
      { key: 'one', title: '', questions: [ask('a'), ask('b')] },
      { key: 'two', title: '', questions: [ask('c', { onlyIf: { key: 'a', is: ['yes'] } })] },
    ],
  }
  expect(unansweredGroups(questionnaire, {})).toBe(1)
  expect(unansweredGroups(questionnaire, { b: 'x' })).toBe(0)
  expect(unansweredGroups(questionnaire, { a: 'yes' })).toBe(1)
  expect(unansweredGroups(questionnaire, { a: 'yes', c: 'x' })).toBe(0)
})

test('somebody supervises where their area and the campaign’s meet, and in no other office', () => {
  const actor = (...grants: [role: 'supervisor' | 'reviewer', area: string][]) => ({
    ...{ personId: 'p', name: '吴' },
    grants: grants.map(([role, area]) => ({ role, area, office: '' })),
  })
  expect(boardAreas(actor(['supervisor', '990101']), '9901')).toEqual(['990101'])
  expect(boardAreas(actor(['supervisor', '9901']), '990101')).toEqual(['990101'])
  expect(boardAreas(actor(['supervisor', '990102'], ['reviewer', '990101']), '990101')).toEqual([])
  expect(canSeeCoverage(actor(['supervisor', '990101']), '9901', '990101001')).toBe(true)
  expect(canSeeCoverage(actor(['supervisor', '990101']), '9901', '9901')).toBe(false)
})

test('an export has its limit, its reason and masked addresses', () => {
  expect(() => checkExport(EXPORT_LIMIT)).not.toThrow()
  expect(() => checkExport(EXPORT_LIMIT + 1)).toThrow(expect.objectContaining({ code: 'export_too_large' }))
  expect(sayReason('report')).toBe('向上级报送')
  expect(() => sayReason('other')).toThrow(expect.objectContaining({ code: 'export_reason_required' }))
  expect(maskAddress('柳树巷 3 号')).toBe('柳树****')
})
