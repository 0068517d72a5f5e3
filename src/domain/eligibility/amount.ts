import { sayMoney, type Fen } from '../core/money'
import type { PlainDate } from '../core/plainDate'
import type { Amount } from '../policies/policy.schema'
import { decide } from './decide'
import type { FactName, Facts } from './facts'

/** What is certain in fen, and the facts on which the rest depends. */
export type AmountAnswer = { fen?: Fen; missing: FactName[] }
type Of<K extends Amount['kind']> = Extract<Amount, { kind: K }>

/**
 * How much one would get, in fen. With facts missing there is no figure, but for a loan's ceiling: the one that is
 * certain, and `missing` names what could raise it. A share is rounded down to the fen.
 */
export function amountOf(amount: Amount, facts: Facts, on: PlainDate): AmountAnswer {
  switch (amount.kind) {
    case 'flat':
      return { fen: amount.fen, missing: [] }
    case 'tiered':
      return tierOf(amount, facts, on)
    case 'perHead':
      return byCount(amount.fact, facts, (heads) => Math.min(amount.capFen, forHeads(amount.bands, heads)))
    case 'share':
      return shareWithin(amount, facts, on)
    case 'ceiling':
      return ceilingOf(amount, facts, on)
  }
}

/** `5 000 元`, `每年 6 000 元`, `额度上限 30 万元`: a bank decides what it lends, so a ceiling is never called a loan. */
export function sayAmount(amount: Amount, fen: Fen): string {
  if (amount.kind === 'ceiling') return `额度上限 ${sayMoney(fen)}`
  return amount.kind === 'share' && amount.per === 'year' ? `每年 ${sayMoney(fen)}` : sayMoney(fen)
}

/** Tiers that can no longer be reached ask nothing; where all that are left pay the same, nothing is asked at all. */
function tierOf({ tiers, otherwiseFen }: Of<'tiered'>, facts: Facts, on: PlainDate): AmountAnswer {
  const reachable: (Fen | undefined)[] = []
  const missing: FactName[] = []
  for (const { when, fen } of tiers) {
    const decision = decide(when, facts, on)
    if (decision.verdict === 'unmet') continue
    reachable.push(fen)
    missing.push(...decision.missing)
    if (decision.verdict === 'met') return settle(reachable, missing)
  }
  return settle([...reachable, otherwiseFen], missing)
}

function settle(reachable: readonly (Fen | undefined)[], missing: readonly FactName[]): AmountAnswer {
  if (reachable.every((fen) => fen === reachable[0])) return { fen: reachable[0], missing: [] }
  return { missing: [...new Set(missing)] }
}

function byCount(fact: FactName, facts: Facts, toFen: (count: number) => Fen): AmountAnswer {
  const count = facts[fact]
  return typeof count === 'number' ? { fen: toFen(count), missing: [] } : { missing: [fact] }
}

/** The cap may hang on a fact of its own, as on the place. */
function shareWithin({ fact, percent, capFen, raises = [] }: Of<'share'>, facts: Facts, on: PlainDate): AmountAnswer {
  const cap = tierOf({ kind: 'tiered', tiers: raises, otherwiseFen: capFen }, facts, on)
  const share = byCount(fact, facts, (cost) => shareOf(cost, percent))
  if (cap.fen === undefined || share.fen === undefined)
    return { missing: [...new Set([...share.missing, ...cap.missing])] }
  return { fen: Math.min(share.fen, cap.fen), missing: [] }
}

type Band = Of<'perHead'>['bands'][number]

/** Every head is paid by the last band that has begun: 1 to 3 at 2 000, from the 4th on at 3 000. */
function forHeads(bands: readonly Band[], heads: number): Fen {
  const inOrder = [...bands].sort((one, other) => one.from - other.from)
  return inOrder.reduce((sum, { from, fen }, index) => {
    const last = Math.min(heads, (inOrder[index + 1]?.from ?? Infinity) - 1)
    return sum + Math.max(0, last - from + 1) * fen
  }, 0)
}

/** Thousandths of a percent are whole numbers, so that no fen is lost to binary fractions. */
const shareOf = (cost: Fen, percent: number): Fen => Math.floor((cost * Math.round(percent * 1000)) / 100_000)

function ceilingOf({ fen, raises }: Of<'ceiling'>, facts: Facts, on: PlainDate): AmountAnswer {
  const decisions = raises.map((raise) => ({ raisedFen: raise.fen, ...decide(raise.when, facts, on) }))
  const certain = Math.max(
    fen,
    ...decisions.filter(({ verdict }) => verdict === 'met').map(({ raisedFen }) => raisedFen),
  )
  const open = decisions.filter(({ raisedFen }) => raisedFen > certain)
  return { fen: certain, missing: [...new Set(open.flatMap(({ missing }) => missing))] }
}
