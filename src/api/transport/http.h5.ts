import { isProblemCode, Problem } from '@/domain/core/problem'
import type { Reply, Transport } from './types'

const TIMEOUT_MS = 15_000
/** 10 MB over a village's network */
const UPLOAD_TIMEOUT_MS = 180_000
const base = process.env.TARO_APP_API ?? ''

type Sending = { url: string; body: string | FormData; timeout: number; onProgress?: (percent: number) => void }

/** Rejects only when no reply came. A reply that isn't the door's comes from what stands before it, and means that it failed. */
function send({ url, body, timeout, onProgress }: Sending): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `${base}${url}`)
    request.withCredentials = true
    request.timeout = timeout
    if (typeof body === 'string') request.setRequestHeader('content-type', 'application/json')
    if (onProgress) request.upload.onprogress = ({ loaded, total }) => onProgress(Math.round((100 * loaded) / total))
    request.onload = () => resolve(read(request.responseText))
    request.onerror = request.ontimeout = request.onabort = () => reject(new Error('no reply'))
    request.send(body)
  })
}

const failed: Reply = { ok: false, json: { code: 'unavailable', message: '' } }

function read(text: string): Reply {
  try {
    const reply = JSON.parse(text) as Partial<Reply> | null
    return typeof reply?.ok === 'boolean' ? (reply as Reply) : failed
  } catch {
    return failed
  }
}

/**
 * Plain HTTP to the host; who one is travels in a cookie that no script can read. The browser's own request: Taro's brings
 * three libraries for browsers that are older than any that this runs on.
 */
export const http: Transport = {
  call: (path, input) => send({ url: '/fn/api', body: JSON.stringify({ path, input }), timeout: TIMEOUT_MS }),
  async upload({ url }, filePath, onProgress) {
    const body = new FormData()
    body.append('file', await (await fetch(filePath)).blob(), 'file')
    const reply = await send({ url, body, timeout: UPLOAD_TIMEOUT_MS, onProgress })
    if (reply.ok) return {}
    return new Problem(isProblemCode(reply.json.code) ? reply.json.code : 'internal')
  },
}
