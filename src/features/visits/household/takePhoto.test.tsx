import Taro from '@tarojs/taro'
import { takePhoto } from './takePhoto'

const inWeChat = require.resolve('./takePhoto').endsWith('.h5.ts') ? test.skip : test
const bytes = Uint8Array.from([255, 216, 255, 217])
const readFile = jest.fn(({ success }: { success: (read: { data: ArrayBuffer }) => void }) =>
  success({ data: bytes.buffer }),
)

/** What the camera gives, and what WeChat's compressing says to it. */
function camera(width: number, height: number, compress: () => Promise<unknown>): jest.Mock {
  const compressImage = jest.fn(compress)
  const shown = { ...Taro, chooseMedia: async () => ({ tempFiles: [{ tempFilePath: 'wxfile://large', size: 1 }] }) }
  const known = { getImageInfo: async () => ({ width, height }), getFileSystemManager: () => ({ readFile }) }
  Object.assign(Taro, shown, known, { compressImage })
  return compressImage
}
const small = async () => ({ tempFilePath: 'wxfile://small' })
const readFrom = () => (readFile.mock.lastCall?.[0] as { filePath?: string } | undefined)?.filePath

inWeChat.each([
  [4000, 3000, { compressedWidth: 1600 }],
  [3000, 4000, { compressedHeight: 1600 }],
])('a photo of %i × %i is made smaller by its longer side', async (width, height, asked) => {
  const compressImage = camera(width, height, small)
  expect(await takePhoto()).toEqual(bytes)
  expect(compressImage).toHaveBeenCalledWith({ src: 'wxfile://large', quality: 80, ...asked })
  expect(readFrom()).toBe('wxfile://small')
})

inWeChat('a photo that is small already is left alone', async () => {
  const compressImage = camera(1600, 1200, small)
  await takePhoto()
  expect(compressImage).not.toHaveBeenCalled()
  expect(readFrom()).toBe('wxfile://large')
})

inWeChat('where WeChat can’t make it smaller it goes as it is', async () => {
  camera(4000, 3000, () => Promise.reject(new Error('compressImage:fail')))
  expect(await takePhoto()).toEqual(bytes)
  expect(readFrom()).toBe('wxfile://large')
})
