import type { CaseEvent } from '../../../src/domain/applications/application'
import type { ApplicationAction } from '../../../src/domain/applications/status'
import type { ReminderData, ReminderKind } from '../../../src/domain/reminders/reminder'
import type { Instant } from '../../../src/domain/core/plainDate'
import type { Tx } from '../../platform/database'
import { remind, type NewReminder } from '../reminders/remind'
import type { Case } from './cases'
import { listHolders } from './jobRepository'

const kinds: Partial<Record<ApplicationAction, ReminderKind>> = {
  submit: 'applicationSubmitted',
  notify: 'oneTimeNotice',
  accept: 'applicationAccepted',
  acceptConditionally: 'acceptedConditionally',
  acceptBySilence: 'applicationAccepted',
  decline: 'applicationDeclined',
  approve: 'applicationApproved',
  object: 'noticeHeldUp',
  dismissObjection: 'noticeResumed',
  reject: 'applicationRejected',
  upholdObjection: 'applicationRejected',
  endPublicNotice: 'publicNoticeEnded',
  sendPayment: 'paymentSent',
  reportReturned: 'paymentReturned',
  confirmCredited: 'moneyCredited',
  terminate: 'applicationTerminated',
}

/** Names of the documents that an event speaks of. */
function namesIn({ programme }: Case, { data }: CaseEvent): string | undefined {
  const keys = new Set(data.missingKeys ?? data.items?.map(({ documentKey }) => documentKey))
  const names = programme.documents.filter(({ key }) => keys.has(key)).map(({ name }) => name)
  return names.length ? names.join('、') : undefined
}

/** What the words of a reminder about this case are made of. */
export function reminderData(application: Case, extra: Partial<ReminderData>): ReminderData {
  const { id, title, number, policyId, amountFen } = application
  return { title, number, policyId, amountFen, applicationId: id, ...extra }
}

/** However many object, a notice is held up once until they are answered. */
const placeOf = ({ events }: Case, { action }: CaseEvent, seq: number) =>
  action === 'object' ? `after${events.filter((event) => event.action === 'dismissObjection').length}` : seq

/** What the applicant is told of an event, the `seq`-th of its case; of some, nothing. */
export function reminderOf(application: Case, event: CaseEvent, seq: number): NewReminder | undefined {
  const isPromise = event.action === 'acceptBySilence' && event.data.missingKeys?.length
  const kind = isPromise ? 'acceptedConditionally' : kinds[event.action]
  if (!kind) return undefined
  return {
    personId: application.applicantId,
    divisionCode: application.divisionCode,
    kind,
    data: reminderData(application, {
      names: namesIn(application, event),
      on: event.data.dueOn ?? event.data.noticeTo,
      reason: event.comment,
    }),
    dedupeKey: `${event.action}:${application.id}:${placeOf(application, event, seq)}`,
  }
}

/** Tells the applicant what happened to their case. */
export async function tell(
  { db, now }: { db: Tx; now: Instant },
  application: Case,
  event: CaseEvent,
  seq: number,
): Promise<void> {
  const reminder = reminderOf(application, event, seq)
  if (reminder) await remind(db, now, reminder)
}

/** What somebody who has to answer an objection is told. */
export function objectedReminder(application: Case, personId: string): NewReminder {
  const { id, divisionCode, events } = application
  const answered = events.filter(({ action }) => action === 'dismissObjection').length
  return {
    personId,
    divisionCode,
    kind: 'caseObjected',
    data: reminderData(application, {}),
    dedupeKey: `caseObjected:${id}:after${answered}:${personId}`,
  }
}

/** Brings an objection to the one who approved the case; to the office, where they no longer hold it. */
export async function tellObjected(db: Tx, now: Instant, application: Case): Promise<void> {
  const { divisionCode, approverId, applicantId } = application
  const holders = await listHolders(db, ['approver'], divisionCode)
  const own = holders.filter((personId) => personId === approverId)
  for (const personId of own.length ? own : holders.filter((holder) => holder !== applicantId))
    await remind(db, now, objectedReminder(application, personId))
}
