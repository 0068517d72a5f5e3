import fs from 'node:fs/promises'
import path from 'node:path'
import { checkSize } from '../../src/domain/files/page'

/**
 * Where pages lie. What is sent arrives under its upload key; once examined it is kept under the file's id. The cloud's
 * own storage is a second adapter of this type (download and temporary address of a fileID need @cloudbase/node-sdk).
 */
export type Storage = {
  /** What was sent under this key, or undefined. @throws Problem file_too_large */
  receive: (uploadKey: string) => Promise<Buffer | undefined>
  /** Keeps what was sent, for good. Doing it again changes nothing. */
  keep: (uploadKey: string, fileId: string) => Promise<void>
  discard: (uploadKey: string) => Promise<void>
  /** Where the caller, who has been let through, gets it. */
  addressOf: (fileId: string) => Promise<string>
}

const KEY = /^[A-Za-z0-9_-]{22}$/
const FILE_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export const isUploadKey = (text: string) => KEY.test(text)
export const isFileId = (text: string) => FILE_ID.test(text)

/** Names that could walk out of a folder are nobody's. */
export function incomingPath(folder: string, uploadKey: string): string {
  if (!isUploadKey(uploadKey)) throw new Error('not an upload key')
  return path.join(folder, 'incoming', uploadKey)
}

export function pagePath(folder: string, fileId: string): string {
  if (!isFileId(fileId)) throw new Error('not a file id')
  return path.join(folder, 'pages', fileId.slice(-2), fileId)
}

/** Storage on this machine's disk. */
export function localStorage(folder: string): Storage {
  return {
    receive: (uploadKey) => readLimited(incomingPath(folder, uploadKey)),
    keep: async (uploadKey, fileId) => {
      const page = pagePath(folder, fileId)
      await fs.mkdir(path.dirname(page), { recursive: true, mode: 0o700 })
      await fs.copyFile(incomingPath(folder, uploadKey), page)
      await flush(page)
    },
    discard: (uploadKey) => fs.rm(incomingPath(folder, uploadKey), { force: true }),
    addressOf: async (fileId) => `/files/${fileId}`,
  }
}

/** The storage of this installation. */
export function getStorage(): Storage {
  const folder = process.env.STORAGE_DIR
  if (!folder)
    throw new Error('STORAGE_DIR is not set: give it a folder for the pages. Storage in the cloud is not built in yet.')
  return localStorage(folder)
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

async function flush(file: string): Promise<void> {
  const handle = await fs.open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
