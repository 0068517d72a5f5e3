import type { Instant } from '../../../src/domain/core/plainDate'
import { reminderPage, templateValues } from '../../../src/domain/reminders/template'
import { saySms } from '../../../src/domain/reminders/words'
import type { Database } from '../../platform/database'
import type { Sending } from '../../platform/sending'
import { sendReminderSms } from '../../platform/sms'
import { sendSubscribeMessage, type SubscribeMessage } from '../../platform/wechat'
import { getWechatToken } from '../../platform/wechatToken'
import type { Claim } from './claimReminder'

/** Sends what was claimed, outside any transaction. What breaks on our side before the sending is 'later'. */
export async function sendClaim(db: Database, claim: Claim, now: Instant): Promise<Sending> {
  const { kind, data, created_at: at } = claim.reminder
  if (claim.channel === 'sms') return sendReminderSms(claim.phone, saySms(kind, data, at))
  const { openid, templateId } = claim
  return sendByWechat(db, now, {
    openid,
    templateId,
    page: reminderPage(kind, data),
    values: templateValues(kind, data, at),
  })
}

/** With a token that was refused, once more with a new one. */
async function sendByWechat(db: Database, now: Instant, message: SubscribeMessage): Promise<Sending> {
  const token = await getWechatToken(db, now)
  if (typeof token !== 'string') return token
  const sending = await sendSubscribeMessage(token, message)
  if (sending.kind !== 'badToken') return sending as Sending
  const renewed = await getWechatToken(db, now, token)
  if (typeof renewed !== 'string') return renewed
  const again = await sendSubscribeMessage(renewed, message)
  return again.kind === 'badToken' ? { kind: 'later', detail: again.detail } : (again as Sending)
}
