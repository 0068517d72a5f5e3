import { sayMoney, type Fen } from '../core/money'
import { factSpec } from '../eligibility/facts'
import type { Amount } from './policy.schema'

type Raise = { fen: Fen; words?: string }

/** How much a policy gives, as a rule and for nobody in particular: `第 1 人起每人 2 000 元，第 4 人起每人 3 000 元，最多 30 000 元`. */
export function sayAmountRule(amount: Amount): string {
  switch (amount.kind) {
    case 'flat':
      return sayMoney(amount.fen)
    case 'tiered':
      return [...amount.tiers.map(sayRaise), ...otherwise(amount.otherwiseFen)].join('；')
    case 'perHead': {
      const bands = amount.bands.map(({ from, fen }) => `第 ${from} 人起每人 ${sayMoney(fen)}`)
      return [...bands, `最多 ${sayMoney(amount.capFen)}`].join('，')
    }
    case 'share': {
      const cap = `${amount.per === 'year' ? '每年' : ''}最多 ${sayMoney(amount.capFen)}`
      const share = `${factSpec(amount.fact).label}的 ${amount.percent}%，${cap}`
      return [share, ...(amount.raises ?? []).map(sayRaise)].join('；')
    }
    case 'ceiling':
      return [`额度上限 ${sayMoney(amount.fen)}`, ...amount.raises.map(sayRaise)].join('；')
  }
}

const sayRaise = ({ fen, words }: Raise) => `${words ?? '符合特定条件的'} ${sayMoney(fen)}`
const otherwise = (fen: Fen | undefined) => (fen === undefined ? [] : [`其他 ${sayMoney(fen)}`])
