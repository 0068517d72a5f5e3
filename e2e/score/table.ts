import { isBroken, rules, type Scored } from './rules'

const NAME_WIDTH = 46

/** A row for each place, a column for each rule; `!` marks what breaks one. */
export function scoreTable(title: string, places: readonly { place: string; scored: Scored }[]): string {
  const heads = rules.map(({ name }, place) => `${letter(place)} ${name}`)
  const rows = places.map(
    ({ place, scored }) => `${place.padEnd(NAME_WIDTH)}${rules.map((rule) => cell(rule, scored)).join('')}`,
  )
  return [
    `${title}: ${heads.join(', ')}`,
    `${' '.repeat(NAME_WIDTH)}${rules.map((_, place) => letter(place).padStart(7)).join('')}`,
    ...rows,
  ].join('\n')
}

const letter = (place: number) => String.fromCharCode(65 + place)

function cell(rule: (typeof rules)[number], scored: Scored): string {
  const worst = rule.worst(scored)
  if (!worst) return '–'.padStart(7)
  return `${Math.round(worst.value * 10) / 10}${isBroken(rule, worst) ? '!' : ''}`.padStart(7)
}
