import { factSpec, type FactName, type FactSpec } from './facts'

/** One fact as it is asked for: the words, what to type or pick, and the unit. Money is asked in yuan and kept in fen. */
export type FactQuestion = Omit<FactSpec, 'choices' | 'unit'> & {
  name: FactName
  unit?: string
  choices: { value: string; label: string }[]
}

export function questionFor(name: FactName): FactQuestion {
  const { choices = {}, unit, ...spec } = factSpec(name)
  const offered = Object.entries(choices).map(([value, label]) => ({ value, label }))
  return { ...spec, name, unit: spec.kind === 'money' ? '元' : unit, choices: offered }
}
