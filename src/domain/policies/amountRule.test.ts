import { sayAmountRule } from './amountRule'
import type { Amount } from './policy.schema'

const inDelta = { fact: 'registeredDivision', within: ['4401'] } as const
const when = { ...inDelta, within: [...inDelta.within] }

test.each<[string, Amount]>([
  ['5 000 元', { kind: 'flat', fen: 500_000 }],
  [
    '珠三角 6 000 元；其他 4 000 元',
    { kind: 'tiered', tiers: [{ when, fen: 600_000, words: '珠三角' }], otherwiseFen: 400_000 },
  ],
  [
    '第 1 人起每人 2 000 元，第 4 人起每人 3 000 元，最多 30 000 元',
    {
      kind: 'perHead',
      fact: 'newContractedHires',
      bands: [
        { from: 1, fen: 200_000 },
        { from: 4, fen: 300_000 },
      ],
      capFen: 3_000_000,
    },
  ],
  [
    '一年租金的 50%，每年最多 4 000 元；珠三角 6 000 元',
    {
      kind: 'share',
      fact: 'yearlyRentFen',
      percent: 50,
      capFen: 400_000,
      raises: [{ when, fen: 600_000, words: '珠三角' }],
      per: 'year',
    },
  ],
  ['额度上限 30 万元', { kind: 'ceiling', fen: 30_000_000, raises: [] }],
])('says %s', (words, amount) => {
  expect(sayAmountRule(amount)).toBe(words)
})
