import { grantFor } from '../../../src/domain/core/actor'
import { Problem } from '../../../src/domain/core/problem'
import { fileDeciders, whyNotDecide, type PairAction } from '../../../src/domain/returnees/joinFiles'
import { insertAudit } from '../../platform/audit'
import { signedIn, type Context } from '../../platform/context'
import { joinFiles, partFiles } from './joinFiles'
import { decidePair, lockPair, type PairRow } from './pairRepository'
import { filePair, readSides } from './presentPair'

type Asked = { id: string; version: number }

/** The pair, locked, as the caller saw it, and who decides. @throws Problem not_found, stale_version and why not */
async function beginDeciding(context: Context, { id, version }: Asked, action: PairAction) {
  const pair = await lockPair(context.db, id)
  if (!pair) throw new Problem('not_found')
  const sides = await readSides(context, pair)
  if (pair.version !== version) throw new Problem('stale_version')
  const actor = signedIn(context)
  const refusal = whyNotDecide(filePair(pair, sides), action, actor)
  if (refusal) throw refusal
  const offices = fileDeciders.map((role) => grantFor(actor, role, pair.divisionCode)?.office)
  const name = `${offices.find(Boolean) ?? ''} ${actor.name}`.trim()
  return { pair, by: { id: actor.personId, name }, at: context.now }
}

type Choice = Asked & { survivorId: string; nameFrom: string; homeFrom: string }

export async function decideJoin(
  context: Context,
  { survivorId, nameFrom, homeFrom, ...asked }: Choice,
): Promise<void> {
  const { pair, by, at } = await beginDeciding(context, asked, 'join')
  const isOfPair = (id: string) => id === pair.oneId || id === pair.otherId
  if (![survivorId, nameFrom, homeFrom].every(isOfPair)) throw new Problem('input_invalid', { names: ['保留的档案'] })
  await joinFiles(context.db, { pair, survivorId, nameFrom, homeFrom, at, by })
}

export async function decideApart(context: Context, asked: Asked): Promise<void> {
  const { pair, by, at } = await beginDeciding(context, asked, 'tellApart')
  await decidePair(context.db, pair, { state: 'different', at, by: by.id, byName: by.name })
  await noteOnBoth(context, pair, 'toldApart')
}

export async function decideUndo(context: Context, asked: Asked): Promise<void> {
  const { pair, by, at } = await beginDeciding(context, asked, 'undo')
  await partFiles(context.db, { pair, at, by })
}

/** One line in the log of each of the two files. */
export async function noteOnBoth(
  { db, now, actor }: Context,
  pair: PairRow,
  action: 'read' | 'toldApart',
): Promise<void> {
  const { oneId, otherId, divisionCode } = pair
  const line = { at: now, personId: actor?.personId, action, divisionCode, procedure: 'registry.pair' }
  const entries = [oneId, otherId].map((id) => ({ ...line, subject: { kind: 'person' as const, id } }))
  await insertAudit(db, ...entries)
}
