/** Three answers: it fits, it doesn't, or something needed isn't known. */
export type Verdict = 'met' | 'unmet' | 'unknown'

/** All of them: one that is unmet decides. */
export function both(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('unmet')) return 'unmet'
  return verdicts.includes('unknown') ? 'unknown' : 'met'
}

/** Both of two: the one that is further from being met. */
export const worse = (one: Verdict, other: Verdict): Verdict => (one === 'unmet' || other === 'met' ? one : other)

/** Any of them: one that is met decides. */
export function either(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('met')) return 'met'
  return verdicts.includes('unknown') ? 'unknown' : 'unmet'
}

export const opposite: Record<Verdict, Verdict> = { met: 'unmet', unmet: 'met', unknown: 'unknown' }
