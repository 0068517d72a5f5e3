import { creditCodeCheck } from '../../src/domain/core/creditCode'
import type { PlainDate } from '../../src/domain/core/plainDate'
import { residentIdCheck } from '../../src/domain/core/residentId'

/** No operator holds 160: a number under it looks right and rings nobody. */
const PHONE_PREFIX = '1600'

/** The made-up phone with this number of its own, 0 to 9,999,999. */
export const madeUpPhone = (number: number): string => PHONE_PREFIX + String(number).padStart(7, '0')

export const isMadeUpPhone = (phone: string): boolean => phone.startsWith(PHONE_PREFIX)

/** GB 11643 with a county of 9901 in front, where no division of China is: nobody's. `order` counts one birthday, below 500. */
export function madeUpResidentId(county: string, birthDate: PlainDate, sex: 'male' | 'female', order: number): string {
  const sequence = order * 2 + (sex === 'male' ? 1 : 0)
  const first17 = county + birthDate.replaceAll('-', '') + String(sequence).padStart(3, '0')
  return first17 + residentIdCheck(first17)
}

const registrars: Record<string, string> = { soleProprietorship: '92', cooperative: '93' }
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]
const CHARACTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** GB 32100 has neither I, O, S, V nor Z. */
const TENS = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** GB 32100 with GB 11714's check inside: registrar, county, MA and a number of its own below 3,100,000. */
export function madeUpCreditCode(businessKind: string, county: string, number: number): string {
  const organisation = `MA${TENS.charAt(Math.floor(number / 100_000))}${String(number % 100_000).padStart(5, '0')}`
  const sum = ORGANISATION_WEIGHTS.reduce(
    (total, weight, place) => total + weight * CHARACTERS.indexOf(organisation[place] as string),
    0,
  )
  const check = '0123456789X0'[11 - (sum % 11)] as string
  const first17 = (registrars[businessKind] ?? '91') + county + organisation + check
  return first17 + creditCodeCheck(first17)
}

/** Nineteen digits that pass Luhn's check under 6299, a range no bank is known by. */
export function madeUpBankCard(number: number): string {
  const first18 = `629900${String(number).padStart(12, '0')}`
  const sum = [...first18].reverse().reduce((total, digit, place) => {
    const value = place % 2 ? Number(digit) : Number(digit) * 2
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return first18 + String((10 - (sum % 10)) % 10)
}
