import type { CaseEvent, Move } from '../../../src/domain/applications/application'
import { caseDue } from '../../../src/domain/applications/clocks'
import { Problem } from '../../../src/domain/core/problem'
import type { Instant } from '../../../src/domain/core/plainDate'
import type { WorkCalendar } from '../../../src/domain/core/workingDays'
import type { Tx } from '../../platform/database'
import type { Case } from './cases'
import { consequences } from './consequences'
import { insertEvents } from './eventRepository'
import { tell } from './tell'
import { updateRow, type RowChanges } from './repository'
import { accountIndexOf, businessIndexOf, residentIdIndexOf, storedAnswers } from './sealing'
import { endUndertaking, insertUndertaking } from './undertakingRepository'

export type Saving = { db: Tx; now: Instant; calendar: WorkCalendar }

/** What a move leaves in the case's row. */
export function rowOf(after: Case, { now, calendar }: Pick<Saving, 'now' | 'calendar'>): RowChanges {
  const due = caseDue(after, calendar, now)
  return {
    number: after.number ?? null,
    division_code: after.divisionCode,
    status: after.status,
    amount_fen: after.amountFen ?? null,
    reviewer_id: after.reviewerId ?? null,
    approver_id: after.approverId ?? null,
    due_on: due?.on ?? null,
    is_due_estimate: due?.isEstimate ?? false,
    due_as_of: now,
    submitted_at: after.submittedAt ?? null,
    updated_at: now,
  }
}

/** What was answered. The business's index is set by submitting alone: a draft claims nothing. */
export function answersOf(after: Case): RowChanges {
  const isSubmitted = after.status !== 'draft'
  return {
    ...storedAnswers(after.id, after.programme.form, after.answers),
    ...(isSubmitted && {
      business_index: businessIndexOf(after.answers) ?? null,
      resident_id_index: residentIdIndexOf(after.answers) ?? null,
      account_index: accountIndexOf(after.answers) ?? null,
      is_once_per_business: after.policy.stacking.isOncePerBusiness,
    }),
  }
}

async function update(saving: Saving, before: Case, changes: RowChanges): Promise<void> {
  if (!(await updateRow(saving.db, before.id, before.version, changes))) throw new Problem('stale_version')
}

/** Saves what the applicant typed. */
export function saveAnswers(saving: Saving, before: Case, after: Case): Promise<void> {
  return update(saving, before, { ...answersOf(after), updated_at: saving.now })
}

/** Notes that something beside the row changed, so that a stale page can't overwrite it. */
export function touchCase(saving: Saving, before: Case): Promise<void> {
  return update(saving, before, { updated_at: saving.now })
}

async function saveUndertaking({ db, now }: Saving, before: Case, after: Case): Promise<void> {
  if (after.undertaking && after.undertaking !== before.undertaking) {
    if (before.undertaking) await endUndertaking(db, after.id, after.undertaking.state, now)
    else await insertUndertaking(db, after, after.undertaking)
  }
}

/** Saves a move: the row, the log, what follows from it elsewhere, and the reminders; all in the fact's own transaction. */
export async function saveCase(
  saving: Saving,
  before: Case,
  after: Case,
  events: readonly CaseEvent[],
  move: Pick<Move, 'account'> = {},
): Promise<void> {
  // The timer moves cases without having read their sealed answers: only the applicant's own moves write answers.
  const isApplicants = events.some(({ actorRole }) => actorRole === 'applicant')
  await update(saving, before, { ...rowOf(after, saving), ...(isApplicants && answersOf(after)) })
  await insertEvents(saving.db, after, before.events.length, events)
  await saveUndertaking(saving, before, after)
  for (const [place, event] of events.entries()) {
    await consequences[event.action]?.({ ...saving, application: after, event, account: move.account })
    await tell(saving, after, event, before.events.length + place + 1)
  }
}
