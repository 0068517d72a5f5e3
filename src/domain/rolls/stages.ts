import { holds, type Actor } from '../core/actor'
import type { DivisionCode } from '../core/division'

/** Being checked, looked at, written, written, taken back, taken back; or put away unwritten. */
export const stages = ['checking', 'preview', 'committing', 'committed', 'undoing', 'undone', 'discarded'] as const
export type Stage = (typeof stages)[number]

export const rowStates = ['new', 'changed', 'same', 'doubtful', 'later', 'wrong'] as const
export type RowState = (typeof rowStates)[number]

export type RollAction = 'commit' | 'undo' | 'discard'

/** Where an action may begin, and the stage that it leads to. */
const ways: Record<RollAction, { from: readonly Stage[]; to: Stage }> = {
  commit: { from: ['preview'], to: 'committing' },
  // Also one that is only half written: what was written can be taken back.
  undo: { from: ['committing', 'committed'], to: 'undoing' },
  discard: { from: ['checking', 'preview'], to: 'discarded' },
}

/** The stages that go on block by block, and what they end in. */
const ends: Partial<Record<Stage, Stage>> = { checking: 'preview', committing: 'committed', undoing: 'undone' }

export const isUnderWay = (stage: Stage): boolean => ends[stage] !== undefined
export const endOf = (stage: Stage): Stage => ends[stage] ?? stage

/** Rolls are the business of those who supervise the area of which they are. */
export const mayHandleRolls = (actor: Actor, area: DivisionCode): boolean => holds(actor, 'supervisor', area)

/** What can be done with an import now; there is nothing to commit where no line brings anything. */
export function rollActions(stage: Stage, counts: { new: number; changed: number }): RollAction[] {
  const brings = counts.new + counts.changed > 0
  return (Object.keys(ways) as RollAction[]).filter(
    (action) => ways[action].from.includes(stage) && (action !== 'commit' || brings),
  )
}

export const stageAfter = (action: RollAction): Stage => ways[action].to
