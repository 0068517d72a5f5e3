import { Problem } from '../domain/core/problem'
import { uploadQueue, type PickedFile, type Upload, type UploadDoor } from './uploads'

const HASH = 'a'.repeat(64)
const aPage = (changes: Partial<PickedFile> = {}): PickedFile => ({
  path: 'photo.jpg',
  size: 2000,
  hash: async () => HASH,
  ...changes,
})

/** A server that keeps what it was sent, by hash; `losing` is how many sendings never arrive. */
function aDoor({ losing = 0, losesAnswer = false, refuses = undefined as Problem | undefined } = {}) {
  const held = new Map<string, string>()
  const log: string[] = []
  const attached: [string, string][] = []
  const door: UploadDoor = {
    prepare: async ({ sha256 }) => {
      log.push('prepare')
      return { fileId: sha256 && held.get(sha256), uploadKey: 'key', url: '/files/key' }
    },
    send: async (_to, _path, onProgress) => {
      log.push('send')
      onProgress(50)
      if (losing-- > 0) throw new Error('request:fail')
      return refuses ?? { cloudFileId: 'cloud://page' }
    },
    register: async ({ sha256 = '' }) => {
      log.push('register')
      held.set(sha256, 'file-1')
      if (!losesAnswer) return { fileId: 'file-1' }
      losesAnswer = false
      throw new Problem('offline')
    },
    attach: async (documentKey, fileId) => void attached.push([documentKey, fileId]),
    wait: async () => undefined,
  }
  return { door, log, attached }
}

function aQueue(door: UploadDoor) {
  const seen: (readonly Upload[])[] = []
  const queue = uploadQueue(door, (uploads) => seen.push(uploads))
  return { queue, seen, last: () => seen[seen.length - 1] ?? [] }
}

test('a page is prepared, sent, registered and put to its document', async () => {
  const { door, log, attached } = aDoor()
  const { queue, seen, last } = aQueue(door)
  await queue.add('licence', [aPage()])
  expect(log).toEqual(['prepare', 'send', 'register'])
  expect(attached).toEqual([['licence', 'file-1']])
  expect(seen.some(([upload]) => upload?.percent === 50)).toBe(true)
  expect(last()).toEqual([])
})

test('a page that was lost on the way is sent again whole', async () => {
  const { door, log, attached } = aDoor({ losing: 2 })
  await aQueue(door).queue.add('licence', [aPage()])
  expect(log).toEqual(['prepare', 'send', 'prepare', 'send', 'prepare', 'send', 'register'])
  expect(attached).toHaveLength(1)
})

test('a page whose answer was lost is recognised by its hash and not sent twice', async () => {
  const { door, log, attached } = aDoor({ losesAnswer: true })
  await aQueue(door).queue.add('licence', [aPage()])
  expect(log).toEqual(['prepare', 'send', 'register', 'prepare'])
  expect(attached).toEqual([['licence', 'file-1']])
})

test('a page without a hash is sent all the same', async () => {
  const { door, attached } = aDoor()
  await aQueue(door).queue.add('licence', [aPage({ hash: async () => undefined })])
  expect(attached).toHaveLength(1)
})

test('after three tries without an answer it stays, and is sent when one asks for it', async () => {
  const { door, attached } = aDoor({ losing: 3 })
  const { queue, last } = aQueue(door)
  await queue.add('licence', [aPage()])
  expect(last()).toMatchObject([{ state: 'failed', problem: { code: 'offline' } }])
  await queue.retry(last()[0]?.key ?? '')
  expect(last()).toEqual([])
  expect(attached).toHaveLength(1)
})

test('a refused page says why and is not tried again', async () => {
  const { door, log } = aDoor({ refuses: new Problem('file_type') })
  const { queue, last } = aQueue(door)
  await queue.add('licence', [aPage()])
  expect(log).toEqual(['prepare', 'send'])
  expect(last()[0]?.problem?.message).toBe('只能上传照片（JPG、PNG）或 PDF。这个文件的内容不是。')
})

test('11 MB are refused on the phone, and the next page goes on', async () => {
  const { door, log, attached } = aDoor()
  const { queue, last } = aQueue(door)
  await queue.add('licence', [aPage({ size: 11 * 1024 * 1024 }), aPage()])
  expect(last()).toMatchObject([{ problem: { code: 'file_too_large', data: { limit: 10 } } }])
  expect(log).toEqual(['prepare', 'send', 'register'])
  expect(attached).toHaveLength(1)
})

test('pages go one at a time, in the order in which they were picked', async () => {
  const { door } = aDoor()
  const { queue, seen } = aQueue(door)
  await queue.add('licence', [aPage(), aPage({ hash: async () => 'b'.repeat(64) })])
  const sending = seen.map((uploads) => uploads.filter(({ state }) => state === 'sending').map(({ key }) => key))
  expect(Math.max(...sending.map((keys) => keys.length))).toBe(1)
  expect(sending.flat().indexOf('1')).toBeLessThan(sending.flat().indexOf('2'))
})

test('a page that its case refuses says why', async () => {
  const { door } = aDoor()
  const full = { ...door, attach: async () => Promise.reject(new Problem('too_many_pages', { limit: 2 })) }
  const { queue, last } = aQueue(full)
  await queue.add('idCard', [aPage()])
  expect(last()[0]?.problem?.code).toBe('too_many_pages')
  queue.drop(last()[0]?.key ?? '')
  expect(last()).toEqual([])
})
