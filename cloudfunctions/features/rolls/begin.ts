import { holds } from '../../../src/domain/core/actor'
import { Problem } from '../../../src/domain/core/problem'
import { columnLabel, columnNames } from '../../../src/domain/rolls/columns'
import { readLines } from '../../../src/domain/rolls/readLines'
import type { RollLine } from '../../../src/domain/rolls/rollLine'
import { headsAround } from '../../../src/domain/rolls/splits'
import { signedIn, type Context } from '../../platform/context'
import { seal } from '../../platform/crypto'
import { getStorage, isUploadKey } from '../../platform/files'
import { hasPermit } from '../files/repository'
import { insertBlocks, insertImport } from './importRepository'
import { readSheet } from './reading/readSheet'

/** Lines that one call checks. */
export const BLOCK_LINES = 2_000
const BLOCKS_AT_ONCE = 10

/** A block of lines, and who heads the households of their places in the whole file. */
export type LaidDown = { lines: RollLine[]; heads: string[] }

type Begun = {
  id: string
  uploadKey: string
  cloudFileId?: string
  name: string
  divisionCode: string
  asOf: string
}

/**
 * Reads a sent file and lays its lines down, sealed, block by block. The file itself isn't kept.
 * @throws Problem wrong_area, upload_expired, day_invalid and what reading throws
 */
export async function begin(context: Context, { id, uploadKey, divisionCode, ...begun }: Begun): Promise<void> {
  const { db, now, today } = context
  const actor = signedIn(context)
  if (!holds(actor, 'supervisor', divisionCode)) throw new Problem('wrong_area')
  if (begun.asOf > today) throw new Problem('day_invalid', { name: '名册日期' })
  const { places, ignored, lines } = readLines(await readSheet(await receive(context, uploadKey, begun.cloudFileId)))
  const columns = columnNames.filter((column) => places[column] !== undefined).map((column) => columnLabel[column])
  const nameSealed = seal(begun.name, `roll_imports:name:${id}`)
  const roll = { id, divisionCode, personId: actor.personId, nameSealed, asOf: begun.asOf, total: lines.length }
  await insertImport(db, { ...roll, columns, ignored: ignored.slice(0, 30), startedAt: now })
  await layDown(context, { id, divisionCode }, lines)
  context.afterCommit(() => getStorage().discard(uploadKey))
}

async function receive({ db, now, actor }: Context, uploadKey: string, cloudFileId?: string): Promise<Buffer> {
  const isIssued = isUploadKey(uploadKey) && (await hasPermit(db, uploadKey, actor?.personId ?? '', now))
  if (!isIssued || (cloudFileId && !cloudFileId.endsWith(`/incoming/${uploadKey}`))) throw new Problem('upload_expired')
  const bytes = await getStorage().receive(uploadKey)
  if (!bytes?.length) throw new Problem('file_damaged')
  return bytes
}

async function layDown({ db }: Context, roll: { id: string; divisionCode: string }, lines: readonly RollLine[]) {
  const blocks = []
  for (let from = 0; from < lines.length; from += BLOCK_LINES) {
    const block = lines.slice(from, from + BLOCK_LINES)
    const firstLine = block[0]?.line ?? 0
    const laid: LaidDown = { lines: block, heads: headsAround(block, lines) }
    const linesSealed = seal(JSON.stringify(laid), `roll_blocks:lines:${roll.id}:${firstLine}`)
    blocks.push({ importId: roll.id, divisionCode: roll.divisionCode, firstLine, linesSealed })
  }
  for (let from = 0; from < blocks.length; from += BLOCKS_AT_ONCE)
    await insertBlocks(db, blocks.slice(from, from + BLOCKS_AT_ONCE))
}
