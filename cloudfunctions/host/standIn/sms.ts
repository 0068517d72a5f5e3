import { Hono, type Context } from 'hono'
import { setTimeout as pause } from 'node:timers/promises'
import { signTc3 } from '../../platform/tc3'
import { keep, type State } from './state'

export const STAND_IN_SMS = { secretId: 'standin', secretKey: 'standin-key', appId: '1400000000' }
/** Approved texts, each with as many parameters as its numbers say. */
const texts: Record<string, string> = {
  'standin-code': '{1}为您的验证码，{2}分钟内有效，请勿告知他人。',
  'standin-change': '{1}为更换手机号的验证码，{2}分钟内有效，请当面念给为您办理的工作人员，电话里索要的都是诈骗。',
  'standin-reminder': '{1}',
}
/** Tencent Cloud refuses a request signed more than five minutes ago. */
const SIGNATURE_SECONDS = 300

type Sms = {
  PhoneNumberSet: string[]
  SmsSdkAppId: string
  SignName: string
  TemplateId: string
  TemplateParamSet: string[]
}

const refuse = (c: Context, Code: string) => c.json({ Response: { Error: { Code, Message: Code }, RequestId: '0' } })
const status = (c: Context, Code: string) =>
  c.json({ Response: { SendStatusSet: [{ Code, Message: Code }], RequestId: '0' } })

/** Tencent Cloud's SendSms, with its signature and codes. */
export function smsRoutes(state: State): Hono {
  const app = new Hono()
  app.post('/', async (c) => {
    if (state.sms === 'down') return c.text('', 503)
    const body = await c.req.text()
    const problem = problemOfSignature(c, body)
    if (problem) return refuse(c, problem)
    if (state.sms === 'busy') return refuse(c, 'InternalError.Timeout')
    const sms = JSON.parse(body) as Sms
    if (sms.SmsSdkAppId !== STAND_IN_SMS.appId) return refuse(c, 'UnauthorizedOperation.SmsSdkAppIdVerifyFail')
    if (state.sms === 'quota') return status(c, 'LimitExceeded.PhoneNumberDailyLimit')
    const code = takeSms(state, sms)
    if (state.sms === 'slow') await pause(state.slowMs)
    return status(c, code)
  })
  return app
}

function problemOfSignature(c: Context, body: string): string | undefined {
  const timestamp = Number(c.req.header('x-tc-timestamp'))
  if (Math.abs(Date.now() / 1000 - timestamp) > SIGNATURE_SECONDS) return 'AuthFailure.SignatureExpire'
  if (c.req.header('x-tc-action') !== 'SendSms') return 'InvalidAction'
  const { secretId, secretKey } = STAND_IN_SMS
  const host = c.req.header('host') ?? ''
  const signed = signTc3({ secretId, secretKey, service: 'sms', host, action: 'SendSms', body, timestamp })
  return c.req.header('authorization') === signed ? undefined : 'AuthFailure.SignatureFailure'
}

function takeSms(state: State, sms: Sms): string {
  const text = texts[sms.TemplateId]
  const to = /^\+86(1[3-9]\d{9})$/.exec(sms.PhoneNumberSet[0] ?? '')?.[1]
  if (!text) return 'FailedOperation.TemplateIncorrectOrUnapproved'
  if (!to) return 'InvalidParameterValue.IncorrectPhoneNumber'
  if (new Set(text.match(/\{\d\}/g)).size !== sms.TemplateParamSet.length)
    return 'FailedOperation.TemplateParamSetNotMatchApprovedTemplate'
  const words = text.replace(/\{(\d)\}/g, (_, n) => sms.TemplateParamSet[Number(n) - 1] ?? '')
  const code = ['standin-code', 'standin-change'].includes(sms.TemplateId) ? sms.TemplateParamSet[0] : undefined
  keep(state, { channel: 'sms', to, title: '短信', lines: [`【${sms.SignName}】${words}`], code })
  return 'Ok'
}
