import type { Instant } from '../core/plainDate'
import type { NeedKind } from './need'
import type { Segment } from './segmentOf'

/** What one record of a visit says of somebody; 'unknown' where it is silent on what they want to do. */
export type Word = { visitId: string; at: Instant; segment: Segment; kinds: readonly NeedKind[] }
/** A need that was answered, or that the person withdrew. */
export type Closure = { kind: NeedKind; at: Instant }
export type Open<W extends Word = Word> = { kind: NeedKind; word: W }
/** `word` is undefined where nothing is left of what was said, and only answers stand. */
export type Standing<W extends Word = Word> = { word?: W; open: Open<W>[] }

/**
 * Where somebody stands by all that was said of them, each record in the version that no other replaces. What they want is
 * what the newest word that speaks of it says. A need stands since the first word that names it after it was last closed.
 * The order in which the words came makes no difference.
 */
export function standingBy<W extends Word>(words: readonly W[], closures: readonly Closure[]): Standing<W> {
  const inOrder = [...words].sort(byTime)
  const speaking = inOrder.filter(({ segment }) => segment !== 'unknown')
  const word = speaking[speaking.length - 1] ?? inOrder[inOrder.length - 1]
  const kinds = [...new Set(inOrder.flatMap((one) => one.kinds))]
  const open = kinds.flatMap((kind): Open<W>[] => {
    const closed = closures.filter((one) => one.kind === kind).map(({ at }) => Date.parse(at))
    const since = Math.max(-Infinity, ...closed)
    const first = inOrder.find((one) => one.kinds.includes(kind) && Date.parse(one.at) > since)
    return first ? [{ kind, word: first }] : []
  })
  return { ...(word && { word }), open }
}

const byTime = (one: Word, other: Word): number =>
  Date.parse(one.at) - Date.parse(other.at) || (one.visitId < other.visitId ? -1 : 1)
