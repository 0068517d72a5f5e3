import { dayOf, type Instant, type PlainDate } from '../../src/domain/core/plainDate'
import type { WorkCalendar } from '../../src/domain/core/workingDays'
import { asJobs, type Database, type Tx } from '../platform/database'
import { log } from '../platform/log'
import * as cases from './applications/jobs'
import { remindDrafts } from './applications/remindDrafts'
import { drawTwins } from './files/twins/drawTwins'
import { sweepBytes } from './files/removals'
import { sweepIdlePages, sweepLists, sweepUploads } from './files/sweep'
import { matchNightly } from './eligibility/nightly/matchNightly'
import { remindWhatNowFits, sumOpenings } from './policies/jobs'
import { assignSpecialists } from './needs/assignSpecialists'
import { purge } from './purge'
import { compareDue } from './registry/compareDue'
import { deliverDue } from './reminders/deliver'
import { remindCalendar } from './reminders/remindCalendar'

export type Moment = { now: Instant; today: PlainDate; calendar: WorkCalendar }
/** Brings one thing up to date in one transaction, and may be run as often as one likes. @returns how many it changed */
export type Task = (tx: Tx, moment: Moment) => Promise<number>

/** The timer comes every minute: what isn't done by then, the next run does. */
const BUDGET_MS = 50_000

/** Those that write reminders come before the delivery, so that a fact is told in the minute in which it arises. */
const tasks: Record<string, Task> = {
  recomputeDueDays: cases.recomputeDueDays,
  acceptBySilence: cases.acceptBySilence,
  terminateUnanswered: cases.terminateUnanswered,
  terminateBroken: cases.terminateBroken,
  endPublicNotices: cases.endPublicNotices,
  remindUndertakings: cases.remindUndertakings,
  remindSupplements: cases.remindSupplements,
  escalateDueSoon: cases.escalateDueSoon,
  escalateOverdue: cases.escalateOverdue,
  remindCalendar,
  remindDrafts,
  remindWhatNowFits,
  sumOpenings,
  assignSpecialists,
  purge,
}

type Due = { now: Instant; calendar: WorkCalendar; budgetMs?: number; tasks?: Record<string, Task> }
export type Ran = { counts: Record<string, number>; failed: string[] }

/**
 * All that time brings about. One failing task never stops the others; what was counted is logged, and nothing else.
 * @param due.budgetMs after it no further task is begun and no further message sent
 */
export async function runDue(database: Database, due: Due): Promise<Ran> {
  const { now, calendar, budgetMs = BUDGET_MS } = due
  const until = Date.now() + budgetMs
  const hasTime = () => Date.now() < until
  const moment = { now, calendar, today: dayOf(now) }
  const works = {
    ...Object.fromEntries(
      Object.entries(due.tasks ?? tasks).map(([name, task]) => [name, inJobs(database, task, moment)]),
    ),
    compareFiles: () => compareDue(database, now, hasTime),
    sweepUploads: () => sweepUploads(database, now),
    sweepLists: () => sweepLists(database, now),
    sweepIdlePages: () => sweepIdlePages(database, now),
    sweepBytes: () => sweepBytes(database, now, hasTime),
    deliverDue: () => deliverDue(database, now, hasTime),
    drawTwins: () => drawTwins(database, hasTime),
    // Last, as it may take all the time that is left; at night nothing else does.
    matchNightly: () => matchNightly(database, moment, hasTime),
  }
  const ran: Ran = { counts: {}, failed: [] }
  for (const [name, work] of Object.entries(works)) if (hasTime()) await runOne(ran, name, work)
  if (Object.values(ran.counts).some((count) => count > 0)) log('info', 'the timer has run', ran.counts)
  return ran
}

const inJobs = (database: Database, task: Task, moment: Moment) => () => asJobs(database, (tx) => task(tx, moment))

async function runOne(ran: Ran, name: string, work: () => Promise<number>): Promise<void> {
  try {
    ran.counts[name] = await work()
  } catch (error) {
    ran.failed.push(name)
    log('error', 'a duty of the timer failed', { name, error: error instanceof Error ? error.name : 'unknown' })
  }
}
