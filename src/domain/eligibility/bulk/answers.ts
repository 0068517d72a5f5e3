import type { PlainDate } from '../../core/plainDate'
import { decide } from '../decide'
import type { Facts } from '../facts'
import type { Verdict } from '../verdict'
import { cellsFor, findCells, type RowsByFact } from './cells'
import { valueOf, type Columns } from './columns'
import type { Condition } from './conditions'

/** The verdict of one condition for one person, by their place in the columns. */
export type Answer = (person: number) => Verdict

/**
 * Asks the proof once for all people whom the condition can't tell apart: `decide` itself, so it can't differ. Where the
 * answer hangs on a number, once for all of whom the very same is known.
 */
export function answerFor(columns: Columns, rows: RowsByFact, condition: Condition, on: PlainDate): Answer {
  const cells = cellsFor(rows, [condition])
  const known = new Map<number | string, Verdict>()
  const cell = new Int32Array(1)
  return (person) => {
    findCells(cells, columns, person, cell)
    const at = cell[0] ?? 0
    const key = at >= 0 ? at : condition.facts.map((name) => columns.codes[name][person]).join()
    const verdict = known.get(key) ?? decide(condition.test, factsOf(columns, condition, person), on).verdict
    known.set(key, verdict)
    return verdict
  }
}

function factsOf(columns: Columns, { facts: names }: Condition, person: number): Facts {
  const facts: Facts = {}
  for (const name of names) {
    const value = valueOf(columns, name, columns.codes[name][person] ?? 0)
    if (value !== undefined) facts[name] = value
  }
  return facts
}
