import { xsalsa20poly1305 } from '@noble/ciphers/salsa'
import { fromByteArray, toByteArray } from 'base64-js'
import { randomBytes } from '../api/randomBytes'
import { fromUtf8, toUtf8 } from './utf8'

/** Makes what lies on the phone unreadable without the key that the server gave. */
export type Seal = {
  close: (text: string) => string
  /** @returns undefined for what another key closed, or what was changed since */
  open: (sealed: string) => string | undefined
}

const NONCE = 24

/**
 * XSalsa20-Poly1305. Its nonce of 24 bytes may be taken at random and needn't be secret, so the pool of random bytes will do;
 * and it is the one of the library's ciphers that needs no BigInt, which iOS 12 lacks.
 * @param key 32 bytes in base64, from visits.day
 */
export function sealWith(key: string): Seal {
  const secret = toByteArray(key)
  return {
    close: (text) => {
      const nonce = randomBytes(NONCE)
      return fromByteArray(nonce) + fromByteArray(xsalsa20poly1305(secret, nonce).encrypt(toUtf8(text)))
    },
    open: (sealed) => {
      try {
        const bytes = toByteArray(sealed)
        return fromUtf8(xsalsa20poly1305(secret, bytes.subarray(0, NONCE)).decrypt(bytes.subarray(NONCE)))
      } catch {
        return undefined
      }
    },
  }
}
