import type { ApplicationCard, ApplicationView } from '../../../src/contract/applications'
import type { CaseEvent } from '../../../src/domain/applications/application'
import { isOwn, whyNotRestore, worksCase } from '../../../src/domain/applications/authority'
import { clocksOf } from '../../../src/domain/applications/clocks'
import { sayKeeping } from '../../../src/domain/applications/draftKeeping'
import { headlineOf, staffTodoOf, todoOf } from '../../../src/domain/applications/headline'
import { lastOf } from '../../../src/domain/applications/log'
import { missingDeferrable } from '../../../src/domain/applications/missingDocuments'
import type { Offer } from '../../../src/domain/applications/offers'
import { maskAnswers } from '../../../src/domain/applications/sealed'
import { actionLabel, sayStatus } from '../../../src/domain/applications/status'
import { undertakingText } from '../../../src/domain/applications/undertaking'
import { actionsFor } from '../../../src/domain/applications/workflow'
import type { Actor } from '../../../src/domain/core/actor'
import { dayOf, type Instant } from '../../../src/domain/core/plainDate'
import type { Problem } from '../../../src/domain/core/problem'
import type { WorkCalendar } from '../../../src/domain/core/workingDays'
import type { Case } from './cases'
import type { PageRow } from './pageRepository'
import type { PaymentRow } from './paymentRepository'

/** Who looks, and when. */
export type Viewing = { actor: Actor; now: Instant; calendar: WorkCalendar }

export type Surrounding = {
  divisionName: string
  filedByName?: string
  pages: readonly PageRow[]
  offers: readonly Offer[]
  objections: ApplicationView['objections']
  payment?: PaymentRow
  closed?: Problem
  sameAccount: readonly string[]
}

const timelineOf = (events: readonly CaseEvent[]) =>
  events.map(({ at, action, actorName, office, comment }) => ({
    at,
    action,
    words: actionLabel[action],
    by: [office, actorName].filter(Boolean).join(' '),
    comment,
  }))

function documentsOf({ programme }: Case, pages: readonly PageRow[]): ApplicationView['documents'] {
  return programme.documents.map((spec) => {
    const own = pages.filter(({ documentKey }) => documentKey === spec.key)
    const shown = own.map(({ fileId, mediaType, size }) => ({ fileId, mediaType, size, url: `/files/${fileId}` }))
    return { spec, pages: shown, isMissing: spec.isRequired && own.length === 0 }
  })
}

function noticeOf({ status, events }: Case): ApplicationView['notice'] {
  const { items = [], dueOn } = lastOf(events, 'notify')?.data ?? {}
  return status === 'supplement_requested' && dueOn ? { items, dueOn } : undefined
}

function publicNoticeOf({ events }: Case): ApplicationView['publicNotice'] {
  const { noticeFrom: from, noticeTo: to } = lastOf(events, 'approve')?.data ?? {}
  return from && to ? { from, to } : undefined
}

function undertakingOf({ undertaking, programme }: Case): ApplicationView['undertaking'] {
  if (!undertaking) return undefined
  const { missingKeys, ...promise } = undertaking
  const missing = programme.documents.filter(({ key }) => missingKeys.includes(key))
  const { text, signedAt, dueOn, isEstimate, state, restored } = promise
  return {
    missing: missing.map(({ key, name }) => ({ key, name })),
    text,
    signedAt,
    dueOn,
    isEstimate,
    state,
    restored,
  }
}

/** The promise that one would sign by submitting now, with what is still missing. */
function undertakingToSign(application: Case): string | undefined {
  const { status, programme, hasBrokenUndertaking, title, applicantName } = application
  const missing = missingDeferrable(application)
  const isOpen = status === 'draft' || status === 'supplement_requested'
  const mayPromise = programme.allowsConditionalAcceptance && !hasBrokenUndertaking
  return isOpen && mayPromise && missing.length
    ? undertakingText(title, applicantName, missing, programme.clock)
    : undefined
}

function paymentOf(payment: PaymentRow | undefined): ApplicationView['payment'] {
  if (!payment) return undefined
  return {
    amountFen: payment.amount_fen,
    accountMasked: payment.account_masked,
    accountHolder: payment.account_holder,
    attempt: payment.attempt,
    returnReason: payment.return_reason ?? undefined,
  }
}

const stripped = ({ key, label, shown, source, asOf, kind }: Offer) => ({ key, label, shown, source, asOf, kind })

const keepingOf = ({ status, updatedAt }: Case, now: Instant) =>
  status === 'draft' ? sayKeeping(updatedAt, now) : undefined

/** A case as one of those who may see it gets it. */
export function present(application: Case, { actor, now, calendar }: Viewing, around: Surrounding): ApplicationView {
  const { programme, events, status } = application
  const isMine = isOwn(application, actor)
  // Whoever fills it in looks for slips of the finger in their own numbers, and can't behind a mask.
  const seesNumbers = isMine ? status === 'draft' : worksCase(application, actor)
  return {
    id: application.id,
    number: application.number,
    policyId: application.policyId,
    policyVersion: application.policyVersion,
    title: application.title,
    status,
    statusWords: sayStatus(status, isMine),
    headline: keepingOf(application, now) ?? headlineOf(application, calendar, now, isMine),
    keeping: keepingOf(application, now),
    todo: isMine ? todoOf(application, now) : staffTodoOf(application),
    version: application.version,
    divisionName: around.divisionName,
    applicantName: application.applicantName,
    isMine,
    filedByName: around.filedByName,
    form: programme.form,
    answers: seesNumbers ? application.answers : maskAnswers(programme.form, application.answers),
    documents: documentsOf(application, around.pages),
    offers: around.offers.map(stripped),
    amountFen: application.amountFen,
    actions: actionsFor(application, actor, dayOf(now)).filter((action) => action !== 'object'),
    pauses: programme.clock.pauses,
    rules: { clock: programme.clock, publicNotice: programme.publicNotice },
    clocks: clocksOf(events, programme.clock, calendar, now),
    timeline: timelineOf(events),
    notice: noticeOf(application),
    undertaking: undertakingOf(application),
    undertakingText: undertakingToSign(application),
    canRestoreUndertaking: !whyNotRestore(application, actor),
    publicNotice: publicNoticeOf(application),
    // The applicant learns from the timeline that there was one and what became of it; the words might show whose they are.
    objections: isMine ? [] : around.objections,
    payment: paymentOf(around.payment),
    ...(around.sameAccount.length > 0 && { sameAccount: [...around.sameAccount] }),
    supersededProblem: around.closed && { code: around.closed.code, message: around.closed.message },
  }
}

/** A case as one line of a list. */
export function presentCard(
  application: Case,
  { actor, now, calendar }: Viewing,
  divisionName: string,
): ApplicationCard {
  const { programme, events, status } = application
  const isMine = isOwn(application, actor)
  const { legal, person } = clocksOf(events, programme.clock, calendar, now)
  return {
    id: application.id,
    number: application.number,
    title: application.title,
    applicantName: application.applicantName,
    divisionName,
    status,
    statusWords: sayStatus(status, isMine),
    headline: keepingOf(application, now) ?? headlineOf(application, calendar, now, isMine),
    todo: isMine ? todoOf(application, now) : staffTodoOf(application),
    legal,
    personDays: person?.days,
    submittedAt: application.submittedAt,
    updatedAt: application.updatedAt,
  }
}
