import { serve, type ServerType } from '@hono/node-server'
import { Hono } from 'hono'
import type { AddressInfo } from 'node:net'
import { sentPage } from './sentPage'
import { smsRoutes, STAND_IN_SMS } from './sms'
import { newState, troubles, type SentMessage, type State, type Trouble } from './state'
import { STAND_IN_APP, wechatRoutes } from './wechat'

export type StandIn = {
  url: string
  app: Hono
  /** what was taken, newest first */
  sent: readonly SentMessage[]
  state: State
  /** the settings that make our senders talk to it */
  environment: Record<string, string>
  close: () => Promise<void>
}

/**
 * WeChat and Tencent Cloud SMS on this machine: the senders are the real ones, only their addresses differ. It checks
 * tokens, values and signatures with the documented codes, keeps what was sent in memory, and shows it at /sent.
 * POST /control { wechat?, sms?, refusing?, slowMs? } makes it suffer. Bound to loopback only.
 */
export async function startStandIn(isMadeUpCity = true): Promise<StandIn> {
  const state = newState()
  const app = new Hono()
  app.route('/', wechatRoutes(state))
  app.route('/', smsRoutes(state))
  app.get('/sent', (c) => c.html(sentPage(state.sent, isMadeUpCity)))
  app.post('/control', async (c) => {
    control(state, await c.req.json())
    return c.json({ wechat: state.wechat, sms: state.sms, refusing: [...state.refusing] })
  })
  const { server, url } = await listen(app)
  return { url, app, sent: state.sent, state, environment: environmentOf(url), close: () => close(server) }
}

type Control = { wechat?: Trouble; sms?: Trouble; refusing?: string[]; slowMs?: number }

function control(state: State, wanted: Control): void {
  if (wanted.wechat && troubles.includes(wanted.wechat)) state.wechat = wanted.wechat
  if (wanted.sms && troubles.includes(wanted.sms)) state.sms = wanted.sms
  if (wanted.refusing) state.refusing = new Set(wanted.refusing)
  if (wanted.slowMs !== undefined) state.slowMs = wanted.slowMs
}

const environmentOf = (url: string): Record<string, string> => ({
  WECHAT_API_URL: url,
  WECHAT_APP_ID: STAND_IN_APP.id,
  WECHAT_APP_SECRET: STAND_IN_APP.secret,
  SMS_API_URL: url,
  SMS_SECRET_ID: STAND_IN_SMS.secretId,
  SMS_SECRET_KEY: STAND_IN_SMS.secretKey,
  SMS_APP_ID: STAND_IN_SMS.appId,
  SMS_TEMPLATE_CODE: 'standin-code',
  SMS_TEMPLATE_CHANGE: 'standin-change',
  SMS_TEMPLATE_REMINDER: 'standin-reminder',
})

function listen(app: Hono): Promise<{ server: ServerType; url: string }> {
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }: AddressInfo) =>
      resolve({ server, url: `http://127.0.0.1:${port}` }),
    )
  })
}

function close(server: ServerType): Promise<void> {
  if ('closeAllConnections' in server) server.closeAllConnections()
  return new Promise((resolve) => void server.close(() => resolve()))
}
