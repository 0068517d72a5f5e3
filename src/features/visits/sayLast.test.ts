import { aVisit } from '@/domain/visits/testing/aVisit'
import { sayLast } from './sayLast'

test('the last visit says when it was by the server’s clock, how it went and what comes next', () => {
  expect(sayLast(aVisit({ nextOn: '2026-11-26' }), '2026-11-23')).toBe('11月22日 没人在家；11月26日（周四）再去')
  const aheadByAYear = aVisit({ outcome: 'movedAway', clockOffsetMs: -365 * 24 * 3_600_000 })
  expect(sayLast(aheadByAYear, '2026-11-23')).toBe('2025年11月22日 搬走了；打听新地址')
})
