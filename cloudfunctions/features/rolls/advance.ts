import type { Stage } from '../../../src/domain/rolls/stages'
import type { Context } from '../../platform/context'
import { checkBlock } from './checkBlock'
import { commitBlock } from './commitBlock'
import type { ImportRow } from './importRepository'
import { undoBlock } from './undoBlock'

type Step = (context: Context, roll: ImportRow) => Promise<void>
const steps: Partial<Record<Stage, Step>> = { checking: checkBlock, committing: commitBlock, undoing: undoBlock }

/** Does the next block of what is under way; where nothing is, nothing. */
export async function advance(context: Context, roll: ImportRow): Promise<void> {
  if (!roll.sweptAt) await steps[roll.stage]?.(context, roll)
}
