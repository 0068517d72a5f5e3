import { Problem } from '../../../src/domain/core/problem'
import { mayHandleRolls, rowStates } from '../../../src/domain/rolls/stages'
import { auditList } from '../../platform/audit'
import { signedIn, type Context } from '../../platform/context'
import { pageOf, readPageKey } from '../../platform/page'
import { os } from '../implementer'
import { act } from './act'
import { advance } from './advance'
import { begin } from './begin'
import { decide } from './decide'
import { findImport, listImports, lockImport, type ImportRow } from './importRepository'
import { presentImports, presentRows } from './present'
import { listLines, listRows, listStaying } from './rowRepository'
import { fileToMend, template } from './toMend'

const PAGE = 20
const ROWS_PAGE = 30

/** @throws Problem not_found, also where it isn't theirs: that it exists is nobody else's business */
function own(context: Context, roll: ImportRow | undefined): ImportRow {
  if (!roll || !mayHandleRolls(signedIn(context), roll.divisionCode)) throw new Problem('not_found')
  return roll
}

async function show({ db }: Context, id: string) {
  const roll = await findImport(db, id)
  const [shown] = roll ? await presentImports(db, [roll]) : []
  if (!shown) throw new Problem('not_found')
  return shown
}

/** @throws Problem input_invalid */
function lineAfter(cursor = '0'): number {
  if (!/^\d{1,9}$/.test(cursor)) throw new Problem('input_invalid', { names: ['cursor'] })
  return Number(cursor)
}

export const rolls = {
  begin: os.rolls.begin.handler(async ({ input, context }) => {
    await begin(context, input)
    return show(context, input.id)
  }),

  list: os.rolls.list.handler(async ({ input, context }) => {
    const rows = await listImports(context.db, readPageKey(input.cursor), PAGE + 1)
    const { page, next } = pageOf(rows, PAGE, ({ startedAt: at, id }) => ({ at, id }))
    const theirs = page.filter(({ divisionCode }) => mayHandleRolls(signedIn(context), divisionCode))
    return { items: await presentImports(context.db, theirs), next }
  }),

  get: os.rolls.get.handler(async ({ input, context }) => {
    own(context, await findImport(context.db, input.id))
    return show(context, input.id)
  }),

  advance: os.rolls.advance.handler(async ({ input, context }) => {
    await advance(context, own(context, await lockImport(context.db, input.id)))
    return show(context, input.id)
  }),

  act: os.rolls.act.handler(async ({ input, context }) => {
    await act(context, own(context, await lockImport(context.db, input.id)), input.action)
    return show(context, input.id)
  }),

  decide: os.rolls.decide.handler(async ({ input: { id, ...said }, context }) => {
    const { db } = context
    const roll = own(context, await lockImport(db, id))
    const decided = await decide(context, roll, said)
    const first = [said.line, ...decided.filter((line) => line !== said.line)].slice(0, ROWS_PAGE)
    const lines = await presentRows(db, roll, await listLines(db, id, first))
    return { roll: await show(context, id), lines, count: decided.length }
  }),

  rows: os.rolls.rows.handler(async ({ input: { id, state, stays, cursor }, context }) => {
    const { db } = context
    const roll = own(context, await findImport(db, id))
    const after = lineAfter(cursor)
    const count = ROWS_PAGE + 1
    const states = state ? [state] : rowStates
    const rows = await (stays
      ? listStaying(db, id, after, count)
      : listRows(db, { importId: id, states, after, count }))
    const page = rows.slice(0, ROWS_PAGE)
    const list = { procedure: 'rolls.rows', areas: [roll.divisionCode], filter: stays ? 'stays' : (state ?? 'all') }
    await auditList(context, { ...list, count: page.length })
    const next = rows.length > ROWS_PAGE ? String(page[page.length - 1]?.line) : undefined
    return { items: await presentRows(db, roll, page), next }
  }),

  toMend: os.rolls.toMend.handler(async ({ input, context }) => {
    const roll = own(context, await findImport(context.db, input.id))
    const { file, count } = await fileToMend(context.db, input.id, input.after ?? 0)
    const list = { procedure: 'rolls.toMend', areas: [roll.divisionCode], filter: 'toMend', count }
    await auditList(context, list)
    return file
  }),

  template: os.rolls.template.handler(() => template()),
}
