import { addDays, dayOf, type Instant, type PlainDate } from '../core/plainDate'
import type { Stage } from './stages'

/** So long an import can be taken back; then its lines have served their time. Our own measure: 个人信息保护法 §19 asks for the shortest. */
export const WRITTEN_KEPT_DAYS = 90
/** A preview that led to nothing is forgotten sooner. */
export const UNWRITTEN_KEPT_DAYS = 14

/** The stages of a file of which nothing was written. */
export const unwritten = ['checking', 'preview', 'discarded'] as const satisfies readonly Stage[]
const isUnwritten = (stage: Stage): boolean => unwritten.some((one) => one === stage)

type Import = { stage: Stage; startedAt: Instant; committedAt: Instant | null; undoneAt: Instant | null }

/** The last day on which the lines of an import are there. One that stopped halfway counts from when it was begun. */
export function keptUntil({ stage, startedAt, committedAt, undoneAt }: Import): PlainDate {
  if (isUnwritten(stage)) return addDays(dayOf(startedAt), UNWRITTEN_KEPT_DAYS)
  return addDays(dayOf(undoneAt ?? committedAt ?? startedAt), WRITTEN_KEPT_DAYS)
}
