import { PhotonImage } from '@silvia-odwyer/photon-node'
import { imageSize } from 'image-size'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pagePath, takeIn } from '../../../platform/files'
import { CLOUD, cloudStorageStandIn } from '../../../platform/testing/cloudStorageStandIn'
import { testCity, type Person, type TestCity } from '../../../platform/testing/city'
import { sweepBytes } from '../removals'
import { sweepIdlePages } from '../sweep'
import { drawTwins } from './drawTwins'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gc-twins-'))
let city: TestCity
let li: Person
beforeAll(async () => {
  process.env.STORAGE_DIR = folder
  city = await testCity()
  li = await city.person('李返乡')
})
afterAll(async () => {
  await city.close()
  fs.rmSync(folder, { recursive: true })
})

/** A picture of this size, each shade another page. */
function picture(width: number, height: number, shade: number): Buffer {
  const points = new Uint8Array(width * height * 4).fill(255)
  points.fill(shade, 0, 4)
  return Buffer.from(new PhotonImage(points, width, height).get_bytes())
}

async function register(bytes: Buffer): Promise<string> {
  const { uploadKey } = await city.as(li).call('files.prepare', { size: bytes.length })
  await takeIn(folder, uploadKey, bytes)
  return (await city.as(li).call('files.register', { uploadKey })).fileId
}

const run = () => drawTwins(city.door, () => true)
const open = (id: string, as?: 'tile' | 'sheet') => city.as(li).call('files.open', { id, as })
const notedOf = async (id: string) =>
  (await city.db.selectFrom('files').select('twins').where('id', '=', id).executeTakeFirst())?.twins

test('until the timer has been, the page itself is shown; then each place gets what fits it', async () => {
  const id = await register(picture(1600, 1200, 1))
  expect(await open(id, 'tile')).toMatchObject({ mediaType: 'image/png', url: `/files/${id}` })
  expect(await run()).toBe(1)
  expect(await run()).toBe(0)
  expect(await open(id, 'tile')).toMatchObject({ mediaType: 'image/jpeg', url: `/files/${id}?as=tile`, twin: 'tile' })
  expect(await open(id, 'sheet')).toMatchObject({ url: `/files/${id}?as=sheet`, twin: 'sheet' })
  expect(await open(id)).toMatchObject({ mediaType: 'image/png', url: `/files/${id}` })
  expect(imageSize(fs.readFileSync(pagePath(folder, id, 'tile')))).toMatchObject({ width: 320, height: 240 })
  expect(imageSize(fs.readFileSync(pagePath(folder, id, 'sheet')))).toMatchObject({ width: 1280, height: 960 })
})

test('a small picture has no twin, and one larger than its sheet isn’t drawn larger', async () => {
  const [small, middle] = [await register(picture(300, 200, 2)), await register(picture(640, 480, 2))]
  await run()
  expect([await notedOf(small), await notedOf(middle)]).toEqual([[], ['tile']])
  expect(await open(middle, 'sheet')).toMatchObject({ mediaType: 'image/png', url: `/files/${middle}` })
})

test('what can’t be drawn, a PDF and a page whose bytes are lost stay as they are, and hold nothing up', async () => {
  const torn = picture(640, 480, 3)
  torn.fill(0, 60, torn.length - 20)
  const lost = await register(picture(640, 480, 4))
  fs.rmSync(pagePath(folder, lost))
  const ids = [await register(torn), lost, await register(picture(640, 480, 5))]
  const pdf = await register(Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'))
  await run()
  expect(await Promise.all(ids.map(notedOf))).toEqual([[], [], ['tile']])
  expect(await notedOf(pdf)).toBeNull()
})

test('nobody but those who may open the page gets its twin, and each is logged as an opening', async () => {
  const id = await register(picture(640, 480, 6))
  await run()
  const zhao = await city.person('赵梅')
  expect((await city.as(zhao).refused('files.open', { id, as: 'tile' })).code).toBe('not_found')
  await open(id, 'tile')
  const log = await city.db.selectFrom('audit_log').select('action').where('subject_id', '=', id).execute()
  expect(log.map(({ action }) => action).sort()).toEqual(['read', 'refused'])
})

test('twins go with their page, also one that is swept while it is drawn', async () => {
  const [kept, gone] = [await register(picture(640, 480, 7)), await register(picture(640, 480, 8))]
  await run()
  const lies = (id: string) => fs.existsSync(pagePath(folder, id, 'tile'))
  expect([lies(kept), lies(gone)]).toEqual([true, true])
  await city.db.updateTable('files').set({ created_at: '2026-11-30T00:00:00.000Z' }).where('id', '=', kept).execute()
  await sweepIdlePages(city.door, '2026-12-01T00:00:00.000Z')
  await sweepBytes(city.door, '2026-12-01T00:00:00.000Z', () => true)
  expect([lies(kept), lies(gone)]).toEqual([true, false])
  const swept = await register(picture(640, 480, 9))
  const asked = jest.spyOn(fs.promises, 'open')
  asked.mockImplementationOnce(async (...all) => {
    asked.mockRestore()
    await city.db.deleteFrom('files').where('id', '=', swept).execute()
    return fs.promises.open(...all)
  })
  await run()
  await sweepBytes(city.door, city.clock.now, () => true)
  expect([lies(swept), fs.existsSync(pagePath(folder, swept))]).toEqual([false, false])
})

test('in the cloud twins lie beside the page; while it doesn’t answer, the picture waits', async () => {
  const before = { ...process.env }
  const cloud = await cloudStorageStandIn()
  Object.assign(process.env, { TENCENTCLOUD_SECRETID: 'test-id', TENCENTCLOUD_SECRETKEY: 'test-key' })
  Object.assign(process.env, { STORAGE_CLOUD: CLOUD, STORAGE_CLOUD_URL: cloud.serviceUrl })
  const { uploadKey } = await city.as(li).call('files.prepare', { size: 1 })
  cloud.put(`incoming/${uploadKey}`, picture(640, 480, 10))
  const cloudFileId = `${CLOUD}/incoming/${uploadKey}`
  const { fileId } = await city.as(li).call('files.register', { uploadKey, cloudFileId })
  cloud.answer({ code: 'SYS_ERR', message: 'no', requestId: 'r' })
  const log = jest.spyOn(console, 'error').mockImplementation()
  await expect(run()).rejects.toMatchObject({ code: 'unavailable' })
  log.mockRestore()
  expect(await notedOf(fileId)).toBeNull()
  cloud.answer(undefined)
  await run()
  const shown = await fetch((await open(fileId, 'tile')).url)
  expect(imageSize(Buffer.from(await shown.arrayBuffer()))).toMatchObject({ type: 'jpg', width: 320 })
  process.env = before
  await cloud.close()
})
