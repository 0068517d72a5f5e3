import { accountOf } from '../../../src/domain/applications/account'
import type { Account, CaseEvent } from '../../../src/domain/applications/application'
import { questionsOf } from '../../../src/domain/applications/checkAnswers'
import { maskForNotice } from '../../../src/domain/applications/publicNotice'
import type { ApplicationAction } from '../../../src/domain/applications/status'
import { factsIn } from '../../../src/domain/applications/submission'
import { dayOf, type Instant } from '../../../src/domain/core/plainDate'
import { Problem } from '../../../src/domain/core/problem'
import type { FactName } from '../../../src/domain/eligibility/facts'
import type { Tx } from '../../platform/database'
import type { Case } from './cases'
import { insertFacts } from './claimRepository'
import { endNotice, insertNotice, settleObjections } from './noticeRepository'
import { findLastPayment, insertPayment, updateLivePayment } from './paymentRepository'
import { tellObjected } from './tell'

type Happened = { db: Tx; now: Instant; application: Case; event: CaseEvent; account?: Account }

/** What the answers state is known from now on, with this application as its source. */
async function noteFacts({ db, now, application }: Happened): Promise<void> {
  const { applicantId: personId, divisionCode, programme, answers } = application
  const facts = Object.entries(factsIn(programme.form, answers)) as [FactName, unknown][]
  await insertFacts(db, { personId, divisionCode, asOf: dayOf(now), at: now }, facts)
}

/** What an approval puts on public notice, masked; undefined for a programme without one. */
export function noticeOf(application: Case, { data: { noticeFrom, noticeTo, amountFen } }: CaseEvent) {
  if (!noticeFrom || !noticeTo || !amountFen) return undefined
  const asked = questionsOf(application.programme.form).find(({ kind }) => kind === 'residentId')
  const residentId = asked && application.answers[asked.key]
  const masked = maskForNotice(application.applicantName, typeof residentId === 'string' ? residentId : undefined)
  return {
    application_id: application.id,
    division_code: application.divisionCode,
    title: application.title,
    name_masked: masked.nameMasked,
    id_masked: masked.idMasked,
    amount_fen: amountFen,
    from_on: noticeFrom,
    to_on: noticeTo,
  }
}

async function postNotice({ db, application, event }: Happened): Promise<void> {
  const notice = noticeOf(application, event)
  if (notice) await insertNotice(db, notice)
}

async function orderPayment({ db, now, application, event }: Happened): Promise<void> {
  const account = accountOf(application.answers)
  if (!account || !application.amountFen || !event.actorId) throw new Problem('action_not_possible')
  const earlier = await findLastPayment(db, application.id)
  await insertPayment(db, {
    applicationId: application.id,
    divisionCode: application.divisionCode,
    attempt: (earlier?.attempt ?? 0) + 1,
    amountFen: application.amountFen,
    account,
    by: event.actorId,
    at: now,
  })
}

/** What an action changes beside the case itself. */
export const consequences: Partial<Record<ApplicationAction, (happened: Happened) => Promise<void>>> = {
  submit: noteFacts,
  supplement: ({ application, ...happened }) =>
    application.status === 'submitted' ? noteFacts({ application, ...happened }) : Promise.resolve(),
  approve: postNotice,
  object: ({ db, application, now }) => tellObjected(db, now, application),
  endPublicNotice: ({ db, application, now }) => endNotice(db, application.id, now),
  dismissObjection: ({ db, application }) => settleObjections(db, application.id, 'dismissed'),
  upholdObjection: async ({ db, application, now }) => {
    await settleObjections(db, application.id, 'upheld')
    await endNotice(db, application.id, now)
  },
  orderPayment,
  sendPayment: ({ db, application, now }) => updateLivePayment(db, application.id, { state: 'sent', sent_at: now }),
  confirmCredited: ({ db, application, now }) =>
    updateLivePayment(db, application.id, { state: 'credited', ended_at: now }),
  reportReturned: ({ db, application, now, event }) =>
    updateLivePayment(db, application.id, {
      state: 'returned',
      ended_at: now,
      return_reason: event.comment ?? null,
    }),
}
