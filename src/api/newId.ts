import { randomBytes } from './randomBytes'

const hex = (byte: number) => byte.toString(16).padStart(2, '0')

/** A UUIDv7 made on the phone: what it names may be sent twice. */
export function newId(): string {
  const time = Date.now().toString(16).padStart(12, '0')
  const random = Array.from(randomBytes(10), hex).join('')
  const variant = (8 + (parseInt(random[3] as string, 16) & 3)).toString(16)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-${variant}${random.slice(4, 7)}-${random.slice(7, 19)}`
}
