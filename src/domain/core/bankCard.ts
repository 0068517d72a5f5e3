/** Luhn's check. Not every Chinese card complies: warn, never refuse. */
export function looksLikeBankCard(text: string): boolean {
  const digits = text.replace(/\s/g, '')
  if (!/^\d{12,19}$/.test(digits)) return false
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = place % 2 ? Number(digit) * 2 : Number(digit)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

/** `6222 **** 1234`. */
export function maskBankCard(text: string): string {
  const digits = text.replace(/\s/g, '')
  return digits.length < 9 ? '****' : `${digits.slice(0, 4)} **** ${digits.slice(-4)}`
}
