import { serve as listen, type ServerType } from '@hono/node-server'
import { Hono } from 'hono'
import type { AddressInfo } from 'node:net'
import { startStandIn, type StandIn } from '../standIn/standIn'
import { showSent } from './sent'

const before = { ...process.env }
const servers: ServerType[] = []
let standIn: StandIn

beforeAll(async () => {
  standIn = await startStandIn(false)
})
beforeEach(() => void Object.assign(process.env, standIn.environment))
afterAll(async () => {
  process.env = before
  for (const server of servers) await new Promise((resolve) => server.close(resolve))
  await standIn.close()
})

/** The status and the page, asked for from this very machine. */
async function look(isForAll: boolean, isProxyTrusted: boolean, headers: Record<string, string> = {}) {
  const app = new Hono().get('/sent', showSent({ app: standIn.app, url: standIn.url, isForAll }, isProxyTrusted))
  const server = await new Promise<ServerType>((resolve) => {
    const started = listen({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => resolve(started))
  })
  servers.push(server)
  const { port } = server.address() as AddressInfo
  const reply = await fetch(`http://127.0.0.1:${port}/sent`, { headers: { connection: 'close', ...headers } })
  return { status: reply.status, page: await reply.text() }
}

test('who sits at the machine of a real city sees what was not sent, and no made-up city', async () => {
  const { status, page } = await look(false, false)
  expect(status).toBe(200)
  expect(page).toContain('只在这台机器上')
  expect(page).not.toContain('示例城市')
})

test.each(['x-forwarded-for', 'forwarded', 'x-real-ip'])(
  'in a real city nobody sees it through a proxy that says %s',
  async (name) => expect((await look(false, false, { [name]: '198.51.100.7' })).status).toBe(404),
)

test('in a real city nobody sees it where a proxy is trusted, or where messages really go out', async () => {
  expect((await look(false, true)).status).toBe(404)
  process.env.SMS_API_URL = 'https://sms.tencentcloudapi.com'
  expect((await look(false, false)).status).toBe(404)
})

test('in the made-up city everybody may look', async () => {
  expect((await look(true, true, { 'x-forwarded-for': '198.51.100.7' })).status).toBe(200)
})
