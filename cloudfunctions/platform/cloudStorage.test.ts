import { randomBytes } from 'node:crypto'
import { PAGE_LIMIT } from '../../src/domain/files/page'
import { cloudStorage } from './cloudStorage'
import { CLOUD, cloudStorageStandIn, type CloudStorageStandIn } from './testing/cloudStorageStandIn'
import { newId } from './newId'
import type { Storage } from './files'

let cloud: CloudStorageStandIn
let storage: Storage
const before = { ...process.env }
beforeAll(async () => {
  Object.assign(process.env, { TENCENTCLOUD_SECRETID: 'test-id', TENCENTCLOUD_SECRETKEY: 'test-key' })
  cloud = await cloudStorageStandIn()
  storage = cloudStorage({ prefix: CLOUD, serviceUrl: cloud.serviceUrl })
})
afterEach(() => cloud.answer(undefined))
afterAll(async () => {
  process.env = before
  await cloud.close()
})

const someKey = () => randomBytes(16).toString('base64url')
const bytes = randomBytes(100_000)

test('what a phone sent is read, kept under the file’s id, and found at an address of its own', async () => {
  const [key, id] = [someKey(), newId()]
  cloud.put(`incoming/${key}`, bytes)
  const read = await storage.receive(key)
  expect(read?.equals(bytes)).toBe(true)
  await storage.keep(id, bytes)
  expect(cloud.pages.get(`pages/${id.slice(-2)}/${id}`)?.equals(bytes)).toBe(true)
  const reply = await fetch(await storage.addressOf(id))
  expect(Buffer.from(await reply.arrayBuffer()).equals(bytes)).toBe(true)
  expect((await fetch((await storage.addressOf(id)).split('?')[0] ?? '')).status).toBe(403)
})

test('keeping the same page again changes nothing', async () => {
  const id = newId()
  await storage.keep(id, bytes)
  await storage.keep(id, bytes)
  expect([...cloud.pages.keys()].filter((path) => path.endsWith(id))).toHaveLength(1)
})

test('where nothing was sent, nothing is read', async () => {
  expect(await storage.receive(someKey())).toBeUndefined()
})

test('what was sent is thrown away, also twice', async () => {
  const key = someKey()
  cloud.put(`incoming/${key}`, bytes)
  await storage.discard(key)
  await storage.discard(key)
  expect(cloud.pages.has(`incoming/${key}`)).toBe(false)
})

test('a page is taken away, also twice', async () => {
  const id = newId()
  await storage.keep(id, bytes)
  await storage.remove(id)
  await storage.remove(id)
  expect([...cloud.pages.keys()].filter((path) => path.endsWith(id))).toEqual([])
})

test('a page that the cloud doesn’t let go isn’t taken for one that is gone', async () => {
  const log = jest.spyOn(console, 'error').mockImplementation()
  cloud.answer({ data: { delete_list: [{ fileID: 'x', code: 'STORAGE_EXCEED_AUTHORITY' }] }, requestId: 'r' })
  await expect(storage.remove(newId())).rejects.toMatchObject({ code: 'unavailable' })
  expect(String(log.mock.calls)).toContain('STORAGE_EXCEED_AUTHORITY')
  log.mockRestore()
})

test('what is too large is refused', async () => {
  const key = someKey()
  cloud.put(`incoming/${key}`, Buffer.alloc(PAGE_LIMIT + 1))
  await expect(storage.receive(key)).rejects.toMatchObject({ code: 'file_too_large' })
})

test.each(['SIGN_PARAM_INVALID', 'STORAGE_REQUEST_FAIL', 'SYS_ERR'])(
  'a cloud that answers %s is told as one that doesn’t answer',
  async (code) => {
    const log = jest.spyOn(console, 'error').mockImplementation()
    cloud.answer({ code, message: 'cloud://somebody', requestId: 'r' })
    await expect(storage.keep(newId(), bytes)).rejects.toMatchObject({ code: 'unavailable' })
    await expect(storage.receive(someKey())).rejects.toMatchObject({ code: 'unavailable' })
    await expect(storage.discard(someKey())).rejects.toMatchObject({ code: 'unavailable' })
    expect(log.mock.calls).toHaveLength(3)
    expect(String(log.mock.calls)).toContain(code)
    expect(String(log.mock.calls)).not.toContain('somebody')
    log.mockRestore()
  },
)

test('a page that is gone is told as storage that doesn’t answer', async () => {
  await expect(storage.addressOf(newId())).rejects.toMatchObject({ code: 'unavailable' })
})

test('a name that could lead elsewhere is nobody’s, and a wrong setting is told at once', async () => {
  await expect(storage.receive('../pages/aa')).rejects.toThrow('not an upload key')
  await expect(storage.addressOf('../incoming')).rejects.toThrow('not a file id')
  expect(() => cloudStorage({ prefix: '/srv/pages' })).toThrow('STORAGE_CLOUD')
})

test('another environment’s setting is found out with the first page', async () => {
  const other = cloudStorage({ prefix: `${CLOUD}9`, serviceUrl: cloud.serviceUrl })
  await expect(other.keep(newId(), bytes)).rejects.toThrow('another storage')
})
