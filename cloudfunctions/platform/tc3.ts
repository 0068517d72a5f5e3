import { createHash, createHmac } from 'node:crypto'

export type Tc3Request = {
  secretId: string
  secretKey: string
  service: string
  host: string
  action: string
  body: string
  /** seconds since 1970 */
  timestamp: number
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()
const SIGNED_HEADERS = 'content-type;host;x-tc-action'

/** Tencent Cloud's signature, method v3 (TC3-HMAC-SHA256), as the Authorization header. */
export function signTc3({ secretId, secretKey, service, host, action, body, timestamp }: Tc3Request): string {
  const date = new Date(timestamp * 1000).toISOString().slice(0, 10)
  const headers = `content-type:application/json; charset=utf-8\nhost:${host}\nx-tc-action:${action.toLowerCase()}\n`
  const request = ['POST', '/', '', headers, SIGNED_HEADERS, sha256(body)].join('\n')
  const scope = `${date}/${service}/tc3_request`
  const text = ['TC3-HMAC-SHA256', timestamp, scope, sha256(request)].join('\n')
  const key = hmac(hmac(hmac(`TC3${secretKey}`, date), service), 'tc3_request')
  const signature = createHmac('sha256', key).update(text).digest('hex')
  return `TC3-HMAC-SHA256 Credential=${secretId}/${scope}, SignedHeaders=${SIGNED_HEADERS}, Signature=${signature}`
}
