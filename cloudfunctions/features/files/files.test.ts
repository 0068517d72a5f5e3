import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pageName, pagePath, takeIn } from '../../platform/files'
import { addMinutes } from '../../../src/domain/core/plainDate'
import { newId } from '../../platform/newId'
import { CLOUD, cloudStorageStandIn } from '../../platform/testing/cloudStorageStandIn'
import { OTHER_COUNTY, testCity, type Person, type TestCity } from '../../platform/testing/city'
import { sweepBytes } from './removals'
import { sweepIdlePages, sweepUploads } from './sweep'

const JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==',
  'base64',
)
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
const HTML = Buffer.from('<!doctype html><script>alert(1)</script>')
const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gc-files-'))
let city: TestCity
let li: Person
let zhao: Person
let chen: Person
beforeAll(async () => {
  process.env.STORAGE_DIR = folder
  city = await testCity()
  li = await city.person('李返乡')
  zhao = await city.person('赵梅')
  chen = await city.person('陈晓', [{ role: 'reviewer' }])
})
afterAll(async () => {
  await city.close()
  fs.rmSync(folder, { recursive: true })
})

async function send(who: Person, bytes: Buffer): Promise<string> {
  const { uploadKey } = await city.as(who).call('files.prepare', { size: bytes.length })
  await takeIn(folder, uploadKey, bytes)
  return uploadKey
}
const register = async (who: Person, bytes: Buffer) =>
  city.as(who).call('files.register', { uploadKey: await send(who, bytes) })
