import { setting } from './environment'
import { post, type Posted } from './post'
import { withoutAnswer, type Sending } from './sending'

const DEFAULT_URL = 'https://api.weixin.qq.com'
const wechatUrl = (path: string) => `${process.env.WECHAT_API_URL ?? DEFAULT_URL}${path}`

export type IssuedToken = { token: string; seconds: number }
export type SubscribeMessage = { openid: string; templateId: string; page: string; values: Record<string, string> }
/** `badToken`: the token is not, or no longer, valid; nothing was sent. */
export type WechatSending = Sending | { kind: 'badToken'; detail: string }

/**
 * The access token, from stable_token: asking again gives the same one, so two servers don't drive each other out.
 * @param isForced a new one, which ends the old
 */
export async function requestToken(isForced: boolean): Promise<IssuedToken | Sending> {
  const body = JSON.stringify({
    grant_type: 'client_credential',
    appid: setting('WECHAT_APP_ID'),
    secret: setting('WECHAT_APP_SECRET'),
    force_refresh: isForced,
  })
  const posted = await post(wechatUrl('/cgi-bin/stable_token'), body)
  if (posted.kind !== 'answered' || posted.status >= 500) return { kind: 'later', detail: 'token' }
  const { access_token: token, expires_in: seconds, errcode } = posted.json
  if (typeof token === 'string' && typeof seconds === 'number') return { token, seconds }
  return { kind: 'later', detail: `token ${String(errcode)}` }
}

export async function sendSubscribeMessage(token: string, message: SubscribeMessage): Promise<WechatSending> {
  const data = Object.fromEntries(Object.entries(message.values).map(([keyword, value]) => [keyword, { value }]))
  const body = JSON.stringify({
    touser: message.openid,
    template_id: message.templateId,
    page: message.page,
    miniprogram_state: process.env.WECHAT_PROGRAM_STATE ?? 'formal',
    lang: 'zh_CN',
    data,
  })
  const address = wechatUrl(`/cgi-bin/message/subscribe/send?access_token=${encodeURIComponent(token)}`)
  return readSending(await post(address, body))
}

/** The codes of WeChat's documentation; one that isn't listed is no reason to try again. */
const meanings: Record<number, WechatSending['kind']> = {
  0: 'sent',
  40001: 'badToken',
  40014: 'badToken',
  42001: 'badToken',
  43101: 'refused',
  43107: 'refused',
  [-1]: 'later',
  45009: 'later',
  45011: 'later',
}

function readSending(posted: Posted): WechatSending {
  const missing = withoutAnswer(posted)
  if (missing || posted.kind !== 'answered') return missing ?? { kind: 'unknown', detail: 'noAnswer' }
  const code = posted.json.errcode
  if (typeof code !== 'number') return { kind: 'unknown', detail: `http${posted.status}` }
  return { kind: meanings[code] ?? 'invalid', detail: code ? String(code) : '' }
}
