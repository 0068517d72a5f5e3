import type { Actor } from '../../../src/domain/core/actor'
import { addMinutes, type Instant } from '../../../src/domain/core/plainDate'
import { Problem } from '../../../src/domain/core/problem'
import { callAreas, canCall } from '../../../src/domain/reminders/calls'
import { templatesAt } from '../../../src/domain/reminders/template'
import { audit } from '../../platform/audit'
import { signedIn, type Context } from '../../platform/context'
import type { Tx } from '../../platform/database'
import { divisionPaths } from '../../platform/divisionNames'
import { newId } from '../../platform/newId'
import { pageOf, readPageKey, type PageKey } from '../../platform/page'
import { os } from '../implementer'
import { insertCredit } from './deliveryRepository'
import { presentCallTask, presentInboxItem } from './present'
import {
  countUnread,
  finishCallTask,
  listCallTasks,
  listDoneCalls,
  listInbox,
  lockCallTask,
  markRead,
  type CallTaskRow,
} from './repository'
import { isTemplateId, templateId } from './templateIds'

const PAGE = 20
const DAY_MINUTES = 24 * 60
const done = { done: true as const }

export const reminders = {
  inbox: os.reminders.inbox.handler(async ({ context, input }) => {
    const { personId } = signedIn(context)
    const rows = await listInbox(context.db, personId, PAGE + 1, readPageKey(input.cursor))
    const { page, next } = pageOf(rows, PAGE, (row) => ({ at: row.created_at, id: row.id }))
    const unread = await countUnread(context.db, personId)
    return { items: page.map((row) => presentInboxItem(row, context.now)), next, unread }
  }),

  read: os.reminders.read.handler(async ({ context, input }) => {
    await markRead(context.db, signedIn(context).personId, input.ids, context.now)
    return done
  }),

  templates: os.reminders.templates.handler(({ context, input }) => {
    const names = context.caller.provider === 'wechat' ? templatesAt[input.moment] : []
    return { templateIds: names.map(templateId) }
  }),

  addCredits: os.reminders.addCredits.handler(async ({ context, input }) => {
    const { personId } = signedIn(context)
    if (!input.templateIds.every(isTemplateId)) throw new Problem('no_template')
    for (const id of new Set(input.templateIds)) await addCredit(context.db, personId, id, context.now)
    return done
  }),

  callTasks: os.reminders.callTasks.handler(async ({ context, input: { stage, cursor } }) => {
    const { page, next } = await readCalls(context, stage, readPageKey(cursor))
    for (const { person_id: id, division_code: divisionCode } of page)
      await audit(context, 'readSealed', { kind: 'person', id, divisionCode })
    const codes = page.map((row) => row.division_code)
    const pathOf = await divisionPaths(context.db, codes)
    return { items: page.map((row) => presentCallTask(row, pathOf(row.division_code))), next }
  }),

  finishCall: os.reminders.finishCall.handler(async ({ context, input: { id, outcome, note } }) => {
    const actor = signedIn(context)
    await lockOpenCall(context.db, actor, id)
    await finishCallTask(context.db, id, { done_at: context.now, done_by: actor.personId, outcome, note: note ?? null })
    return done
  }),
}

const addCredit = (db: Tx, personId: string, template: string, at: Instant) =>
  insertCredit(db, { id: newId(), person_id: personId, template_id: template, change: 1, reason: 'accepted', at })

/** Calls that wait, or those made within the last day. */
async function readCalls(context: Context, stage: 'waiting' | 'done', after: PageKey | undefined) {
  const { db, now } = context
  const areas = callAreas(signedIn(context))
  const key = ({ id, since, done_at }: CallTaskRow) => ({ at: done_at ?? since, id })
  if (stage === 'waiting') return pageOf(await listCallTasks(db, areas, PAGE + 1, after), PAGE, key)
  return pageOf(await listDoneCalls(db, areas, addMinutes(now, -DAY_MINUTES), PAGE + 1, after), PAGE, key)
}

/** @throws Problem not_found, wrong_area, stale_version when a colleague has made the call */
async function lockOpenCall(db: Tx, actor: Actor, id: string): Promise<void> {
  const task = await lockCallTask(db, id)
  if (!task) throw new Problem('not_found')
  if (!canCall(actor, task.division_code)) throw new Problem('wrong_area')
  if (task.done_at) throw new Problem('stale_version')
}
