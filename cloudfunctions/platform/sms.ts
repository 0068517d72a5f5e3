import { isLoopback, setting } from './environment'
import { isRecord, post, type Posted } from './post'
import { withoutAnswer, type Sending } from './sending'
import { signTc3 } from './tc3'

/**
 * Tencent Cloud SMS, SendSms of 2021-01-11. Texts are templates approved beforehand:
 * SMS_TEMPLATE_CODE 「{1}为您的验证码，{2}分钟内有效，请勿告知他人。」,
 * SMS_TEMPLATE_CHANGE 「{1}为更换手机号的验证码，{2}分钟内有效，请当面念给为您办理的工作人员，电话里索要的都是诈骗。」,
 * SMS_TEMPLATE_REMINDER 「{1}」.
 */
const VERSION = '2021-01-11'
const DEFAULT_URL = 'https://sms.tencentcloudapi.com'
const smsUrl = () => process.env.SMS_API_URL ?? DEFAULT_URL

/** Made-up people have made-up phones, which may be somebody's: they are written to only where a stand-in answers. */
export const isSmsStandIn = () => isLoopback(smsUrl())

/** Sends a code. @throws when it was not accepted, with the provider's code alone */
export async function sendCode(phone: string, code: string, purpose: 'signIn' | 'changePhone'): Promise<void> {
  const template = setting(purpose === 'signIn' ? 'SMS_TEMPLATE_CODE' : 'SMS_TEMPLATE_CHANGE')
  const { kind, detail } = await send(phone, template, [code, '5'])
  if (kind !== 'sent') throw Object.assign(new Error('code not sent'), { name: `SmsNotSent:${detail}` })
}

/** Sends a reminder's words. */
export const sendReminderSms = (phone: string, text: string): Promise<Sending> =>
  send(phone, setting('SMS_TEMPLATE_REMINDER'), [text])

async function send(phone: string, templateId: string, parameters: string[]): Promise<Sending> {
  const body = JSON.stringify({
    PhoneNumberSet: [`+86${phone}`],
    SmsSdkAppId: setting('SMS_APP_ID'),
    SignName: process.env.SMS_SIGN ?? '归创通',
    TemplateId: templateId,
    TemplateParamSet: parameters,
  })
  const url = smsUrl()
  const headers = signedHeaders(new URL(url).host, body)
  return readSending(await post(url, body, headers))
}

function signedHeaders(host: string, body: string): Record<string, string> {
  const timestamp = Math.floor(Date.now() / 1000)
  return {
    Authorization: signTc3({
      secretId: setting('SMS_SECRET_ID'),
      secretKey: setting('SMS_SECRET_KEY'),
      service: 'sms',
      host,
      action: 'SendSms',
      body,
      timestamp,
    }),
    'X-TC-Action': 'SendSms',
    'X-TC-Timestamp': String(timestamp),
    'X-TC-Version': VERSION,
    'X-TC-Region': process.env.SMS_REGION ?? 'ap-guangzhou',
  }
}

/** One number, one status. Limits per number and the provider's own trouble pass; anything else won't by itself. */
function readSending(posted: Posted): Sending {
  const missing = withoutAnswer(posted)
  if (missing || posted.kind !== 'answered') return missing ?? { kind: 'unknown', detail: 'noAnswer' }
  const response = isRecord(posted.json.Response) ? posted.json.Response : {}
  const [status] = Array.isArray(response.SendStatusSet) ? response.SendStatusSet : []
  const code = String((isRecord(response.Error) ? response.Error.Code : isRecord(status) ? status.Code : '') ?? '')
  if (code === 'Ok') return { kind: 'sent', detail: '' }
  if (/PhoneNumberInBlacklist/.test(code)) return { kind: 'refused', detail: code }
  if (/^(InternalError|RequestLimitExceeded|LimitExceeded|FailedOperation\.InsufficientBalance)/.test(code))
    return { kind: 'later', detail: code }
  return { kind: 'invalid', detail: code || `http${posted.status}` }
}
