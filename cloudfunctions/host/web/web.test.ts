import { serve as listen, type ServerType } from '@hono/node-server'
import { Hono } from 'hono'
import fs from 'node:fs'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { publishedCalendar } from '../../../src/domain/core/publishedCalendar'
import { router } from '../../features/router'
import { pagePath } from '../../platform/files'
import { newId } from '../../platform/newId'
import { serve } from '../../platform/serve'
import { testCity, type Person, type TestCity } from '../../platform/testing/city'
import { webApp } from './app'
import { startStandIn } from '../standIn/standIn'
import { deviceOf, subjectOf } from './device'

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const MEGABYTE = 1024 * 1024
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gc-web-'))
const environments: string[] = []
let city: TestCity
let server: ServerType
let base: string

beforeAll(async () => {
  process.env.STORAGE_DIR = folder
  fs.mkdirSync(path.join(folder, 'h5/js'), { recursive: true })
  fs.writeFileSync(path.join(folder, 'h5/index.html'), '<title>归创通</title>')
  fs.writeFileSync(path.join(folder, 'h5/js/app.0123abcd.js'), '1')
  city = await testCity()
  const app = webApp({
    bundles: {
      api: (event, context) => {
        environments.push(String(context.environment))
        return serve(event, context, {
          router,
          database: city.door,
          sideDatabase: city.door,
          now: () => new Date().toISOString(),
          calendar: publishedCalendar,
        })
      },
      jobs: async () => undefined,
      triggers: [],
      close: async () => undefined,
    },
    door: city.door,
    web: path.join(folder, 'h5'),
    storage: folder,
    isProxyTrusted: false,
  })
  server = await new Promise((resolve) => {
    const started = listen({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => resolve(started))
  })
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve))
  await city.close()
  fs.rmSync(folder, { recursive: true })
})

const device = () => newId().replaceAll('-', '').slice(0, 22)
const post = (cookie: string | undefined, event: object, headers: Record<string, string> = {}) =>
  fetch(`${base}/fn/api`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie && { cookie: `gc_device=${cookie}` }), ...headers },
    body: JSON.stringify(event),
  })
const call = async (cookie: string | undefined, name: string, input: object = {}) =>
  (await post(cookie, { path: name.split('.'), input: { requestId: newId(), ...input } })).json()

/** A person who is signed in on a browser of their own. */
async function browserOf(person: Person): Promise<string> {
  const cookie = device()
  const at = new Date().toISOString()
  await city.db
    .insertInto('identities')
    .values({ provider: 'web', subject: subjectOf(cookie), person_id: person.id, bound_at: at, seen_at: at })
    .execute()
  return cookie
}
const send = (cookie: string, url: string, bytes: Buffer) => {
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(bytes)]), 'photo.jpg')
  return fetch(base + url, { method: 'POST', headers: { cookie: `gc_device=${cookie}` }, body: form })
}

test('the page is asked for again, what carries a hash is kept, and both carry the guards', async () => {
  const page = await fetch(base)
  expect(await page.text()).toContain('归创通')
  expect(page.headers.get('cache-control')).toBe('no-cache')
  expect(page.headers.get('content-security-policy')).toContain("default-src 'self'")
  expect(page.headers.get('x-content-type-options')).toBe('nosniff')
  expect((await fetch(`${base}/js/app.0123abcd.js`)).headers.get('cache-control')).toContain('immutable')
  expect((await fetch(`${base}/..%2f..%2fpackage.json`)).status).toBe(404)
})

test('healthz asks the database', async () => {
  expect(await (await fetch(`${base}/healthz`)).json()).toEqual({ ok: true })
})

test('the page itself brings the cookie, and keeps the one that is there', async () => {
  expect((await fetch(`${base}/`)).headers.get('set-cookie')).toMatch(/^gc_device=.*HttpOnly; SameSite=Lax$/)
  const known = await fetch(`${base}/`, { headers: { cookie: `gc_device=${device()}` } })
  expect(known.headers.get('set-cookie')).toBeNull()
})

