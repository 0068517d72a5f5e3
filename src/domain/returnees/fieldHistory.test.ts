import { fieldHistories, type Statement } from './fieldHistory'
import { sayLook } from './lookWords'
import { sayOrigin } from './provenanceWords'

const said = (value: number, more: Partial<Statement> = {}): Statement => ({
  ...{ name: 'employees', value, source: 'officer', asOf: '2026-11-20', recordedAt: '2026-11-20T02:00:00.000Z' },
  byRelative: false,
  ...more,
})
const later = '2026-11-21T02:00:00.000Z'

test('the newest counts, and what was said otherwise stands beside it, disputed', () => {
  const relative = said(3, { byRelative: true })
  const officer = said(5, { recordedAt: later })
  expect(fieldHistories([relative, officer])).toEqual([
    { name: 'employees', now: officer, others: [relative], isDisputed: true },
  ])
})

test('the person’s own later word settles it, and the earlier ones stay to be read', () => {
  const own = said(4, { source: 'self', recordedAt: later })
  expect(fieldHistories([said(3), own])).toEqual([
    { name: 'employees', now: own, others: [said(3)], isDisputed: false },
  ])
})

test('the same teller who says something else has corrected themselves; the same value is said once', () => {
  const [field] = fieldHistories([said(3), said(3, { byRelative: true }), said(5, { recordedAt: later })])
  expect(field).toMatchObject({ others: [{ value: 3 }] })
  expect(fieldHistories([said(3), said(5, { recordedAt: later })])[0]?.isDisputed).toBe(false)
})

test('where it comes from is said as one says it', () => {
  const visit = { source: 'officer', asOf: '2026-11-20', officer: '马春花' } as const
  expect(sayOrigin({ ...visit, byRelative: true })).toBe('2026年11月20日 马春花上门时，家人代答')
  expect(sayOrigin({ ...visit, byRelative: false, officer: undefined })).toBe('2026年11月20日 村干部走访时，本人回答')
  expect(sayOrigin({ source: 'self', asOf: '2026-11-21', byRelative: false })).toBe('2026年11月21日 您自己填写')
})

test('who looked is told by office and name', () => {
  expect(sayLook({ action: 'readSealed', name: '陈晓', office: '县人社局' })).toBe(
    '县人社局 陈晓 看了您的申请材料和联系方式',
  )
  expect(sayLook({ action: 'filesJoined' })).toBe('系统 把您的两份档案合成了一份')
  expect(sayLook({ action: 'read', procedure: 'registry.pair', name: '杨帆' })).toMatch(/^杨帆 核对了/)
})
