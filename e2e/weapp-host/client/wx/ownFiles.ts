import { conditions } from '../phone/conditions'
import { countWrite, life } from '../phone/life'
import { api, type Options } from './api'

/** wx.env.USER_DATA_PATH: what the program writes there stays when it is killed. */
const FOLDER = 'wxfile://usr/'
const PREFIX = 'weapp-file:'

const keyOf = (path: unknown) => PREFIX + String(path).replace(FOLDER, '')
function contentAt(path: unknown): string {
  const content = localStorage.getItem(keyOf(path))
  if (content === null) throw new Error(`no such file or directory ${String(path)}`)
  return content
}

/** Where a file's bytes are to be had: its own address, or what the program has written. */
export const addressOf = (path: string): string =>
  path.startsWith(FOLDER) ? `data:application/octet-stream;base64,${contentAt(path)}` : path

function toBase64(data: unknown): string {
  const bytes = new Uint8Array(data as ArrayBuffer)
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}

function put(path: unknown, content: string): void {
  if (life.isDead) return
  if (conditions.isStorageFull) throw new Error('the maximum size of the file storage limit is exceeded')
  localStorage.setItem(keyOf(path), content)
  countWrite()
}

function remove(path: unknown): void {
  contentAt(path)
  if (life.isDead) return
  localStorage.removeItem(keyOf(path))
  countWrite()
}

/** Both in one step, as a phone's file system does it. */
function rename({ oldPath, newPath }: Options): void {
  const content = contentAt(oldPath)
  if (life.isDead) return
  localStorage.removeItem(keyOf(oldPath))
  localStorage.setItem(keyOf(newPath), content)
  countWrite()
}

const calls = {
  writeFile: api('writeFile', ({ filePath, data }) => put(filePath, toBase64(data))),
  unlink: api('unlink', ({ filePath }) => remove(filePath)),
  rename: api('rename', rename),
  readdir: api('readdir', () => ({
    files: Object.keys(localStorage).flatMap((key) => (key.startsWith(PREFIX) ? key.slice(PREFIX.length) : [])),
  })),
}
/** FileSystemManager's calls for the program's own folder. */
export const ownFiles = {
  writeFile: (options: Options) => calls.writeFile(options),
  unlink: (options: Options) => calls.unlink(options),
  rename: (options: Options) => calls.rename(options),
  readdir: (options: Options) => calls.readdir(options),
}
