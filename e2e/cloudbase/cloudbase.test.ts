import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../browser'
import { photo, startCity, type City } from '../city'
import { bundleClient } from './bundle'
import { CLOUD_HOST, startCloud, type CloudStandIn } from './standIn'

jest.setTimeout(60_000)

type Answer = { json?: { person?: { name: string } } & Record<string, unknown>; code?: string }
type Door = {
  call: (path: string, input?: object) => Promise<Answer>
  upload: (to: object, bytes: readonly number[]) => Promise<object>
}

const PHONE = '13900001234'
let city: City
let cloud: CloudStandIn
let browser: Browser
let scripts: Record<string, string>

const keep = (cloudPath: string, bytes: Buffer) => {
  const file = path.join(process.env.STORAGE_DIR as string, cloudPath)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, bytes)
}

beforeAll(async () => {
  city = await startCity('2026-11-23T01:30:00.000Z')
  scripts = await bundleClient('cloudbase')
  const pages = { '/': '<title>归创通</title><script type="module" src="/entry.js"></script>', ...scripts }
  cloud = await startCloud({ api: city.host.bundles.api, pages, keep })
  browser = await launchBrowser([`--host-resolver-rules=MAP ${CLOUD_HOST}:80 127.0.0.1:${cloud.port}`])
})
afterAll(async () => {
  await browser?.close()
  await cloud?.close()
  await city?.close()
})

async function sitDown(): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(`http://localhost:${cloud.port}/`)
  return page
}
const read = (page: Page, name: string, input: object = {}): Promise<Answer> =>
  page.evaluate(([to, content]) => (window as unknown as { door: Door }).door.call(to, content), [name, input] as const)
const write = (page: Page, name: string, input: object) => read(page, name, { requestId: randomUUID(), ...input })

async function signIn(page: Page, phone: string, name: string): Promise<Answer> {
  expect((await write(page, 'session.requestCode', { phone })).code).toBeUndefined()
  const sent = await (await fetch(`${city.host.url}/sent`)).text()
  const code = /\b\d{6}\b/.exec(sent)?.[0]
  return write(page, 'session.confirmCode', { phone, code, name })
}

test('one who signs in by phone code is known again, after the page was closed too, and another browser is a stranger', async () => {
  const page = await sitDown()
  expect((await read(page, 'session.get')).json?.person).toBeUndefined()
  expect((await signIn(page, PHONE, '周归来')).json?.person?.name).toBe('周归来')
  await page.reload()
  expect((await read(page, 'session.get')).json?.person?.name).toBe('周归来')

  const other = await sitDown()
  expect((await read(other, 'session.get')).json?.person).toBeUndefined()
  expect((await read(other, 'applications.mine')).code).toBe('not_signed_in')
})

test('the browser’s identity is bound as a web one, to the one person', async () => {
  const uuid = cloud.calls[0]?.environment.TCB_UUID
  const rows = await city.rows<{ provider: string; name: string }>(
    'select provider, name from identities join people on people.id = person_id where subject = $1',
    [uuid],
  )
  expect(rows).toEqual([{ provider: 'web', name: '周归来' }])
})

test('the function gets a path and an input, and no token', () => {
  expect(cloud.calls.length).toBeGreaterThan(3)
  for (const { event, text } of cloud.calls) {
    expect(Object.keys(event).sort()).toEqual(['input', 'path'])
    expect(cloud.tokens.filter((token) => text.includes(token))).toEqual([])
    expect(text).not.toContain(cloud.calls[0]?.environment.TCB_UUID)
  }
})

test('calls that begin together are one user, signed in once', async () => {
  const page = await sitDown()
  const [before, called] = [cloud.actions.length, cloud.calls.length]
  await Promise.all(['session.get', 'policies.list', 'session.get'].map((name) => read(page, name)))
  const actions = cloud.actions.slice(before)
  expect(actions.filter((action) => action === 'auth.signInAnonymously')).toHaveLength(1)
  expect(new Set(cloud.calls.slice(called).map(({ environment }) => environment.TCB_UUID)).size).toBe(1)
})

test('the SDK comes with the first call, not with the page', async () => {
  const fetched: string[] = []
  const page = await (await browser.newContext()).newPage()
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname))
  await page.goto(`http://localhost:${cloud.port}/`)
  const sdk = Object.keys(scripts).filter((name) => scripts[name]?.includes(CLOUD_HOST))
  expect(sdk).toHaveLength(1)
  expect(fetched).not.toContain(sdk[0])
  await read(page, 'session.get')
  expect(fetched).toContain(sdk[0])
})

test('an access token that ran out is renewed, and the person stays', async () => {
  const page = await sitDown()
  await signIn(page, '13900001235', '郑返乡')
  cloud.forget('access tokens')
  expect((await read(page, 'session.get')).json?.person?.name).toBe('郑返乡')
})

test('whom the cloud has forgotten is a stranger, not without a network', async () => {
  const page = await sitDown()
  await signIn(page, '13900001236', '冯返乡')
  cloud.forget('everybody')
  for (const { json } of await Promise.all([read(page, 'session.get'), read(page, 'session.get')])) {
    expect(json).toMatchObject({ grants: [] })
    expect(json?.person).toBeUndefined()
  }
  expect((await read(page, 'applications.mine')).code).toBe('not_signed_in')
})

test.each([
  ['the cloud’s own error', { code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED' }, 'offline'],
  ['a broken gateway', { status: 502 }, 'offline'],
  ['a body that the cloud finds too large', { code: 'EXCEED_MAX_PAYLOAD_SIZE' }, 'body_too_large'],
])('%s becomes words', async (_case, fault, code) => {
  const page = await sitDown()
  await read(page, 'session.get')
  cloud.failNext(fault as { code: string })
  expect((await read(page, 'session.get')).code).toBe(code)
  expect((await read(page, 'session.get')).code).toBeUndefined()
})

test('no answer within fifteen seconds is no network', async () => {
  const page = await sitDown()
  await page.clock.install()
  await read(page, 'session.get')
  cloud.failNext('no answer')
  const answer = page.evaluate(async () => {
    const began = Date.now()
    const { code } = await (window as unknown as { door: Door }).door.call('session.get')
    return { code, seconds: (Date.now() - began) / 1000 }
  })
  for (const seconds of [14, 2]) await page.clock.fastForward(seconds * 1000)
  const { code, seconds } = await answer
  expect(code).toBe('offline')
  expect(Math.round(seconds)).toBeGreaterThanOrEqual(15)
  expect(seconds).toBeLessThan(20)
})

test('a page goes to the cloud’s storage and is registered under its file id', async () => {
  const page = await sitDown()
  await signIn(page, '13900001237', '陈返乡')
  const bytes = photo('身份证正反面')
  const { uploadKey } = (await write(page, 'files.prepare', { size: bytes.length })).json as { uploadKey: string }
  const sent = await page.evaluate(([to, content]) => (window as unknown as { door: Door }).door.upload(to, content), [
    { uploadKey },
    [...bytes],
  ] as const)
  expect(sent).toEqual({ cloudFileId: `cloud://test.bucket/incoming/${uploadKey}` })
  const kept = await write(page, 'files.register', { uploadKey, ...sent })
  expect(kept.json).toMatchObject({ mediaType: 'image/png', size: bytes.length })
})
