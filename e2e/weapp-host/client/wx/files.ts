import { api, type Options } from './api'

/** Reads a picked file, whole. */
const readFile = api('readFile', async ({ filePath, encoding }) => {
  const blob = await (await fetch(String(filePath))).blob()
  return { data: encoding ? await blob.text() : await blob.arrayBuffer() }
})

const hex = (byte: number) => byte.toString(16).padStart(2, '0')

/** Size and SHA-256, as base libraries since 2.9 give it. */
const getFileInfo = api('getFileInfo', async ({ filePath }) => {
  const bytes = await (await fetch(String(filePath))).arrayBuffer()
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return { size: bytes.byteLength, digest: Array.from(digest, hex).join('') }
})

const nothingPicked = (name: string) =>
  api(name, () => {
    throw new Error('cancel')
  })

/** There is no camera and no album: a test gives the files by `weappMocks.chooseMedia`. */
export const files = {
  chooseMedia: nothingPicked('chooseMedia'),
  chooseImage: nothingPicked('chooseImage'),
  chooseMessageFile: nothingPicked('chooseMessageFile'),
  previewImage: api('previewImage', () => undefined),
  openDocument: api('openDocument', () => undefined),
  getFileSystemManager: () => ({
    readFile: (options: Options) => readFile(options),
    getFileInfo: (options: Options) => getFileInfo(options),
  }),
}
