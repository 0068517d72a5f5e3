import { Hono, type Context } from 'hono'
import { setTimeout as pause } from 'node:timers/promises'
import { keep, newToken, TOKEN_SECONDS, type State } from './state'
import { badKeyword, templates } from './templateData'

export const STAND_IN_APP = { id: 'wxstandin', secret: 'standin' }

type Body = Record<string, unknown>
const bodyOf = async (c: Context): Promise<Body> => (await c.req.json().catch(() => ({}))) as Body
const answer = (c: Context, errcode: number, errmsg: string) => c.json({ errcode, errmsg })

/** WeChat's two calls that we make, with the codes of its documentation. */
export function wechatRoutes(state: State): Hono {
  const app = new Hono()

  app.post('/cgi-bin/stable_token', async (c) => {
    if (state.wechat === 'down') return c.text('', 503)
    const { appid, secret, force_refresh: isForced } = await bodyOf(c)
    if (appid !== STAND_IN_APP.id) return answer(c, 40013, 'invalid appid')
    if (secret !== STAND_IN_APP.secret) return answer(c, 40125, 'invalid appsecret')
    if (isForced) renewToken(state)
    state.tokensIssued += 1
    return c.json({ access_token: state.token, expires_in: TOKEN_SECONDS })
  })

  app.post('/cgi-bin/message/subscribe/send', async (c) => {
    if (state.wechat === 'down') return c.text('', 503)
    if (state.wechat === 'expiredToken') return answer(c, 42001, 'access_token expired')
    if (state.wechat === 'badToken' || c.req.query('access_token') !== state.token)
      return answer(c, 40001, 'invalid credential, access_token is invalid or not latest')
    if (state.wechat === 'busy') return answer(c, -1, 'system error')
    if (state.wechat === 'quota') return answer(c, 45009, 'reach max api daily quota limit')
    const { errcode, errmsg } = takeMessage(state, await bodyOf(c))
    if (state.wechat === 'slow') await pause(state.slowMs)
    return answer(c, errcode, errmsg)
  })

  return app
}

/** A new token ends the trouble with the old one, as it would there. */
function renewToken(state: State): void {
  state.token = newToken()
  if (state.wechat === 'expiredToken' || state.wechat === 'badToken') state.wechat = 'none'
}

function takeMessage(state: State, body: Body): { errcode: number; errmsg: string } {
  const openid = String(body.touser ?? '')
  const templateId = String(body.template_id ?? '')
  const data = (body.data ?? {}) as Record<string, { value: string }>
  const template = templates[templateId]
  if (!openid) return { errcode: 40003, errmsg: 'invalid openid' }
  if (!template) return { errcode: 40037, errmsg: 'invalid template_id' }
  if (state.refusing.has(openid)) return { errcode: 43101, errmsg: 'user refuse to accept the msg' }
  const bad = badKeyword(templateId, data)
  if (bad) return { errcode: 47003, errmsg: `argument invalid! data.${bad}.value invalid` }
  const lines = Object.entries(template.keywords).map(([keyword, name]) => `${name}：${data[keyword]?.value ?? ''}`)
  keep(state, { channel: 'wechat', to: openid, title: template.title, lines })
  return { errcode: 0, errmsg: 'ok' }
}
