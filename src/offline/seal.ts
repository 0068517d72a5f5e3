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

/** The same for what isn't text. */
export type BytesSeal = {
  closeBytes: (bytes: Uint8Array) => Uint8Array
  openBytes: (sealed: Uint8Array) => Uint8Array | undefined
}

const NONCE = 24

/**
 * XSalsa20-Poly1305. Its nonce of 24 bytes may be taken at random and needn't be secret, so the pool of random bytes will do;
 * and it is the one of the library's ciphers that needs no BigInt, which iOS 12 lacks.
 * @param key 32 bytes in base64, from visits.day
 */
export function sealWith(key: string): Seal & BytesSeal {
  const secret = toByteArray(key)
  const closeBytes = (bytes: Uint8Array) => {
    const nonce = randomBytes(NONCE)
    const closed = xsalsa20poly1305(secret, nonce).encrypt(bytes)
    const sealed = new Uint8Array(NONCE + closed.length)
    sealed.set(nonce)
    sealed.set(closed, NONCE)
    return sealed
  }
  const openBytes = (sealed: Uint8Array) => {
    try {
      return xsalsa20poly1305(secret, sealed.subarray(0, NONCE)).decrypt(sealed.subarray(NONCE))
    } catch {
      return undefined
    }
  }
  return {
    closeBytes,
    openBytes,
    close: (text) => fromByteArray(closeBytes(toUtf8(text))),
    open: (sealed) => {
      const opened = openBytes(bytesOf(sealed))
      return opened && fromUtf8(opened)
    },
  }
}

/** Empty for what is no base64, which no key opens. */
export function bytesOf(text: string): Uint8Array {
  try {
    return toByteArray(text)
  } catch {
    return new Uint8Array()
  }
}
