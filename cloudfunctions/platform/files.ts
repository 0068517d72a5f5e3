import fs from 'node:fs/promises'
import path from 'node:path'
import { checkSize } from '../../src/domain/files/page'
import { twinSides, type Twin } from '../../src/domain/files/twin'
import { cloudStorage } from './cloudStorage'

/** Where pages lie. What is sent arrives under its upload key; once examined it is kept under the file's id. */
export type Storage = {
  /** What was sent under this key, or undefined. @throws Problem file_too_large */
  receive: (uploadKey: string) => Promise<Buffer | undefined>
  /** Keeps what was examined, for good: these bytes, and not what may lie under the upload key by now. Or a twin of it. */
  keep: (fileId: string, bytes: Buffer, twin?: Twin) => Promise<void>
  /** What was kept, or undefined. */
  read: (fileId: string) => Promise<Buffer | undefined>
  discard: (uploadKey: string) => Promise<void>
  /** What was kept for a time only, once that is over; its twins go with it. */
  remove: (fileId: string) => Promise<void>
  /** Where the caller, who has been let through, gets it. */
  addressOf: (fileId: string, twin?: Twin) => Promise<string>
}

const KEY = /^[A-Za-z0-9_-]{22}$/
const FILE_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export const isUploadKey = (text: string) => KEY.test(text)
export const isFileId = (text: string) => FILE_ID.test(text)

/** Names that could walk out of a folder are nobody's. */
export function incomingName(uploadKey: string): string {
  if (!isUploadKey(uploadKey)) throw new Error('not an upload key')
  return `incoming/${uploadKey}`
}

export function pageName(fileId: string, twin?: Twin): string {
  if (!isFileId(fileId)) throw new Error('not a file id')
  return `pages/${fileId.slice(-2)}/${fileId}${twin ? `.${twin}` : ''}`
}

/** All that may lie there of one file: itself, and each twin. */
export const pageNames = (fileId: string): string[] => [
  pageName(fileId),
  ...Object.keys(twinSides).map((twin) => pageName(fileId, twin as Twin)),
]

export const incomingPath = (folder: string, uploadKey: string) => path.join(folder, incomingName(uploadKey))
export const pagePath = (folder: string, fileId: string, twin?: Twin) => path.join(folder, pageName(fileId, twin))

/** Storage on this machine's disk. */
export function localStorage(folder: string): Storage {
  return {
    receive: (uploadKey) => readLimited(incomingPath(folder, uploadKey)),
    keep: async (fileId, bytes, twin) => {
      const page = pagePath(folder, fileId, twin)
      await fs.mkdir(path.dirname(page), { recursive: true, mode: 0o700 })
      await writeThrough(page, bytes)
    },
    read: (fileId) => readLimited(pagePath(folder, fileId)),
    discard: (uploadKey) => fs.rm(incomingPath(folder, uploadKey), { force: true }),
    remove: async (fileId) => {
      for (const name of pageNames(fileId)) await fs.rm(path.join(folder, name), { force: true })
    },
    addressOf: async (fileId, twin) => `/files/${fileId}${twin ? `?as=${twin}` : ''}`,
  }
}

/** The storage of this installation: the cloud's own, or a folder. */
export function getStorage(): Storage {
  const { STORAGE_CLOUD: prefix, STORAGE_CLOUD_URL: serviceUrl, STORAGE_DIR: folder } = process.env
  if (prefix) return cloudStorage({ prefix, serviceUrl })
  if (folder) return localStorage(folder)
  throw new Error(
    'Neither STORAGE_DIR, a folder for the pages, nor STORAGE_CLOUD, the beginning of their File IDs, is set.',
  )
}

/** Takes what a browser sent, whole or not at all. */
export async function takeIn(folder: string, uploadKey: string, bytes: Uint8Array): Promise<void> {
  const file = incomingPath(folder, uploadKey)
  const part = `${file}.${process.hrtime.bigint()}`
  await fs.mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  await fs.writeFile(part, bytes, { mode: 0o600 })
  await fs.rename(part, file)
}

async function readLimited(file: string): Promise<Buffer | undefined> {
  const handle = await fs.open(file).catch(() => undefined)
  if (!handle) return undefined
  try {
    checkSize((await handle.stat()).size)
    return await handle.readFile()
  } finally {
    await handle.close()
  }
}

/** On the disk itself when it returns. */
async function writeThrough(file: string, bytes: Buffer): Promise<void> {
  const handle = await fs.open(file, 'w', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}
