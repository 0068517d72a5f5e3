import { api } from './api'
import { failure } from './failure'
import { addressOf } from './ownFiles'

/** Drawn in Chromium; where nothing is drawn, no picture is ever understood. */
async function pictureAt(src: unknown): Promise<ImageBitmap> {
  if (typeof createImageBitmap === 'undefined') throw failure('fail')
  const blob = await (await fetch(addressOf(String(src)))).blob()
  return createImageBitmap(blob).catch(() => {
    throw failure('fail')
  })
}

/** A side that isn't named follows the other. */
const side = (named: unknown, other: unknown, own: number, ofOther: number) =>
  Math.round(named ? Number(named) : other ? (own * Number(other)) / ofOther : own)

export const pictures = {
  getImageInfo: api('getImageInfo', async ({ src }) => {
    const { width, height } = await pictureAt(src)
    return { width, height, path: src, orientation: 'up', type: 'jpeg' }
  }),
  compressImage: api('compressImage', async ({ src, quality, compressedWidth: wide, compressedHeight: high }) => {
    const picture = await pictureAt(src)
    const canvas = document.createElement('canvas')
    canvas.width = side(wide, high, picture.width, picture.height)
    canvas.height = side(high, wide, picture.height, picture.width)
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((resolve) =>
      canvas.toBlob(resolve, 'image/jpeg', Number(quality ?? 80) / 100),
    )
    if (!blob) throw failure('fail')
    return { tempFilePath: URL.createObjectURL(blob) }
  }),
}