test('a browser without a cookie is given one that no script can read', async () => {
  const reply = await post(undefined, { path: ['session', 'get'] })
  expect(reply.headers.get('set-cookie')).toMatch(/^gc_device=[\w-]{22};.*HttpOnly; SameSite=Lax/)
  expect(reply.headers.get('cache-control')).toBe('no-store')
})

test('who knew the cookie before a sign-in is not that person after it', async () => {
  const standIn = await startStandIn()
  Object.assign(process.env, standIn.environment)
  const planted = device()
  const phone = '13911112222'
  const asking = { path: ['session', 'requestCode'], input: { requestId: newId(), phone } }
  const given = /^gc_device=([\w-]{22});/.exec((await post(planted, asking)).headers.get('set-cookie') ?? '')?.[1]
  expect(given).toBeDefined()
  const again = await post(given, { ...asking, input: { requestId: newId(), phone } })
  expect([await again.json(), again.headers.get('set-cookie')]).toMatchObject([
    { json: { code: 'code_too_soon' } },
    null,
  ])
  const confirm = { phone, code: standIn.sent[0]?.code, name: '李返乡' }
  expect(await call(planted, 'session.confirmCode', confirm)).toMatchObject({ json: { code: 'code_expired' } })
  expect(await call(given, 'session.confirmCode', confirm)).toMatchObject({ ok: true })
  expect(await call(given, 'session.get')).toMatchObject({ json: { person: { name: '李返乡' } } })
  expect((await call(planted, 'session.get')).json.person).toBeUndefined()
  await standIn.close()
})

test('under HTTPS the cookie can’t have been set from elsewhere', async () => {
  const app = new Hono().get('/', (context) => context.text(deviceOf(context, true)))
  const ask = async (cookie: string) => {
    const reply = await app.request('/', { headers: { 'x-forwarded-proto': 'https', cookie } })
    return { set: reply.headers.get('set-cookie'), used: await reply.text() }
  }
  const planted = device()
  const { set, used } = await ask(`gc_device=${planted}`)
  expect(set).toMatch(/^__Host-gc_device=.*Path=\/; HttpOnly; Secure; SameSite=Lax$/)
  expect(used).not.toBe(planted)
  expect(await ask(`__Host-gc_device=${used}`)).toEqual({ set: null, used })
})

test('two browsers are two callers, and neither sends its secret on', async () => {
  const [one, other] = [device(), device()]
  for (const cookie of [one, other, one]) await call(cookie, 'session.get')
  const [first, second, third] = environments.slice(-3)
  expect(first).toBe(third)
  expect(first).not.toBe(second)
  expect(environments.join()).not.toContain(one)
})

test('who somebody says they are, in the event, in headers or in a misshapen cookie, counts for nothing', async () => {
  const chen = await city.person('陈晓')
  const spoofed = { openid: chen.openid, TCB_UUID: chen.id, userInfo: { openId: chen.openid } }
  const headers = { 'x-wx-openid': chen.openid, 'x-forwarded-for': '198.51.100.7', tcb_uuid: chen.id }
  const event = { path: ['files', 'prepare'], input: { requestId: newId(), size: 1, ...spoofed }, ...spoofed }
  expect(await (await post(chen.openid, event, headers)).json()).toMatchObject({ json: { code: 'not_signed_in' } })
  expect(environments.at(-1)).not.toContain(chen.openid)
  expect(environments.at(-1)).not.toContain('198.51.100.7')
  expect(JSON.parse(String(environments.at(-1))).TCB_SOURCE_IP).toMatch(/127\.0\.0\.1$/)
})

test('only our own pages may write, and only JSON', async () => {
  const event = { path: ['session', 'get'] }
  const elsewhere = await post(device(), event, { origin: 'http://elsewhere.example' })
  expect([elsewhere.status, (await elsewhere.json()).json.code]).toEqual([403, 'not_allowed'])
  expect((await post(device(), event, { origin: base })).status).toBe(200)
  const form = await post(device(), event, { 'content-type': 'text/plain' })
  expect((await form.json()).json.code).toBe('input_invalid')
})

test('the timer’s function is nobody’s to call', async () => {
  const reply = await fetch(`${base}/fn/jobs`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ Type: 'Timer', TRIGGER_SRC: 'timer' }),
  })
  expect((await reply.json()).json.code).toBe('unknown_procedure')
})

