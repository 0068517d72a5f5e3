import type { Permission, PickedMedia } from '../../conditions'
import { conditions } from '../phone/conditions'
import { api, type Options } from './api'
import { failure } from './failure'
import { addressOf, ownFiles } from './ownFiles'
import { pictures } from './pictures'
import { afterPrivacy } from './privacy'

/** Reads a picked file, or one of the program's own, whole. */
const readFile = api('readFile', async ({ filePath, encoding }) => {
  const blob = await (await fetch(addressOf(String(filePath)))).blob()
  return { data: encoding ? await blob.text() : await blob.arrayBuffer() }
})

const hex = (byte: number) => byte.toString(16).padStart(2, '0')

/** Size and SHA-256, as base libraries since 2.9 give it. */
const getFileInfo = api('getFileInfo', async ({ filePath }) => {
  const bytes = await (await fetch(String(filePath))).arrayBuffer()
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return { size: bytes.byteLength, digest: Array.from(digest, hex).join('') }
})

const isRefused = (permission: Permission) => conditions.refused.includes(permission)

/** What the person picks next, out of these places; with nothing ready they think better of it. */
function pick(places: readonly PickedMedia['from'][], most: number): PickedMedia[] {
  if (places.every(isRefused)) throw failure('auth deny')
  const ready = conditions.picks.filter(({ from }) => places.includes(from))
  const [first] = ready
  if (!first) throw failure('cancel')
  if (isRefused(first.from)) throw failure('auth deny')
  const picked = ready.filter(({ from }) => from === first.from).slice(0, most)
  conditions.picks = conditions.picks.filter((one) => !picked.includes(one))
  return picked
}

type Places = readonly ('camera' | 'album')[]
const photos = ({ sourceType, count }: Options) =>
  pick((sourceType as Places | undefined) ?? ['album', 'camera'], Number(count ?? 9))

export const files = {
  ...pictures,
  chooseMedia: afterPrivacy('chooseMedia', (options) => ({
    type: 'image',
    tempFiles: photos(options).map(({ path, size }) => ({ tempFilePath: path, size, fileType: 'image' })),
  })),
  chooseImage: afterPrivacy('chooseImage', (options) => {
    const picked = photos(options)
    return { tempFilePaths: picked.map(({ path }) => path), tempFiles: picked }
  }),
  chooseMessageFile: afterPrivacy('chooseMessageFile', ({ count }) => ({
    tempFiles: pick(['chat'], Number(count ?? 100)).map((file) => ({ ...file, name: 'file', type: 'file', time: 0 })),
  })),
  downloadFile: api('downloadFile', ({ url }) => {
    if (conditions.isOffline) throw failure('fail', { errno: 600001 })
    return { tempFilePath: url, statusCode: 200 }
  }),
  previewImage: api('previewImage', () => undefined),
  openDocument: api('openDocument', () => undefined),
  getFileSystemManager: () => ({
    readFile: (options: Options) => readFile(options),
    getFileInfo: (options: Options) => getFileInfo(options),
    ...ownFiles,
  }),
}
