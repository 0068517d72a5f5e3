// By hand: a mini-program has no crypto.subtle, WeChat's own digest of files knows SHA-256 only on newer base libraries, and
// the libraries' needs BigInt, which iOS 12 lacks.

const BLOCK = 64
const ROUNDS = 64
const primes = Array.from({ length: 311 }, (_, place) => place + 2)
  .filter((number, _place, all) => !all.some((other) => other < number && number % other === 0))
  .slice(0, ROUNDS)
const fraction = (root: number) => ((root - Math.floor(root)) * 2 ** 32) | 0
const constants = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)))
const beginning = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))

const at = (words: Int32Array, place: number) => words[place] as number
const turn = (word: number, by: number) => (word >>> by) | (word << (32 - by))

/** SHA-256 in hex. FIPS 180-4. */
export function sha256(bytes: Uint8Array): string {
  const state = Int32Array.from(beginning)
  const whole = bytes.length - (bytes.length % BLOCK)
  for (let from = 0; from < whole; from += BLOCK) mix(state, bytes, from)
  const end = new Uint8Array(bytes.length - whole + 9 > BLOCK ? 2 * BLOCK : BLOCK)
  end.set(bytes.subarray(whole))
  end[bytes.length - whole] = 0x80
  const length = new DataView(end.buffer)
  length.setUint32(end.length - 8, Math.floor(bytes.length / 2 ** 29))
  length.setUint32(end.length - 4, bytes.length << 3)
  for (let from = 0; from < end.length; from += BLOCK) mix(state, end, from)
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

function mix(state: Int32Array, bytes: Uint8Array, from: number): void {
  const words = schedule(bytes, from)
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number]
  for (let place = 0; place < ROUNDS; place += 1) {
    const big1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
    const one = (h + big1 + ((e & f) ^ (~e & g)) + at(constants, place) + at(words, place)) | 0
    const big0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)
    const other = (big0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + other) | 0]
  }
  ;[a, b, c, d, e, f, g, h].forEach((word, place) => (state[place] = (at(state, place) + word) | 0))
}

function schedule(bytes: Uint8Array, from: number): Int32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset + from, BLOCK)
  const words = new Int32Array(ROUNDS)
  for (let place = 0; place < ROUNDS; place += 1) {
    if (place < 16) {
      words[place] = view.getInt32(place * 4)
      continue
    }
    const [old, late] = [at(words, place - 15), at(words, place - 2)]
    const small0 = turn(old, 7) ^ turn(old, 18) ^ (old >>> 3)
    const small1 = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10)
    words[place] = (at(words, place - 16) + small0 + at(words, place - 7) + small1) | 0
  }
  return words
}