test('a body over 100 KB is refused in words', async () => {
  const reply = await post(device(), { path: ['session', 'get'], input: 'x'.repeat(102 * 1024) })
  expect([reply.status, (await reply.json()).json.code]).toEqual([413, 'body_too_large'])
})

test('a page is sent, registered and shown to its owner, never kept by the browser', async () => {
  const cookie = await browserOf(await city.person('李返乡'))
  const { uploadKey, url } = (await call(cookie, 'files.prepare', { size: PNG.length })).json
  expect(await (await send(cookie, url, PNG)).json()).toEqual({ ok: true, json: { size: PNG.length } })
  const { fileId } = (await call(cookie, 'files.register', { uploadKey })).json
  const page = await fetch(`${base}/files/${fileId}`, { headers: { cookie: `gc_device=${cookie}` } })
  expect(Buffer.from(await page.arrayBuffer())).toEqual(PNG)
  expect(Object.fromEntries(page.headers)).toMatchObject({
    'content-type': 'image/png',
    'content-disposition': expect.stringMatching(/^inline; filename="[0-9a-f]{8}\.png"$/),
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  })
  // Before it has been drawn, a smaller twin is the page itself.
  const tile = () => fetch(`${base}/files/${fileId}?as=tile`, { headers: { cookie: `gc_device=${cookie}` } })
  expect(Buffer.from(await (await tile()).arrayBuffer())).toEqual(PNG)
  fs.writeFileSync(pagePath(folder, fileId, 'tile'), 'small')
  await city.db
    .updateTable('files')
    .set({ twins: ['tile'] })
    .where('id', '=', fileId)
    .execute()
  const shown = await tile()
  expect([shown.headers.get('content-type'), await shown.text()]).toEqual(['image/jpeg', 'small'])
  const stranger = await browserOf(await city.person('赵梅'))
  expect(
    (await fetch(`${base}/files/${fileId}?as=tile`, { headers: { cookie: `gc_device=${stranger}` } })).status,
  ).toBe(404)
  expect((await fetch(`${base}/files/${fileId}`, { headers: { cookie: `gc_device=${stranger}` } })).status).toBe(404)
  expect((await fetch(`${base}/files/${fileId}`)).status).toBe(401)
})

test('11 MB are refused in words, whatever the sender says of the length', async () => {
  const cookie = await browserOf(await city.person('钱大'))
  const { url } = (await call(cookie, 'files.prepare', { size: 1 })).json
  const told = await send(cookie, url, Buffer.alloc(11 * MEGABYTE))
  expect([told.status, (await told.json()).json.code]).toEqual([413, 'file_too_large'])
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(11 * MEGABYTE)]))
  const { body, headers } = new Response(form)
  const streamed = await fetch(base + url, {
    method: 'POST',
    headers: { cookie: `gc_device=${cookie}`, 'content-type': String(headers.get('content-type')) },
    body,
    duplex: 'half',
  } as RequestInit)
  expect([streamed.status, (await streamed.json()).json.code]).toEqual([413, 'file_too_large'])
  expect(fs.existsSync(path.join(folder, 'incoming', url.split('/').at(-1)))).toBe(false)
})

test('nobody sends under a key that isn’t theirs', async () => {
  const [owner, other] = await Promise.all(['孙', '周'].map(async (name) => browserOf(await city.person(name))))
  const { url } = (await call(owner, 'files.prepare', { size: 1 })).json
  for (const [cookie, to] of [
    [String(other), url],
    [String(owner), '/uploads/..%2f..%2fescape'],
  ])
    expect((await (await send(String(cookie), to, PNG)).json()).json.code).toBe('upload_expired')
})

test('a program that reads the description can call by it', async () => {
  const { paths } = await (await fetch(`${base}/openapi.json`)).json()
  const body = paths['/fn/api#policies.list'].post.requestBody.content['application/json'].schema
  const event = JSON.stringify({ path: body.properties.path.const, input: {} })
  const headers = { 'content-type': 'application/json' }
  const reply = await fetch(`${base}/fn/api`, { method: 'POST', headers, body: event })
  expect(await reply.json()).toMatchObject({ ok: true, json: { items: [] } })
})
