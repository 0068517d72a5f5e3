import type { Account, Answers } from './application'

/** The keys under which every programme's form asks where the money shall go. */
export const accountKeys = { holder: 'accountHolder', bank: 'accountBank', number: 'accountNumber' } as const

const textOf = (answers: Answers, key: string) => String(answers[key] ?? '').trim()

/** The account that the applicant named, or undefined when the form has none or it isn't filled in. */
export function accountOf(answers: Answers): Account | undefined {
  const number = textOf(answers, accountKeys.number).replace(/\s/g, '')
  if (!number) return undefined
  return { holder: textOf(answers, accountKeys.holder), bank: textOf(answers, accountKeys.bank), number }
}

/** The answers with another account in them. */
export function withAccount(answers: Answers, { holder, bank, number }: Account): Answers {
  return {
    ...answers,
    [accountKeys.holder]: holder.trim(),
    [accountKeys.bank]: bank.trim(),
    [accountKeys.number]: number.replace(/\s/g, ''),
  }
}

/** A returned payment is no use to the very same account; a corrected holder or branch makes it another. */
export function isSameAccount(one: Account, other: Account): boolean {
  const plain = ({ holder, bank, number }: Account) => [holder, bank, number].map((part) => part.replace(/\s/g, ''))
  return plain(one).join('|') === plain(other).join('|')
}
