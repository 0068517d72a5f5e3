import type { OutputOf } from './client'
import { isUnanswered, Problem } from '@/domain/core/problem'
import type { Uploaded, UploadTarget } from './transport/types'

const MEGABYTES = 10
const TRIES = 3

/** One page that a person picked. `hash` is its SHA-256, or undefined where the platform gives none. */
export type PickedFile = { path: string; size: number; hash: () => Promise<string | undefined> }

/** What is outside: the door's two questions, the way of the bytes, the case that takes the page, and waiting. */
export type UploadDoor = {
  prepare: (file: { sha256?: string; size: number }) => Promise<OutputOf<'files.prepare'>>
  send: (to: UploadTarget, path: string, onProgress: (percent: number) => void) => Promise<Uploaded | Problem>
  register: (page: { uploadKey: string; cloudFileId?: string; sha256?: string }) => Promise<{ fileId: string }>
  attach: (documentKey: string, fileId: string) => Promise<unknown>
  wait: (milliseconds: number) => Promise<void>
}

export type Upload = {
  key: string
  documentKey: string
  file: PickedFile
  /** 0 to 100 */
  percent: number
  state: 'waiting' | 'sending' | 'failed'
  problem?: Problem
}

const asProblem = (error: unknown) => (error instanceof Problem ? error : new Problem('offline'))

/** Sends a page once. A page that the server has already, from a lost answer or from another case, isn't sent again. */
async function sendOnce(door: UploadDoor, file: PickedFile, onProgress: (percent: number) => void): Promise<string> {
  const sha256 = await file.hash()
  const { fileId, ...target } = await door.prepare({ size: file.size, ...(sha256 && { sha256 }) })
  if (fileId) return fileId
  const sent = await door.send(target, file.path, onProgress)
  if (sent instanceof Problem) throw sent
  return (await door.register({ uploadKey: target.uploadKey, ...sent, ...(sha256 && { sha256 }) })).fileId
}

/**
 * Sends a page whole, again when no answer came.
 * @throws Problem `file_too_large` before anything is sent, as the server refused, `offline` or `unavailable` after three tries
 */
export async function sendPage(
  door: UploadDoor,
  file: PickedFile,
  onProgress: (percent: number) => void,
): Promise<string> {
  if (file.size > MEGABYTES * 1024 * 1024) throw new Problem('file_too_large', { limit: MEGABYTES })
  for (let attempt = 1; ; attempt++) {
    try {
      return await sendOnce(door, file, onProgress)
    } catch (error) {
      const problem = asProblem(error)
      if (!isUnanswered(problem) || attempt === TRIES) throw problem
      onProgress(0)
      await door.wait(attempt * 1000)
    }
  }
}

/** Sends picked pages one after the other, in the order in which they were picked; what failed stays until it is sent again or dropped. */
export function uploadQueue(door: UploadDoor, onChange: (uploads: readonly Upload[]) => void) {
  let uploads: readonly Upload[] = []
  let count = 0
  let isRunning = false

  const show = (next: readonly Upload[]) => onChange((uploads = next))
  const change = (key: string, changes: Partial<Upload>) =>
    show(uploads.map((upload) => (upload.key === key ? { ...upload, ...changes } : upload)))
  const drop = (key: string) => show(uploads.filter((upload) => upload.key !== key))

  async function send({ key, documentKey, file }: Upload) {
    change(key, { state: 'sending', percent: 0, problem: undefined })
    try {
      const fileId = await sendPage(door, file, (percent) => change(key, { percent }))
      await door.attach(documentKey, fileId)
      drop(key)
    } catch (error) {
      change(key, { state: 'failed', problem: asProblem(error) })
    }
  }

  async function run() {
    if (isRunning) return
    isRunning = true
    for (let next = waiting(); next; next = waiting()) await send(next)
    isRunning = false
  }
  const waiting = () => uploads.find(({ state }) => state === 'waiting')

  return {
    drop,
    add: (documentKey: string, files: readonly PickedFile[]) => {
      const added = files.map((file) => ({
        key: String(++count),
        documentKey,
        file,
        percent: 0,
        state: 'waiting' as const,
      }))
      show([...uploads, ...added])
      return run()
    },
    retry: (key: string) => {
      change(key, { state: 'waiting' })
      return run()
    },
  }
}
