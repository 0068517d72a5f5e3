import { accountOf } from '../../../src/domain/applications/account'
import type { Answers } from '../../../src/domain/applications/application'
import { splitAnswers } from '../../../src/domain/applications/sealed'
import type { FormGroup } from '../../../src/domain/policies/policy.schema'
import { blindIndex, seal, unseal } from '../../platform/crypto'

const placeOf = (id: string) => `applications:answers:${id}`

/** The two columns of the answers: what may lie open, and the rest as one sealed object. */
export function storedAnswers(id: string, form: readonly FormGroup[], answers: Answers) {
  const { open, sealed } = splitAnswers(form, answers)
  const isSealed = Object.keys(sealed).length > 0
  return {
    answers: JSON.stringify(open),
    sealed_answers: isSealed ? seal(JSON.stringify(sealed), placeOf(id)) : null,
  }
}

export function readAnswers(row: { id: string; answers: Answers; sealed_answers: string | null }): Answers {
  const sealed: Answers = row.sealed_answers ? JSON.parse(unseal(row.sealed_answers, placeOf(row.id))) : {}
  return { ...row.answers, ...sealed }
}

/** Finds the same business again; undefined while no credit code is given. */
export function businessIndexOf({ creditCode }: Answers): string | undefined {
  return typeof creditCode === 'string' && creditCode ? blindIndex('creditCode', creditCode.toUpperCase()) : undefined
}

/** Finds the same account again; undefined while none is given. */
export function accountIndexOf(answers: Answers): string | undefined {
  const account = accountOf(answers)
  return account && blindIndex('account', account.number)
}

/** Tells whether a card that is shown later is the one that was given; undefined while no number is given. */
export function residentIdIndexOf({ residentId }: Answers): string | undefined {
  return typeof residentId === 'string' && residentId ? blindIndex('residentId', residentId.toUpperCase()) : undefined
}
