const POOL = 2048
let pool = new Uint8Array(0)

/** WeChat gives random bytes only by callback, so a pool is filled at start and again when it runs low. */
export function fillRandomPool(): void {
  if (typeof wx === 'undefined') return
  wx.getRandomValues?.({
    length: POOL,
    success: ({ randomValues }) => {
      pool = new Uint8Array(randomValues)
    },
  })
}

/** Bytes out of the pool; on a phone too old for it, Math.random, which is enough for an id and never used for a secret. */
export function randomBytes(length: number): Uint8Array {
  if (pool.length < length * 8) fillRandomPool()
  if (pool.length < length) return Uint8Array.from({ length }, () => Math.floor(Math.random() * 256))
  const bytes = pool.slice(0, length)
  pool = pool.slice(length)
  return bytes
}
