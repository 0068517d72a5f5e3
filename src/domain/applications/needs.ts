import { Problem } from '../core/problem'
import { sayMoney } from '../core/money'
import { isSameAccount } from './account'
import type { Application, Move } from './application'
import { whyNotAnswers } from './checkAnswers'
import { lastOf } from './log'
import { missingDeferrable, missingDocuments, missingMain, namesOf } from './missingDocuments'
import type { Need } from './transitions'

const SHORTEST_COMMENT = 2

type Check = (application: Application, move: Move) => Problem | undefined

const lacks = (specs: { name: string }[]) =>
  specs.length ? new Problem('documents_missing', { names: namesOf(specs) }) : undefined

/** All main documents, and for the deferrable ones that are missing a signed undertaking. */
function whyNotDocuments(application: Application, { hasSignedUndertaking }: Move): Problem | undefined {
  const { programme, hasBrokenUndertaking } = application
  const main = missingMain(application)
  const deferrable = missingDeferrable(application)
  const mayPromise = programme.allowsConditionalAcceptance && !hasBrokenUndertaking
  if (!mayPromise) return lacks(missingDocuments(application))
  if (main.length) return lacks(main)
  if (deferrable.length && !hasSignedUndertaking)
    return new Problem('undertaking_required', { names: namesOf(deferrable) })
  return undefined
}

/** An answered notice brings all that the submission needed; a supplement under an undertaking brings one document more. */
function whyNotSupplements(application: Application, move: Move): Problem | undefined {
  if (application.status === 'supplement_requested') {
    const isAnswered = new Set(application.presentKeys)
    const asked = new Set(lastOf(application.events, 'notify')?.data.items?.map(({ documentKey }) => documentKey))
    const unanswered = application.programme.documents.filter(({ key }) => asked.has(key) && !isAnswered.has(key))
    const isPromised = (requirement: string) => requirement === 'deferrable' && move.hasSignedUndertaking
    return (
      whyNotAnswers(application.programme.form, application.answers) ??
      lacks(unanswered.filter(({ requirement }) => !isPromised(requirement))) ??
      whyNotDocuments(application, move)
    )
  }
  const last = lastOf(application.events, 'acceptConditionally', 'acceptBySilence', 'supplement')
  const missing = missingDocuments(application)
  return missing.length < (last?.data.missingKeys?.length ?? 0) ? undefined : lacks(missing)
}

/** 核定金额: never above what the policy's own arithmetic gives. */
function whyNotAmount({ amountFen: computed }: Application, { amountFen }: Move): Problem | undefined {
  const amount = amountFen ?? computed
  if (amount === undefined || amount <= 0) return new Problem('amount_required')
  if (computed !== undefined && amount > computed) return new Problem('amount_too_high', { most: sayMoney(computed) })
  return undefined
}

function whyNotAccount({ returnedAccount }: Application, { account }: Move): Problem | undefined {
  if (!account) return new Problem('answers_missing', { names: ['户名', '开户行', '账号'] })
  return returnedAccount && isSameAccount(returnedAccount, account) ? new Problem('account_unchanged') : undefined
}

const isWord = (text: string | undefined) => (text?.trim().length ?? 0) >= SHORTEST_COMMENT

export const needs: Record<Need, Check> = {
  answers: ({ programme, answers }) => whyNotAnswers(programme.form, answers),
  documents: whyNotDocuments,
  supplements: whyNotSupplements,
  items: (_, { items }) => (items?.some(({ words }) => isWord(words)) ? undefined : new Problem('notice_empty')),
  comment: (_, { comment }) => (isWord(comment) ? undefined : new Problem('comment_required')),
  pauseKey: ({ programme }, { pauseKey }) =>
    programme.clock.pauses.some(({ key }) => key === pauseKey) ? undefined : new Problem('pause_unknown'),
  amount: whyNotAmount,
  changedAccount: whyNotAccount,
}
