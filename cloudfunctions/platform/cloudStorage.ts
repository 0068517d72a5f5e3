import type { CloudBase } from '@cloudbase/node-sdk'
import { checkSize } from '../../src/domain/files/page'
import { Problem } from '../../src/domain/core/problem'
import { incomingName, pageName, pageNames, type Storage } from './files'
import { log } from './log'

const TIMEOUT_MS = 15_000
/** Long enough to open a page that was shown, short enough that a copied address is soon worth nothing. */
const ADDRESS_SECONDS = 600
/** What was taken away, or wasn't there. */
const GONE = /^(SUCCESS|STORAGE_FILE_NONEXIST)$/
const PREFIX = /^cloud:\/\/([a-z0-9-]+)\.[A-Za-z0-9.-]+$/

type Settings = {
  /** As every File ID of the storage begins: cloud://<environment>.<bucket> */
  prefix: string
  /** Instead of CloudBase itself. */
  serviceUrl?: string
}

/**
 * CloudBase's own storage. The SDK is a megabyte, so it is loaded with the first page and not with the function; inside a function
 * it finds the function's credentials by itself. Its own calls for the bytes have no limit of time or size, so reading is ours.
 * @throws Problem unavailable where the storage doesn't answer as it should
 */
export function cloudStorage({ prefix, serviceUrl }: Settings): Storage {
  const env = PREFIX.exec(prefix)?.[1]
  if (!env) throw new Error('STORAGE_CLOUD is not the beginning of a File ID, as cloud://environment.bucket.')
  let loaded: Promise<CloudBase> | undefined
  const sdk = () => (loaded ??= load(env, serviceUrl))
  const at = (name: string) => `${prefix}/${name}`

  return {
    receive: async (uploadKey) => fetchFrom(await sdk(), at(incomingName(uploadKey))),
    read: async (fileId) => fetchFrom(await sdk(), at(pageName(fileId))),
    keep: async (fileId, bytes, twin) => {
      const cloudPath = pageName(fileId, twin)
      const { fileID } = await answered((await sdk()).uploadFile({ cloudPath, fileContent: bytes }))
      if (fileID !== at(cloudPath))
        throw new Error('STORAGE_CLOUD names another storage than the one that took the page.')
    },
    discard: async (uploadKey) => takeAway(await sdk(), [at(incomingName(uploadKey))]),
    remove: async (fileId) => takeAway(await sdk(), pageNames(fileId).map(at)),
    addressOf: async (fileId, twin) => {
      const address = await findAddress(await sdk(), at(pageName(fileId, twin)))
      if (address === undefined) throw new Problem('unavailable')
      return address
    },
  }
}

async function load(env: string, serviceUrl: string | undefined): Promise<CloudBase> {
  const { default: cloudbase } = await import('@cloudbase/node-sdk')
  return cloudbase.init({ env, timeout: TIMEOUT_MS, keepalive: false, ...(serviceUrl && { serviceUrl }) })
}

/** What the cloud refuses is told in the log by its code alone: its sentences name files. */
async function answered<T>(call: Promise<T>): Promise<T> {
  try {
    return await within(TIMEOUT_MS, call)
  } catch (error) {
    log('error', 'the cloud storage failed', { error: String((error as { code?: unknown }).code ?? 'no answer') })
    throw new Problem('unavailable')
  }
}

/** An answer may be a refusal of a file in it: only what is gone has been taken away. */
async function takeAway(sdk: CloudBase, fileIDs: string[]): Promise<void> {
  const { fileList } = await answered(sdk.deleteFile({ fileList: fileIDs }))
  const codes = fileIDs.map((_, place) => String(fileList[place]?.code))
  const kept = codes.find((code) => !GONE.test(code))
  if (!kept) return
  log('error', 'the cloud storage kept what it was to delete', { error: kept })
  throw new Problem('unavailable')
}

/** @returns undefined where nothing lies @throws Problem file_too_large */
async function fetchFrom(sdk: CloudBase, fileID: string): Promise<Buffer | undefined> {
  const address = await findAddress(sdk, fileID)
  return address === undefined ? undefined : download(address)
}

async function findAddress(sdk: CloudBase, fileID: string): Promise<string | undefined> {
  const { fileList } = await answered(sdk.getTempFileURL({ fileList: [{ fileID, maxAge: ADDRESS_SECONDS }] }))
  return fileList[0]?.code === 'SUCCESS' ? fileList[0].tempFileURL : undefined
}

/** @returns undefined where nothing lies @throws Problem file_too_large, before it is read */
async function download(address: string): Promise<Buffer | undefined> {
  const reply = await answered(fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MS) }))
  if (reply.status === 404) return undefined
  if (!reply.ok || !reply.body) throw new Problem('unavailable')
  checkSize(Number(reply.headers.get('content-length') ?? 0))
  return readLimited(reply.body)
}

/** What an answer says of its own length is believed only where it refuses. @throws Problem file_too_large */
async function readLimited(body: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    checkSize((size += chunk.length))
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout
  const tooSlow = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('too slow')), milliseconds)
  })
  return Promise.race([work, tooSlow]).finally(() => clearTimeout(timer))
}
