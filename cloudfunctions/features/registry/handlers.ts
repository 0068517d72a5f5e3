import { Problem } from '../../../src/domain/core/problem'
import { fileDeciders } from '../../../src/domain/returnees/joinFiles'
import { sayLook } from '../../../src/domain/returnees/lookWords'
import { auditList } from '../../platform/audit'
import { signedIn, type Context } from '../../platform/context'
import { pageOf, readPageKey } from '../../platform/page'
import { os } from '../implementer'
import { decideApart, decideJoin, decideUndo, noteOnBoth } from './decide'
import { ownFile } from './ownFile'
import { listLooks } from './ownRepository'
import { findPair, listDecided, listWaiting } from './pairRepository'
import { presentCards, presentPair, readSides } from './presentPair'

const PAGE = 20

export const registry = {
  desk: os.registry.desk.handler(async ({ context, input: { stage = 'waiting', cursor } }) => {
    const { personId: butOf, grants } = signedIn(context)
    const areas = grants.filter(({ role }) => fileDeciders.some((one) => one === role)).map(({ area }) => area)
    const list = stage === 'waiting' ? listWaiting : listDecided
    const rows = await list(context.db, { areas, butOf, count: PAGE + 1, after: readPageKey(cursor) })
    const { page, next } = pageOf(rows, PAGE, ({ id, foundAt, decidedAt }) => ({ at: decidedAt ?? foundAt, id }))
    await auditList(context, { procedure: 'registry.desk', areas, filter: stage, count: page.length })
    return { items: await presentCards(context, page), next }
  }),

  pair: os.registry.pair.handler(({ context, input: { id } }) => showPair(context, id)),

  join: os.registry.join.handler(async ({ context, input }) => {
    await decideJoin(context, input)
    return showPair(context, input.id)
  }),

  tellApart: os.registry.tellApart.handler(async ({ context, input }) => {
    await decideApart(context, input)
    return showPair(context, input.id)
  }),

  undo: os.registry.undo.handler(async ({ context, input }) => {
    await decideUndo(context, input)
    return showPair(context, input.id)
  }),

  file: os.registry.file.handler(({ context }) => ownFile(context)),

  looks: os.registry.looks.handler(async ({ context, input: { cursor } }) => {
    const rows = await listLooks(context.db, PAGE + 1, readPageKey(cursor))
    const { page, next } = pageOf(rows, PAGE, ({ at, id }) => ({ at, id }))
    return { items: page.map(({ id, at, ...look }) => ({ id, at, words: sayLook(look) })), next }
  }),
}

/** Every look is one at both files. */
async function showPair(context: Context, id: string) {
  const pair = await findPair(context.db, id)
  if (!pair) throw new Problem('not_found')
  const sides = await readSides(context, pair)
  await noteOnBoth(context, pair, 'read')
  return presentPair(context, pair, sides)
}
