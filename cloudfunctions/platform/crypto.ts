import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/**
 * Personal numbers are sealed with AES-256-GCM. The key's id stands in front, so that keys can be changed; the place
 * (`table:column:id`) is authenticated, so that a sealed text can't be moved to another row.
 * DATA_KEY is 32 bytes in base64; keys for sealing and for look-up are derived from it.
 */
const KEY_ID = 'k1'

let keys: { seal: Buffer; index: Buffer } | undefined

function getKeys() {
  if (keys) return keys
  const secret = Buffer.from(process.env.DATA_KEY ?? '', 'base64')
  if (secret.length !== 32)
    throw new Error('DATA_KEY is not set: give it 32 random bytes in base64 and keep them safe.')
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', secret, 'guichuang', use, 32))
  return (keys = { seal: derive('seal'), index: derive('index') })
}

export function seal(text: string, place: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', getKeys().seal, nonce).setAAD(Buffer.from(place))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return `${KEY_ID}.${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64')}`
}

/** @throws when the text was changed, moved to another place, or sealed with another key. */
export function unseal(sealed: string, place: string): string {
  const [keyId, body] = sealed.split('.')
  if (keyId !== KEY_ID || !body) throw new Error(`sealed with an unknown key: ${place.split(':', 2).join(':')}`)
  const bytes = Buffer.from(body, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', getKeys().seal, bytes.subarray(0, 12)).setAAD(Buffer.from(place))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
}

/** The blind index: finds an equal value without showing it. `kind` keeps phones and IDs apart. */
export function blindIndex(
  kind: 'phone' | 'residentId' | 'account' | 'address' | 'caller' | 'limit' | 'code' | 'creditCode',
  value: string,
): string {
  return createHmac('sha256', getKeys().index).update(`${kind}:${value}`).digest('base64url')
}

/** What a request's content is recognised by when it comes again. Keyed: a number in it can't be found by trying. */
export function digestOf(value: unknown): string {
  return createHmac('sha256', getKeys().index)
    .update(`request:${JSON.stringify(value) ?? ''}`)
    .digest('base64url')
}
