import * as z from 'zod'
import { reminderKinds } from '../domain/reminders/reminder'
import { Cursor, Done, Id, Instant, mutation, query, requestId, Stage } from './procedure'

export const InboxItem = z.object({
  id: Id,
  kind: z.enum(reminderKinds),
  title: z.string(),
  text: z.string(),
  at: Instant,
  isRead: z.boolean(),
  applicationId: Id.optional(),
  policyId: z.string().optional(),
  /** 已发微信 / 已发短信 / 没送到，工作人员会打电话 */
  delivery: z.string(),
  isUndelivered: z.boolean(),
})
export type InboxItem = z.infer<typeof InboxItem>

export const CallTask = z.object({
  id: Id,
  name: z.string(),
  phone: z.string(),
  divisionName: z.string(),
  text: z.string(),
  since: Instant,
  isDone: z.boolean(),
})
export type CallTask = z.infer<typeof CallTask>

const callers = ['villageOfficer', 'specialist', 'reviewer'] as const

export const reminders = {
  inbox: query('person')
    .input(z.object({ cursor: Cursor.optional() }))
    .output(z.object({ items: z.array(InboxItem), next: Cursor.optional(), unread: z.int() })),
  read: mutation('person')
    .input(z.object({ requestId, ids: z.array(Id).max(100) }))
    .output(Done),
  /** Templates worth asking for at this tap, three at most. */
  templates: query('person')
    .input(z.object({ moment: z.enum(['submit', 'follow', 'undertaking']) }))
    .output(z.object({ templateIds: z.array(z.string()).max(3) })),
  /** One accepted tap is one credit per template. */
  addCredits: mutation('person')
    .input(z.object({ requestId, templateIds: z.array(z.string().max(80)).max(3) }))
    .output(Done),
  /** What waits, the longest first; or what was done within the last day, the latest first. */
  callTasks: query(callers)
    .input(z.object({ stage: Stage, cursor: Cursor.optional() }))
    .output(z.object({ items: z.array(CallTask), next: Cursor.optional() })),
  finishCall: mutation(callers)
    .input(
      z.object({ requestId, id: Id, outcome: z.enum(['reached', 'notReached']), note: z.string().max(300).optional() }),
    )
    .output(Done),
}
