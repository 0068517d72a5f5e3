import type { Instant } from '../../../src/domain/core/plainDate'
import { isQuiet, retryAt } from '../../../src/domain/reminders/delivery'
import type { Channel } from '../../../src/domain/reminders/reminder'
import { asJobs, type Database, type Tx } from '../../platform/database'
import { log } from '../../platform/log'
import { newId } from '../../platform/newId'
import type { Sending } from '../../platform/sending'
import { claimReminder, type Claim } from './claimReminder'
import {
  closeAttempt,
  countCredits,
  insertCredit,
  listAttempts,
  postponeReminder,
  settleReminder,
} from './deliveryRepository'
import { sendClaim } from './sendClaim'

/**
 * Sends the reminders that are due, one after the other, until none is left or the time is up. Never at night: they
 * wait for the morning. A channel in trouble is left alone for the rest of the run.
 * @param hasTime asked before each claim
 * @returns how many reminders found their end or their next time
 */
export async function deliverDue(db: Database, now: Instant, hasTime: () => boolean): Promise<number> {
  if (isQuiet(now)) return 0
  const troubled = new Set<Channel>()
  let count = 0
  for (; hasTime(); count += 1) {
    const claim = await asJobs(db, (tx) => claimReminder(tx, now, troubled))
    if (!claim) break
    if (claim === 'settled') continue
    const sending = await sendOrExplain(db, claim, now)
    if (sending.kind === 'later' || sending.kind === 'unknown') troubled.add(claim.channel)
    await asJobs(db, (tx) => conclude(tx, claim, sending, now))
  }
  return count
}

/** A fault of ours (a setting is missing) comes before the sending, and may be mended. */
async function sendOrExplain(db: Database, claim: Claim, now: Instant): Promise<Sending> {
  try {
    return await sendClaim(db, claim, now)
  } catch (error) {
    log('error', 'a reminder could not be sent', { channel: claim.channel, error: (error as Error).name })
    return { kind: 'later', detail: 'fault' }
  }
}

/** Writes down what came of it, unless the lease was over and somebody else has. */
async function conclude(tx: Tx, claim: Claim, { kind, detail }: Sending, now: Instant): Promise<void> {
  const { reminder, channel, attemptId } = claim
  if (!(await closeAttempt(tx, attemptId, kind, detail))) return
  if (kind === 'sent') return settleReminder(tx, reminder.id, channel, now)
  log('warning', 'a reminder was not delivered', { reminder: reminder.id, channel, outcome: kind, detail })
  await correctCredits(tx, claim, kind, now)
  const isLater = kind === 'later'
  const nextAt = isLater ? retryAt(now, await listAttempts(tx, reminder.id), channel) : now
  await postponeReminder(tx, reminder.id, nextAt)
}

/** 43101 means that WeChat knows of no credit: then neither do we. What wasn't the person's doing is given back. */
async function correctCredits(tx: Tx, claim: Claim, kind: Sending['kind'], now: Instant): Promise<void> {
  if (claim.channel !== 'wechat' || kind === 'unknown') return
  const { person_id } = claim.reminder
  const left = await countCredits(tx, person_id, claim.templateId)
  const change = kind === 'refused' ? -left : 1
  if (change === 0) return
  const reason = `${kind === 'refused' ? 'refused' : 'notSent'}:${claim.reminder.id}`
  await insertCredit(tx, { id: newId(), person_id, template_id: claim.templateId, change, reason, at: now })
}
