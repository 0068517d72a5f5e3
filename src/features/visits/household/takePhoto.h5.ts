import { pageSources } from '@/cards/upload/pickPages'
import { Problem } from '@/domain/core/problem'

/** The longer side in points, and how well it is drawn: a page of text stays readable. */
const [LONGEST, QUALITY] = [1600, 0.8]

/** A picture from the browser's chooser, drawn anew and small, without what the camera wrote beside it. @throws Problem photo_type */
export async function takePhoto(): Promise<Uint8Array | undefined> {
  const [picked] = (await pageSources[0]?.pick(1)) ?? []
  if (!picked) return undefined
  const sent = await (await fetch(picked.path)).blob()
  URL.revokeObjectURL(picked.path)
  const small = await drawSmall(sent)
  if (!small) throw new Problem('photo_type')
  return new Uint8Array(await small.arrayBuffer())
}

async function drawSmall(picture: Blob): Promise<Blob | null> {
  const image = await createImageBitmap(picture)
  const scale = Math.min(1, LONGEST / Math.max(image.width, image.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(image.width * scale)
  canvas.height = Math.round(image.height * scale)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY))
}
