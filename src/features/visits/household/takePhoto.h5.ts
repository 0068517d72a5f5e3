import { pageSources } from '@/cards/upload/pickPages'
import { Problem } from '@/domain/core/problem'

/** The longer side in points, and how well it is drawn: a page of text stays readable. */
const [LONGEST, QUALITY] = [1600, 0.8]

/** A picture from the browser's chooser, drawn anew and small, without what the camera wrote beside it. @throws Problem photo_type */
export async function takePhoto(): Promise<Uint8Array | undefined> {
  const [picked] = (await pageSources[0]?.pick(1)) ?? []
  if (!picked) return undefined
  try {
    const taken = await (turnsPhotos() ? drawSmall(picked.path) : fetch(picked.path).then((sent) => sent.blob()))
    if (!taken) throw new Problem('photo_type')
    // A Blob tells its own bytes since Chrome 76 and iOS 14 only.
    return new Uint8Array(await new Response(taken).arrayBuffer())
  } finally {
    URL.revokeObjectURL(picked.path)
  }
}

/** A browser that doesn't turn photos upright would draw them lying down: there a photo goes as it is, and the server bares it. */
const turnsPhotos = () => CSS.supports('image-orientation', 'from-image')

function load(address: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image()
    image.onload = () => resolve(image)
    image.onerror = () => reject(new Problem('photo_type'))
    image.src = address
  })
}

async function drawSmall(address: string): Promise<Blob | null> {
  const image = await load(address)
  const scale = Math.min(1, LONGEST / Math.max(image.naturalWidth, image.naturalHeight))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(image.naturalWidth * scale)
  canvas.height = Math.round(image.naturalHeight * scale)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY))
}
