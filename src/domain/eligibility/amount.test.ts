import { amountOf, sayAmount } from './amount'
import { conflictsOf, type Claim } from './conflicts'

const today = '2026-09-18'

test('tiers ask only while they can differ', () => {
  const hires = (atLeast: number) => ({ fact: 'employees', atLeast }) as const
  const tiers = [
    { when: hires(5), fen: 300 },
    { when: hires(3), fen: 200 },
  ]
  expect(amountOf({ kind: 'tiered', tiers, otherwiseFen: 100 }, { employees: 4 }, today)).toEqual({
    fen: 200,
    missing: [],
  })
  expect(amountOf({ kind: 'tiered', tiers, otherwiseFen: 100 }, {}, today)).toEqual({ missing: ['employees'] })
  const same = tiers.map((tier) => ({ ...tier, fen: 100 }))
  expect(amountOf({ kind: 'tiered', tiers: same, otherwiseFen: 100 }, {}, today)).toEqual({ fen: 100, missing: [] })
})

test('a share is rounded down and capped, and nothing is lost to binary fractions', () => {
  const share = { kind: 'share', fact: 'yearlyRentFen', percent: 33.3, capFen: 400_000, per: 'year' } as const
  expect(amountOf(share, { yearlyRentFen: 1001 }, today).fen).toBe(333)
  expect(amountOf(share, { yearlyRentFen: 9_000_000 }, today).fen).toBe(400_000)
  expect(sayAmount(share, 400_000)).toBe('每年 4 000 元')
})

test('a ceiling is never called a loan, and says what could raise it', () => {
  const raises = [{ when: { fact: 'employees', atLeast: 5 } as const, fen: 60_000_000 }]
  const ceiling = { kind: 'ceiling' as const, fen: 30_000_000, raises }
  expect(amountOf(ceiling, {}, today)).toEqual({ fen: 30_000_000, missing: ['employees'] })
  expect(amountOf(ceiling, { employees: 5 }, today)).toEqual({ fen: 60_000_000, missing: [] })
  expect(sayAmount(ceiling, 30_000_000)).toBe('额度上限 30 万元')
})

test('an exclusion counts whichever of the two policies it is written in; once per business is named', () => {
  const rule = (policyId: string) => ({ policyId, words: '两项不能同时享受', source: '第五条' })
  const stacking = { isOncePerPerson: false, isOncePerBusiness: true, excludes: [rule('b')] }
  const policy = { id: 'a', title: '甲', source: { title: '办法' }, stacking }
  const claim = (policyId: string, more: Partial<Claim> = {}): Claim => ({
    ...{ policyId, title: '乙', state: 'received', isOwn: true, isSameBusiness: false, excludes: [] },
    ...more,
  })
  const words = '您已享受过“乙”：两项不能同时享受'
  expect(conflictsOf(policy, [claim('b')])).toEqual([{ policyId: 'b', title: '乙', words, source: '第五条' }])
  expect(conflictsOf(policy, [claim('c', { excludes: [rule('a')] })])).toMatchObject([{ policyId: 'c' }])
  expect(conflictsOf(policy, [claim('c'), claim('a')])).toEqual([])
  expect(conflictsOf(policy, [claim('a', { isSameBusiness: true })])).toMatchObject([{ source: '办法' }])
})
