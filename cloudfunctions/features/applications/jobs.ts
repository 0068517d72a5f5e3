import { caseDue } from '../../../src/domain/applications/clocks'
import { advance } from '../../../src/domain/applications/workflow'
import type { ApplicationAction } from '../../../src/domain/applications/status'
import { holderRoles } from '../../../src/domain/applications/authority'
import { addDays, type Instant, type PlainDate } from '../../../src/domain/core/plainDate'
import { addWorkingDays, type WorkCalendar } from '../../../src/domain/core/workingDays'
import type { Tx } from '../../platform/database'
import { remind } from '../reminders/remind'
import { assemble, type Case } from './cases'
import { owed, SOON_WORKING_DAYS } from './desk'
import { eachApart, type Turn } from './eachApart'
import {
  listBrokenPromises,
  listCountedBefore,
  listHolders,
  listPastDue,
  listPromisesDue,
  listSilent,
  listSupplementsDue,
  listUnescalated,
  noteEscalation,
  saveDue,
} from './jobRepository'
import { saveNoticeEnd } from './noticeRepository'
import { findRow } from './repository'
import { saveCase } from './saveCase'
import { reminderData } from './tell'
import { tellMoved, tellMovedPromise } from './tellMoved'
import { saveUndertakingDue } from './undertakingRepository'

export type JobTime = { now: Instant; today: PlainDate; calendar: WorkCalendar }
/** A task of the timer: a batch within the transaction that it is given, each case behind a savepoint. @returns how many cases it moved */
export type CaseJob = (tx: Tx, time: JobTime) => Promise<number>
/** @returns whether it changed anything */
type OneCase = (tx: Tx, id: string, time: JobTime) => Promise<boolean>

async function readCase(tx: Tx, id: string, { calendar }: JobTime): Promise<Case | undefined> {
  const row = await findRow(tx, id)
  const [found] = row ? await assemble({ db: tx, calendar }, [row]) : []
  return found
}

/** A task on each of the cases that it finds. */
const onEach =
  (task: string, list: (tx: Tx, turn: Turn, time: JobTime) => Promise<string[]>, run: OneCase): CaseJob =>
  async (tx, time) => {
    const turn = { task, now: time.now }
    return eachApart(tx, turn, await list(tx, turn, time), (id) => run(tx, id, time))
  }

/** Lets the timer take one action on a case. */
const move =
  (action: ApplicationAction): OneCase =>
  async (tx, id, time) => {
    const before = await readCase(tx, id, time)
    if (!before) return false
    const { application, events } = advance(before, action, { actor: 'system', at: time.now, calendar: time.calendar })
    await saveCase({ db: tx, ...time }, before, { ...before, ...application }, events)
    return true
  }

/**
 * Due days counted anew once the calendar table has changed, as when a year's holidays are published or a make-up day is
 * announced later: where one moves it is noted, and told to those who were told another.
 */
export const recomputeDueDays = onEach('recomputeDueDays', listCountedBefore, async (tx, id, time) => {
  const found = await readCase(tx, id, time)
  const due = found && caseDue(found, time.calendar, time.now)
  if (!found || !due) return false
  if (['public_notice', 'objection'].includes(found.status)) await saveNoticeEnd(tx, id, due.on)
  const { undertaking } = found
  if (undertaking?.state === 'open' && (await saveUndertakingDue(tx, id, undertaking)))
    await tellMovedPromise(tx, time.now, found, undertaking.dueOn)
  const isMoved = await saveDue(tx, id, due, time.now)
  if (isMoved) await tellMoved(tx, time.now, found, due.on)
  return isMoved
})

/** 逾期未告知，视为受理: cases without an answer in time, where the programme says so. */
export const acceptBySilence = onEach(
  'acceptBySilence',
  (tx, turn, { today }) => listSilent(tx, turn, today),
  move('acceptBySilence'),
)

