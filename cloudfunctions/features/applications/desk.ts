import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import type { applications } from '../../../src/contract/applications'
import type { CaseOffice } from '../../../src/domain/applications/authority'
import { ended, type ApplicationStatus } from '../../../src/domain/applications/status'
import type { Actor, StaffRole } from '../../../src/domain/core/actor'
import { addWorkingDays } from '../../../src/domain/core/workingDays'
import { auditList } from '../../platform/audit'
import { signedIn, type Context } from '../../platform/context'
import { countDesk, listDesk, urgencyOf, type Portion } from './deskRepository'
import type { ApplicationRow } from './repository'
import { showCards } from './show'

type DeskInput = InferContractRouterInputs<typeof applications>['desk']
type Desk = InferContractRouterOutputs<typeof applications>['desk']

const PAGE = 20
/** Working days before the due day from which a case counts as due soon. */
export const SOON_WORKING_DAYS = 2

/** What waits for each office. */
export const waitingFor: Record<CaseOffice, readonly ApplicationStatus[]> = {
  reviewer: ['submitted', 'in_review', 'in_review_conditional'],
  approver: ['reviewed', 'objection'],
  treasurer: ['payable', 'payment_ordered', 'payment_sent', 'payment_disputed'],
}
/** Where the bureau owes the next step by a day. */
export const owed: readonly ApplicationStatus[] = [
  'submitted',
  'in_review',
  'in_review_conditional',
  'reviewed',
  'reviewed_conditional',
]
const stages: Record<'intake' | 'review' | 'approval' | 'payment' | 'done', readonly ApplicationStatus[]> = {
  intake: ['submitted', 'supplement_requested'],
  review: ['in_review', 'in_review_conditional'],
  approval: ['reviewed', 'reviewed_conditional', 'public_notice', 'objection'],
  payment: ['payable', 'payment_ordered', 'payment_sent', 'payment_returned', 'credited', 'payment_disputed'],
  done: ended,
}

const offices: readonly CaseOffice[] = ['reviewer', 'approver', 'treasurer']
const readers: readonly StaffRole[] = [...offices, 'supervisor']

const areasOf = (actor: Actor, roles: readonly StaffRole[]) =>
  actor.grants.filter(({ role }) => roles.includes(role)).map(({ area }) => area)

/** What waits for this person, office by office; for the supervisor what is due soon or overdue. */
function waiting(actor: Actor, soon: string): Portion[] {
  const own = offices.map((office) => ({ areas: areasOf(actor, [office]), statuses: waitingFor[office] }))
  return [...own, { areas: areasOf(actor, ['supervisor']), statuses: owed, dueUntil: soon }]
}

function portionsOf(stage: DeskInput['stage'], actor: Actor, today: string, soon: string): Portion[] {
  if (stage === 'waiting' || !stage) return waiting(actor, soon)
  const areas = areasOf(actor, readers)
  return stage === 'overdue' ? [{ areas, statuses: owed, dueBefore: today }] : [{ areas, statuses: stages[stage] }]
}

/** The desk: what waits for me, the most urgent first, page by page. */
export async function showDesk(context: Context, input: DeskInput): Promise<Desk> {
  const { db, today, calendar } = context
  const actor = signedIn(context)
  const soon = addWorkingDays(today, SOON_WORKING_DAYS, calendar)
  const portions = portionsOf(input.stage, actor, today, soon)
  const who = actor.personId
  const order = input.stage === 'done' ? 'newest' : 'urgent'
  const rows = await listDesk(db, { portions, who, search: input.search, cursor: input.cursor, order, limit: PAGE + 1 })
  const page = rows.slice(0, PAGE)
  const last = page[page.length - 1]
  await auditList(context, {
    procedure: 'applications.desk',
    areas: areasOf(actor, readers),
    filter: `${input.stage ?? 'waiting'}${input.search?.trim() ? ' search' : ''}`,
    count: page.length,
  })
  return {
    items: await showCards(context, page),
    ...(rows.length > PAGE && last && { next: cursorAfter(last, order) }),
    counts: await countDesk(db, { portions: waiting(actor, soon), who, today, soon }),
  }
}

type Order = 'urgent' | 'newest'
const cursorAfter = (row: ApplicationRow, order: Order) =>
  `${order === 'newest' ? row.updated_at : urgencyOf(row)}|${row.id}`
