const AROUND = 24

/**
 * The first place at which one of the terms stands, with what is around it: `…带动 3 人以上就业的，补 5 000 元…`.
 * What can be read in `shown` anyway isn't repeated.
 */
export function excerptOf(text: string, shown: string, wanted: readonly string[]): string | undefined {
  const terms = wanted.filter((term) => !shown.toLowerCase().includes(term.toLowerCase()))
  const line = text.replace(/\s*\n\s*/g, ' ')
  const places = terms.map((term) => ({ term, at: line.toLowerCase().indexOf(term.toLowerCase()) }))
  const [first] = places.filter(({ at }) => at >= 0).sort((one, other) => one.at - other.at)
  if (!first) return undefined
  const from = Math.max(0, first.at - AROUND)
  const to = Math.min(line.length, first.at + first.term.length + AROUND)
  return `${from > 0 ? '…' : ''}${line.slice(from, to)}${to < line.length ? '…' : ''}`
}
