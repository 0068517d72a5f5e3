import type { PlainDate } from '../core/plainDate'

/** What stood in a cell. A number comes as its own text: 18 digits don't fit into a number. */
export type Cell = string | { number: string } | { day: PlainDate } | undefined

/** A sheet as it was read. Only where cells have types can a text be told from a number. */
export type Sheet = { rows: readonly (readonly Cell[])[]; isTyped: boolean }

/** A roll has at most so many lines, and its file so many bytes. */
export const MOST_LINES = 100_000
