/** Money is an integer of fen. */
export type Fen = number

/** `5 000 元`, `30 万元`, `1 234.50 元`: as one says it at the counter. Whole 万 from 10 万 up. */
export function sayMoney(fen: Fen): string {
  if (fen >= 10_000_000 && fen % 1_000_000 === 0) return `${fen / 1_000_000} 万元`
  const yuan = Math.trunc(fen / 100)
  const cents = Math.abs(fen % 100)
  const grouped = String(yuan).replace(/\B(?=(\d{3})+$)/g, ' ')
  return cents ? `${grouped}.${String(cents).padStart(2, '0')} 元` : `${grouped} 元`
}
