import http from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Transport } from './types'

/** What stands before the door answers with this: status and body; undefined hangs up. */
let answer: { status: number; body: string } | undefined
let received = ''
const server = http.createServer((request, response) => {
  const allow = { 'access-control-allow-origin': 'http://localhost', 'access-control-allow-credentials': 'true' }
  if (request.method === 'OPTIONS')
    return void response.writeHead(204, { ...allow, 'access-control-allow-headers': 'content-type' }).end()
  received = ''
  request.on('data', (part) => (received += part))
  request.on('end', () => {
    if (!answer) return void request.socket.destroy()
    response.writeHead(answer.status, allow).end(answer.body)
  })
})
let transport: Transport

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  process.env.TARO_APP_API = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  transport = (await import('./http.h5')).http
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const call = () => transport.call(['policies', 'list'], { search: '补贴' })

test('the door’s answer comes back as it is', async () => {
  answer = { status: 200, body: JSON.stringify({ ok: true, json: { items: [] } }) }
  expect(await call()).toEqual({ ok: true, json: { items: [] } })
  expect(JSON.parse(received)).toEqual({ path: ['policies', 'list'], input: { search: '补贴' } })
  answer = { status: 200, body: JSON.stringify({ ok: false, json: { code: 'not_found', message: '没有' } }) }
  expect(await call()).toMatchObject({ ok: false, json: { code: 'not_found' } })
})

test.each([
  [500, ''],
  [502, '<html>Bad Gateway</html>'],
  [200, 'null'],
])('%s %j is a service that failed, and no missing network', async (status, body) => {
  answer = { status, body }
  expect(await call()).toEqual({ ok: false, json: { code: 'unavailable', message: '' } })
})

test('no answer is no answer', async () => {
  answer = undefined
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
  await expect(call()).rejects.toThrow('no reply')
})
