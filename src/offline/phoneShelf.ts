import Taro from '@tarojs/taro'
import { nameOf, readName, type PhotoShelf } from './photoShelf'

const PREFIX = 'visit-photo.'
const PART = `${PREFIX}part`
const OPEN = `${PREFIX}open`

const files = () => Taro.getFileSystemManager()
const pathOf = (name: string) => `${String(Taro.env.USER_DATA_PATH)}/${name}`

type Ends<T> = { success: (result: T) => void; fail: (error: unknown) => void }
const asked = <T>(ask: (ends: Ends<T>) => void): Promise<T> =>
  new Promise((resolve, reject) => ask({ success: resolve, fail: reject }))

const write = (name: string, { buffer, byteOffset, byteLength }: Uint8Array) =>
  asked((ends) => {
    const data = buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer
    files().writeFile({ filePath: pathOf(name), data, ...ends })
  })
const unlink = (name: string) => asked((ends) => files().unlink({ filePath: pathOf(name), ...ends }))

async function names(): Promise<string[]> {
  const { files: all } = await asked<{ files: string[] }>((ends) => files().readdir({ dirPath: pathOf(''), ...ends }))
  return all.flatMap((name) => (name.startsWith(PREFIX) ? name.slice(PREFIX.length) : []))
}
const nameFor = async (id: string) => (await names()).find((name) => readName(name)?.id === id)

/** WeChat's files of this program, 200 MB in all. A file takes its name in one step once it is written. */
export const phoneShelf: PhotoShelf = {
  async list() {
    const found = await names()
    // What a kill left half-written, or open for an upload.
    for (const left of [PART, OPEN]) if (found.includes(left.slice(PREFIX.length))) await unlink(left)
    return found.flatMap((name) => readName(name) ?? [])
  },
  async put(id, sealed) {
    await write(PART, sealed)
    const newPath = pathOf(PREFIX + nameOf(id, sealed))
    await asked((ends) => files().rename({ oldPath: pathOf(PART), newPath, ...ends }))
  },
  async get(id) {
    const name = await nameFor(id)
    if (!name) return undefined
    const filePath = pathOf(PREFIX + name)
    const { data } = await asked<{ data: string | ArrayBuffer }>((ends) => files().readFile({ filePath, ...ends }))
    return typeof data === 'string' ? undefined : new Uint8Array(data)
  },
  async remove(id) {
    const name = await nameFor(id)
    if (name) await unlink(PREFIX + name)
  },
  async lend(picture, work) {
    await write(OPEN, picture)
    return work(pathOf(OPEN)).finally(() => unlink(OPEN).catch(() => undefined))
  },
}