const kept = () =>
  fs.readdirSync(path.join(folder, 'pages'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .length

test('a page is kept and told by its content', async () => {
  expect(await register(li, JPEG)).toMatchObject({ mediaType: 'image/jpeg', size: JPEG.length })
  expect(await register(li, PNG)).toMatchObject({ mediaType: 'image/png' })
  expect(await register(li, PDF)).toMatchObject({ mediaType: 'application/pdf' })
})

test('the same page of the same person is recognised without being sent again', async () => {
  const first = await register(li, JPEG)
  const before = kept()
  expect(await city.as(li).call('files.prepare', { size: JPEG.length, sha256: hash(JPEG) })).toMatchObject({
    fileId: first.fileId,
  })
  expect((await register(li, JPEG)).fileId).toBe(first.fileId)
  expect(kept()).toBe(before)
})

test('another person’s same page is their own', async () => {
  const mine = await register(li, JPEG)
  expect(await city.as(zhao).call('files.prepare', { size: 1, sha256: hash(JPEG) })).not.toHaveProperty('fileId')
  expect((await register(zhao, JPEG)).fileId).not.toBe(mine.fileId)
})

test('registering twice at once keeps one page', async () => {
  const bytes = Buffer.concat([PNG, Buffer.from('twice')])
  const uploadKey = await send(li, bytes)
  const both = await Promise.all([1, 2].map(() => city.as(li).call('files.register', { uploadKey })))
  expect(both[0]?.fileId).toBe(both[1]?.fileId)
})

test('HTML named .jpg is no photo', async () => {
  const before = kept()
  const uploadKey = await send(li, HTML)
  expect((await city.as(li).refused('files.register', { uploadKey })).code).toBe('file_type')
  expect(kept()).toBe(before)
})

test.each([
  ['a photo', JPEG.subarray(0, -20)],
  ['a picture', PNG.subarray(0, -12)],
  ['a PDF', PDF.subarray(0, -8)],
])('%s that broke off is asked for again', async (_name, bytes) => {
  const uploadKey = await send(li, bytes)
  expect((await city.as(li).refused('files.register', { uploadKey })).code).toBe('file_damaged')
})

test('a page whose hash isn’t the announced one, or that never came, is asked for again', async () => {
  const uploadKey = await send(li, JPEG)
  const { code } = await city.as(li).refused('files.register', { uploadKey, sha256: hash(PNG) })
  expect(code).toBe('file_damaged')
  const empty = await city.as(li).call('files.prepare', { size: 10 })
  expect((await city.as(li).refused('files.register', { uploadKey: empty.uploadKey })).code).toBe('file_damaged')
})

test('over 10 MB is refused, when announced and when it came all the same', async () => {
  expect((await city.as(li).refused('files.prepare', { size: 10 * 1024 * 1024 + 1 })).code).toBe('file_too_large')
  const { uploadKey } = await city.as(li).call('files.prepare', { size: 1 })
  await takeIn(folder, uploadKey, Buffer.concat([JPEG, Buffer.alloc(10 * 1024 * 1024)]))
  const { code, message } = await city.as(li).refused('files.register', { uploadKey })
  expect([code, message.includes('10 MB')]).toEqual(['file_too_large', true])
})

test('a key is good for the person it was issued to, for an hour, and for nothing but a key', async () => {
  const uploadKey = await send(li, JPEG)
  expect((await city.as(zhao).refused('files.register', { uploadKey })).code).toBe('upload_expired')
  const [now, later] = [city.clock.now, '2026-09-18T03:00:00.001Z']
  city.clock.now = later
  expect((await city.as(li).refused('files.register', { uploadKey })).code).toBe('upload_expired')
  city.clock.now = now
  for (const strange of ['../../../etc/passwd', 'pages/x', ''])
    expect((await city.as(li).refused('files.register', { uploadKey: strange })).code).toBe('upload_expired')
})

test('the cloud’s file id must be of the key that was issued', async () => {
  const bytes = Buffer.concat([PNG, Buffer.from('cloud')])
  const uploadKey = await send(li, bytes)
  const [right, wrong] = [`cloud://env.bucket/incoming/${uploadKey}`, 'cloud://env.bucket/incoming/other']
  expect((await city.as(li).refused('files.register', { uploadKey, cloudFileId: wrong })).code).toBe('upload_expired')
  expect(await city.as(li).call('files.register', { uploadKey, cloudFileId: right })).toMatchObject({
    size: bytes.length,
  })
})

test('a page in no case is its owner’s alone, and every opening and every vain try is logged', async () => {
  const { fileId } = await register(li, JPEG)
  expect(await city.as(li).call('files.open', { id: fileId })).toMatchObject({ url: `/files/${fileId}` })
  for (const who of [zhao, chen])
    expect((await city.as(who).refused('files.open', { id: fileId })).code).toBe('not_found')
  expect((await city.stranger.refused('files.open', { id: fileId })).code).toBe('not_signed_in')
  const log = await city.db.selectFrom('audit_log').selectAll().where('subject_id', '=', fileId).execute()
  expect(log.filter(({ action }) => action === 'read')).toMatchObject([{ subject_kind: 'file', person_id: li.id }])
  expect(log.flatMap((row) => (row.action === 'refused' ? [row.person_id] : []))).toEqual([zhao.id, chen.id, null])
})

test('a page in a case is open to those who work the case, in their own place', async () => {
  const { fileId } = await register(li, JPEG)
  await putIntoCase(li, fileId)
  const wang = await city.person('王外县', [{ role: 'reviewer', area: OTHER_COUNTY }])
  const ma = await city.person('马春花', [{ role: 'editor' }])
  expect(await city.as(chen).call('files.open', { id: fileId })).toMatchObject({ mediaType: 'image/jpeg' })
  for (const who of [wang, ma])
    expect((await city.as(who).refused('files.open', { id: fileId })).code).toBe('not_found')
})

test('what was sent and never registered is cleared away when its key runs out', async () => {
  const uploadKey = await send(li, JPEG)
  const page = await register(li, PDF)
  expect(await sweepUploads(city.door, city.clock.now)).toBe(0)
  expect(await sweepUploads(city.door, '2026-09-19T00:00:00.000Z')).toBeGreaterThan(1)
  expect(fs.existsSync(path.join(folder, 'incoming', uploadKey))).toBe(false)
  expect(fs.existsSync(path.join(folder, 'pages', page.fileId.slice(-2), page.fileId))).toBe(true)
})

test('after 30 days a page that no case holds is gone, and one in a case stays', async () => {
  const idle = await register(li, Buffer.concat([PNG, Buffer.from('idle')]))
  const held = await register(zhao, Buffer.concat([PNG, Buffer.from('held')]))
  await putIntoCase(zhao, held.fileId)
  const isThere = ({ fileId }: { fileId: string }) =>
    fs.existsSync(path.join(folder, 'pages', fileId.slice(-2), fileId))
  const rows = async () =>
    (await city.db.selectFrom('files').select('id').where('id', 'in', [idle.fileId, held.fileId]).execute()).length
  const sweep = async (now: string) => {
    await sweepIdlePages(city.door, now)
    await sweepBytes(city.door, now, () => true)
  }
  await sweep('2026-10-17T00:00:00.000Z')
  expect([isThere(idle), await rows()]).toEqual([true, 2])
  await sweep('2026-10-19T00:00:00.000Z')
  expect([isThere(idle), isThere(held), await rows()]).toEqual([false, true, 1])
})

/** A submitted case of the owner's place with one page in it, written past the door. */
async function putIntoCase(owner: Person, fileId: string): Promise<void> {
  const id = newId()
  const at = city.clock.now
  await city.db
    .insertInto('policies')
    .values({
      id: 'p',
      current_version: 1,
      region: '9901',
      kind: 'grant',
      title: '补贴',
      published_at: at,
      search_text: '',
    } as never)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await city.db
    .insertInto('policy_versions')
    .values({ policy_id: 'p', version: 1, content: '{}', note: '', published_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await city.db
    .insertInto('applications')
    .values({
      ...{ id, policy_id: 'p', policy_version: 1, division_code: owner.divisionCode, applicant_id: owner.id },
      ...{ applicant_name: owner.name, status: 'submitted', version: 1, updated_at: at },
    } as never)
    .execute()
  await city.db
    .insertInto('application_pages')
    .values({
      application_id: id,
      division_code: owner.divisionCode,
      document_key: 'id',
      file_id: fileId,
      position: 1,
      added_at: at,
    })
    .execute()
}

test('what a crash leaves between the bytes and their row is found again and taken away', async () => {
  const page = Buffer.concat([PNG, Buffer.from('lost')])
  const before = kept()
  const log = jest.spyOn(console, 'error').mockImplementation()
  await sql`alter table files add constraint crash check (size <> ${sql.lit(page.length)}) not valid`.execute(city.db)
  await city.as(li).refused('files.register', { uploadKey: await send(li, page) })
  await sql`alter table files drop constraint crash`.execute(city.db)
  log.mockRestore()
  expect(kept()).toBe(before + 1)
  await sweepBytes(city.door, addMinutes(city.clock.now, 59), () => true)
  expect(kept()).toBe(before + 1)
  const { fileId } = await register(li, page)
  await sweepBytes(city.door, addMinutes(city.clock.now, 61), () => true)
  expect(kept()).toBe(before + 1)
  expect(fs.existsSync(pagePath(folder, fileId))).toBe(true)
})

test('in the cloud a page goes the same way, through its storage; while that doesn’t answer, nothing is forgotten', async () => {
  const before = { ...process.env }
  const cloud = await cloudStorageStandIn()
  Object.assign(process.env, { TENCENTCLOUD_SECRETID: 'test-id', TENCENTCLOUD_SECRETKEY: 'test-key' })
  Object.assign(process.env, { STORAGE_CLOUD: CLOUD, STORAGE_CLOUD_URL: cloud.serviceUrl })
  const page = Buffer.concat([PNG.subarray(0, -12), Buffer.from([0, 0, 0, 0]), PNG.subarray(-8)])
  const { uploadKey } = await city.as(zhao).call('files.prepare', { size: page.length })
  cloud.put(`incoming/${uploadKey}`, page)
  const cloudFileId = `${CLOUD}/incoming/${uploadKey}`
  const { fileId } = await city.as(zhao).call('files.register', { uploadKey, cloudFileId })
  const { url } = await city.as(zhao).call('files.open', { id: fileId })
  expect(Buffer.from(await (await fetch(url)).arrayBuffer()).equals(page)).toBe(true)
  await city.db.deleteFrom('files').where('id', '=', fileId).execute()
  cloud.answer({ code: 'SYS_ERR', message: 'no', requestId: 'r' })
  const log = jest.spyOn(console, 'error').mockImplementation()
  const sweep = () => sweepBytes(city.door, city.clock.now, () => true)
  await expect(sweep()).rejects.toMatchObject({ code: 'unavailable' })
  log.mockRestore()
  expect(cloud.pages.has(pageName(fileId))).toBe(true)
  cloud.answer(undefined)
  await sweep()
  expect(cloud.pages.has(pageName(fileId))).toBe(false)
  process.env = before
  await cloud.close()
})