/** One-time notices that weren't answered by their day end the case. */
export const terminateUnanswered = onEach(
  'terminateUnanswered',
  (tx, turn, { today }) => listPastDue(tx, turn, ['supplement_requested'], today),
  move('terminate'),
)

/** Undertakings that weren't kept by their day are broken and end the case. */
export const terminateBroken = onEach(
  'terminateBroken',
  (tx, turn, { today }) => listBrokenPromises(tx, turn, today),
  move('terminate'),
)

export const endPublicNotices = onEach(
  'endPublicNotices',
  (tx, turn, { today }) => listPastDue(tx, turn, ['public_notice'], today),
  move('endPublicNotice'),
)

/** Up to the next working day: a day that follows days off is told of before them. */
const untilNext = ({ today, calendar }: JobTime) => addWorkingDays(today, 1, calendar)

/** 容缺材料的补交提醒, on the working day before. */
export const remindUndertakings = onEach(
  'remindUndertakings',
  (tx, turn, time) => listPromisesDue(tx, turn, time.today, untilNext(time)),
  async (tx, id, time) => {
    const found = await readCase(tx, id, time)
    if (!found?.undertaking) return false
    const { dueOn, missingKeys } = found.undertaking
    const missing = found.programme.documents.filter(
      ({ key }) => missingKeys.includes(key) && !found.presentKeys.includes(key),
    )
    await remind(tx, time.now, {
      personId: found.applicantId,
      divisionCode: found.divisionCode,
      kind: 'undertakingDue',
      data: reminderData(found, { names: missing.map(({ name }) => name).join('、'), on: dueOn }),
      dedupeKey: `undertakingDue:${id}:${dueOn}`,
    })
    return true
  },
)

/** 补正期限的提醒, on the working day before. */
export const remindSupplements = onEach(
  'remindSupplements',
  (tx, turn, time) => listSupplementsDue(tx, turn, time.today, untilNext(time)),
  async (tx, id, time) => {
    const row = await findRow(tx, id)
    const found = await readCase(tx, id, time)
    if (!found || !row?.due_on) return false
    await remind(tx, time.now, {
      personId: found.applicantId,
      divisionCode: found.divisionCode,
      kind: 'supplementDue',
      data: reminderData(found, { on: row.due_on }),
      dedupeKey: `supplementDue:${id}:${row.due_on}`,
    })
    return true
  },
)

type Days = { from: PlainDate; until: PlainDate }

/** Brings cases to those who hold them, and to the supervisors of the place, once for each due day. */
const escalate = (kind: 'caseDueSoon' | 'caseOverdue', daysOf: (time: JobTime) => Days) =>
  onEach(
    kind,
    (tx, turn, time) => {
      const { from, until } = daysOf(time)
      return listUnescalated(tx, turn, owed, kind, from, until)
    },
    async (tx, id, time) => {
      const row = await findRow(tx, id)
      const found = await readCase(tx, id, time)
      if (!row?.due_on || !found) return false
      const roles = ['supervisor', ...holderRoles(found.status)]
      for (const personId of await listHolders(tx, roles, found.divisionCode))
        await remind(tx, time.now, {
          personId,
          divisionCode: found.divisionCode,
          kind,
          data: reminderData(found, { on: row.due_on }),
          dedupeKey: `${kind}:${id}:${row.due_on}:${personId}`,
        })
      await noteEscalation(tx, row, kind, time.now)
      return true
    },
  )

export const escalateDueSoon = escalate('caseDueSoon', ({ today, calendar }) => ({
  from: today,
  until: addWorkingDays(today, SOON_WORKING_DAYS, calendar),
}))

/** How far back an overdue case is still brought up for the first time. */
const LONG_AGO_DAYS = 3650

export const escalateOverdue = escalate('caseOverdue', ({ today }) => ({
  from: addDays(today, -LONG_AGO_DAYS),
  until: addDays(today, -1),
}))
