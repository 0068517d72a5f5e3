import { createHash, randomBytes } from 'node:crypto'
import http from 'node:http'
import type { AddressInfo } from 'node:net'

export const CLOUD = 'cloud://guichuang-1a2b3c.6775-guichuang-1a2b3c-1300000000'

type Asked = {
  action: string
  path?: string
  fileid_list?: string[]
  file_list?: { fileid: string; max_age: number }[]
}
export type CloudStorageStandIn = {
  serviceUrl: string
  /** What lies in the bucket, by its path. */
  pages: Map<string, Buffer>
  actions: string[]
  /** From now on every question is answered so; undefined: as usual. */
  answer: (reply: object | undefined) => void
  /** As a phone's wx.cloud.uploadFile leaves it. */
  put: (path: string, bytes: Buffer) => void
  close: () => Promise<void>
}

/**
 * CloudBase's storage as the real SDK meets it: signed questions to one address, bytes to and from the bucket by addresses that are
 * issued for one object and a while. Made after the SDK's own source; errors are those that it and the documentation name.
 */
export async function cloudStorageStandIn(): Promise<CloudStorageStandIn> {
  const pages = new Map<string, Buffer>()
  const actions: string[] = []
  const issued = new Map<string, string>()
  let fixed: object | undefined
  const server = http.createServer((request, response) => {
    void readAll(request).then((body) => {
      const { pathname } = new URL(request.url ?? '', base())
      if (pathname === '/admin')
        return json(response, fixed ?? administer(request, JSON.parse(body.toString()) as Asked))
      return bucket(request, response, body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const base = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  function administer({ headers }: http.IncomingMessage, asked: Asked): object {
    if (!/^TC3-HMAC-SHA256 Credential=test-id\//.test(headers.authorization ?? '')) return refusal('SIGN_PARAM_INVALID')
    actions.push(asked.action)
    if (asked.action === 'storage.getUploadMetadata') return granted(uploadTo(asked.path ?? ''))
    if (asked.action === 'storage.batchGetDownloadUrl')
      return granted({ download_list: (asked.file_list ?? []).map(({ fileid }) => downloadOf(fileid)) })
    if (asked.action === 'storage.batchDeleteFile')
      return granted({ delete_list: (asked.fileid_list ?? []).map((fileID) => removed(fileID)) })
    return refusal('INVALID_PARAM')
  }

  const pathOf = (fileId: string) => (fileId.startsWith(`${CLOUD}/`) ? fileId.slice(CLOUD.length + 1) : undefined)
  function uploadTo(path: string) {
    const authorization = randomBytes(8).toString('hex')
    issued.set(authorization, path)
    const fileId = `${CLOUD}/${path}`
    return { url: `${base()}/bucket/${path}`, token: 'token', authorization, fileId, cosFileId: 'cos-file-id' }
  }
  function downloadOf(fileID: string) {
    const path = pathOf(fileID)
    if (path === undefined) return { code: 'INVALID_FILEID', fileID, tempFileURL: '' }
    if (!pages.has(path)) return { code: 'STORAGE_FILE_NONEXIST', fileID, tempFileURL: '' }
    const sign = createHash('sha256').update(path).digest('hex')
    return { code: 'SUCCESS', fileID, tempFileURL: `${base()}/bucket/${path}?sign=${sign}` }
  }
  function removed(fileID: string) {
    return { fileID, code: pages.delete(pathOf(fileID) ?? '') ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' }
  }

  function bucket(request: http.IncomingMessage, response: http.ServerResponse, body: Buffer): void {
    const { pathname, searchParams } = new URL(request.url ?? '', base())
    const path = pathname.slice('/bucket/'.length)
    if (request.method === 'PUT') {
      if (issued.get(request.headers.authorization ?? '') !== path) return xml(response, 'SignatureDoesNotMatch')
      pages.set(path, body)
      return void response.writeHead(200).end()
    }
    if (searchParams.get('sign') !== createHash('sha256').update(path).digest('hex'))
      return xml(response, 'AccessDenied')
    const page = pages.get(path)
    if (!page) return void response.writeHead(404).end()
    response.writeHead(200, { 'content-length': page.length }).end(page)
  }

  return {
    serviceUrl: `${base()}/admin?`,
    pages,
    actions,
    answer: (reply) => (fixed = reply),
    put: (path, bytes) => pages.set(path, bytes),
    close: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  }
}

const refusal = (code: string) => ({ code, message: code, requestId: 'request' })
const granted = (data: object) => ({ data, requestId: 'request' })

function json(response: http.ServerResponse, reply: object): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(reply))
}

function xml(response: http.ServerResponse, code: string): void {
  const body = `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>no</Message><RequestId>r</RequestId><TraceId>t</TraceId></Error>`
  response.writeHead(403, { 'content-type': 'application/xml' }).end(body)
}

async function readAll(request: http.IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
