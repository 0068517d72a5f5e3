const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'

function checkOf(first17: string): string {
  let sum = 0
  let weight = 1
  for (const character of first17) {
    sum += ALPHABET.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return ALPHABET[(31 - (sum % 31)) % 31] as string
}

/** GB 32100：统一社会信用代码, 18 characters without I O S V Z, the last one a check character (weights 3^i mod 31). */
export function isCreditCode(text: string): boolean {
  const code = text.toUpperCase()
  return /^[0-9A-HJ-NP-RTUWXY]{18}$/.test(code) && checkOf(code.slice(0, 17)) === code[17]
}

/** The check character of the first 17, for generated businesses. */
export const creditCodeCheck = checkOf
