import { isPlainDate, type PlainDate } from './plainDate'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'

const birthDateIn = (id: string): PlainDate => `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`

/** GB 11643：18 characters, a birth date that exists and the check character. Area codes aren't checked: old ones survive on IDs. */
export function isResidentId(text: string): boolean {
  const id = text.toUpperCase()
  if (!/^\d{17}[\dX]$/.test(id) || !isPlainDate(birthDateIn(id))) return false
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(id[place]), 0)
  return CHECKS[sum % 11] === id[17]
}

/** Birth date and sex that a valid resident ID carries. */
export function readResidentId(id: string): { birthDate: PlainDate; sex: 'female' | 'male' } {
  return { birthDate: birthDateIn(id), sex: Number(id[16]) % 2 ? 'male' : 'female' }
}

/** `3****************X`: the first and the last character, as public notices show it. */
export function maskResidentId(id: string): string {
  return id.length < 2 ? '*' : `${id[0]}${'*'.repeat(id.length - 2)}${id.slice(-1)}`
}

/** The check character of the first 17 digits, for generated people. */
export function residentIdCheck(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(first17[place]), 0)
  return CHECKS[sum % 11] as string
}
