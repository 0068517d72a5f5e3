import { addMinutes, type Instant } from '../../../src/domain/core/plainDate'
import { nextChannel } from '../../../src/domain/reminders/delivery'
import type { Channel } from '../../../src/domain/reminders/reminder'
import { isOffer, templateOf } from '../../../src/domain/reminders/template'
import { unseal } from '../../platform/crypto'
import type { Tx } from '../../platform/database'
import { newId } from '../../platform/newId'
import { isSmsStandIn } from '../../platform/sms'
import {
  countCredits,
  findOpenid,
  insertAttempt,
  insertCallTask,
  insertCredit,
  leaseReminder,
  listAttempts,
  lockDueReminder,
  lockRecipient,
  markAbandoned,
  postponeReminder,
  settleReminder,
  type DueReminder,
} from './deliveryRepository'
import { templateId } from './templateIds'

/** Several times what one sending can take: a token, a message, and both once more. */
const LEASE_MINUTES = 3
/** How long a channel in trouble is left alone. */
const TROUBLE_MINUTES = 5

export type Claim = { attemptId: string; reminder: DueReminder } & (
  { channel: 'wechat'; openid: string; templateId: string } | { channel: 'sms'; phone: string }
)
type Ways = { openid?: string; templateId?: string; phone?: string }

/**
 * Takes the next due reminder and settles what needs no sending. The attempt and the spent credit are written here, in
 * one transaction, before anything is sent: after a crash nobody can take the message for unsent.
 * @returns a claim to send, 'settled' when there was nothing to send, undefined when nothing is due
 */
export async function claimReminder(
  tx: Tx,
  now: Instant,
  troubled: ReadonlySet<Channel>,
): Promise<Claim | 'settled' | undefined> {
  const reminder = await lockDueReminder(tx, now)
  if (!reminder) return undefined
  if (!templateOf(reminder.kind)) return settle(tx, reminder, 'inboxOnly')
  await markAbandoned(tx, reminder.id)
  const attempts = await listAttempts(tx, reminder.id)
  const ways = await waysTo(tx, reminder)
  const channel = nextChannel(attempts, { wechat: Boolean(ways.openid), sms: Boolean(ways.phone) })
  if (channel === 'call' && isOffer(reminder.kind)) return settle(tx, reminder, 'inboxOnly')
  if (channel === 'call' && reminder.phone_sealed) return settle(tx, reminder, 'undelivered')
  if (channel === 'call') return callInstead(tx, reminder, now, attempts.length > 0)
  if (troubled.has(channel)) return postpone(tx, reminder, now)
  return start(tx, reminder, now, channel, ways)
}

/** By which ways the person can be reached: an openid only with a credit left, a made-up phone only by the stand-in. */
async function waysTo(tx: Tx, reminder: DueReminder): Promise<Ways> {
  const person = await lockRecipient(tx, reminder.person_id)
  const isAllowed = !person.is_made_up || isSmsStandIn()
  if (reminder.phone_sealed)
    return { phone: isAllowed ? unseal(reminder.phone_sealed, `reminders:phone:${reminder.id}`) : undefined }
  const template = templateOf(reminder.kind)
  const id = template && templateId(template)
  const hasCredit = id !== undefined && (await countCredits(tx, person.id, id)) > 0
  const openid = hasCredit ? (await findOpenid(tx, person.id))?.subject : undefined
  const hasPhone = isAllowed && person.phone_sealed && !isOffer(reminder.kind)
  const phone = hasPhone ? unseal(String(person.phone_sealed), `people:phone:${person.id}`) : undefined
  return { openid, templateId: id, phone }
}

async function start(
  tx: Tx,
  reminder: DueReminder,
  now: Instant,
  channel: 'wechat' | 'sms',
  ways: Ways,
): Promise<Claim> {
  const attemptId = newId()
  await insertAttempt(tx, { id: attemptId, reminder_id: reminder.id, channel, at: now, outcome: 'started' })
  await leaseReminder(tx, reminder.id, addMinutes(now, LEASE_MINUTES))
  if (channel === 'sms') return { attemptId, reminder, channel, phone: ways.phone ?? '' }
  const spent = { person_id: reminder.person_id, template_id: ways.templateId ?? '', change: -1 }
  await insertCredit(tx, { ...spent, id: newId(), reason: `spent:${reminder.id}`, at: now })
  return { attemptId, reminder, channel, openid: ways.openid ?? '', templateId: spent.template_id }
}

async function callInstead(tx: Tx, reminder: DueReminder, now: Instant, hasTried: boolean): Promise<'settled'> {
  const { id: reminder_id, person_id, division_code } = reminder
  await insertAttempt(tx, { id: newId(), reminder_id, channel: 'call', at: now, outcome: 'tasked' })
  await insertCallTask(tx, { id: newId(), reminder_id, person_id, division_code, since: now })
  return settle(tx, reminder, hasTried ? 'undelivered' : 'call')
}

async function settle(tx: Tx, { id }: DueReminder, delivery: 'call' | 'undelivered' | 'inboxOnly'): Promise<'settled'> {
  await settleReminder(tx, id, delivery, null)
  return 'settled'
}

async function postpone(tx: Tx, { id }: DueReminder, now: Instant): Promise<'settled'> {
  await postponeReminder(tx, id, addMinutes(now, TROUBLE_MINUTES))
  return 'settled'
}
