import { api, type Options } from './api'

/** Reads a picked file, whole. */
const readFile = api('readFile', async ({ filePath, encoding }) => {
  const blob = await (await fetch(String(filePath))).blob()
  return { data: encoding ? await blob.text() : await blob.arrayBuffer() }
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
  getFileInfo: api('getFileInfo', async ({ filePath }) => ({
    size: (await (await fetch(String(filePath))).blob()).size,
  })),
  getFileSystemManager: () => ({ readFile: (options: Options) => readFile(options) }),
}
