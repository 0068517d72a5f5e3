import type { PickedFile } from '@/api/uploads'
import type { PageSource } from './pickPages'

export type { PageSource }

const hex = (byte: number) => byte.toString(16).padStart(2, '0')

function bytesOf(file: File): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result as ArrayBuffer)
    reader.onerror = () => reject(reader.error)
    reader.readAsArrayBuffer(file)
  })
}

/** Browsers hash only on https or this very machine; elsewhere the server recognises the page after it was sent. */
async function hashOf(file: File): Promise<string | undefined> {
  const subtle = window.crypto?.subtle
  if (!subtle) return undefined
  return Array.from(new Uint8Array(await subtle.digest('SHA-256', await bytesOf(file))), hex).join('')
}

const picked = (file: File): PickedFile => ({
  path: URL.createObjectURL(file),
  size: file.size,
  hash: () => hashOf(file).catch(() => undefined),
})

function pick(atMost: number): Promise<PickedFile[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/jpeg,image/png,application/pdf'
    input.multiple = atMost > 1
    input.hidden = true
    input.onchange = () => {
      resolve(Array.from(input.files ?? [], picked))
      input.remove()
    }
    document.body.append(input)
    input.click()
  })
}

/** The browser's own chooser, which offers the camera on a phone. */
export const pageSources: readonly PageSource[] = [
  { label: '拍照，或选照片、PDF', more: '再加一页', icon: 'camera', pick },
]
