import { Problem } from '../../../src/domain/core/problem'
import { rollActions, stageAfter, type RollAction } from '../../../src/domain/rolls/stages'
import type { Context } from '../../platform/context'
import { deleteBlocks, saveStand, type ImportRow } from './importRepository'
import { countWritten } from './rowRepository'

/** Taking back goes up the file from below its end. */
const BELOW_ALL = 2_147_483_647

/** Begins to write, to take back, or puts away; writing and taking back then go on block by block. @throws Problem roll_moved_on */
export async function act({ db }: Context, roll: ImportRow, action: RollAction): Promise<void> {
  const { id, stage, news, changes, sweptAt } = roll
  if (sweptAt || !rollActions(stage, { new: news, changed: changes }).includes(action))
    throw new Problem('roll_moved_on')
  const next = { stage: stageAfter(action), done: 0, atLine: 0 }
  if (action === 'commit') return saveStand(db, id, { ...next, total: news + changes })
  if (action === 'undo') return saveStand(db, id, { ...next, total: await countWritten(db, id), atLine: BELOW_ALL })
  await deleteBlocks(db, id)
  return saveStand(db, id, next)
}
