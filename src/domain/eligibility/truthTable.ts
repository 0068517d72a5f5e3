import { MET, stateOn, UNKNOWN, UNMET, type CompiledLeaf, type State } from './compileLeaf'
import type { EpochDay } from './epochDay'
import type { FactName, Facts, FactValue } from './facts'

export type Formula = (states: readonly State[]) => State
export type Axis = { name: FactName; values: readonly FactValue[] }

/** How many cases a table may have; wider ones are left to the slower way. */
export const WIDEST = 1 << 14
export const widthOf = (axes: readonly Axis[]): number => axes.reduce((width, { values }) => width * values.length, 1)

/** Every case of the unknown facts, written down: the answer, and the facts along whose axis it changes anywhere. */
export function tabulate(
  formula: Formula,
  leaves: readonly CompiledLeaf[],
  axes: readonly Axis[],
  facts: Facts,
  on: EpochDay,
): { state: State; missing: FactName[] } {
  const table = new Uint8Array(widthOf(axes))
  for (let row = 0; row < table.length; row += 1) {
    const supposed = suppose(axes, facts, row)
    table[row] = formula(leaves.map((leaf) => stateOn(leaf.read(supposed), on)))
  }
  const state = table.every((cell) => cell === MET) ? MET : table.every((cell) => cell === UNMET) ? UNMET : UNKNOWN
  return { state, missing: state === UNKNOWN ? changingAxes(table, axes) : [] }
}

/** The facts of one row: its number, read with one digit per axis. */
function suppose(axes: readonly Axis[], facts: Facts, row: number): Facts {
  const supposed: Facts = { ...facts }
  let rest = row
  for (const { name, values } of axes) {
    supposed[name] = values[rest % values.length]
    rest = Math.floor(rest / values.length)
  }
  return supposed
}

function changingAxes(table: Uint8Array, axes: readonly Axis[]): FactName[] {
  let stride = 1
  return axes.flatMap(({ name, values: { length } }) => {
    const step = stride
    stride *= length
    const changes = table.some((cell, row) => cell !== table[row - (Math.floor(row / step) % length) * step])
    return changes ? [name] : []
  })
}
