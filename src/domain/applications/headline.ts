import { dayOf, sayDay, type Instant } from '../core/plainDate'
import type { WorkCalendar } from '../core/workingDays'
import { applicantDue } from './conditions'
import type { Application } from './application'
import { caseDue } from './clocks'
import { APPLICANT, holderOf } from './intervals'
import { legalClockOf, type LegalClock } from './legalClock'
import { lastOf } from './log'
import { missingDocuments, namesOf } from './missingDocuments'
import { ended, sayStatus, statusLabel, type ApplicationStatus } from './status'

type Case = Pick<Application, 'status' | 'events' | 'programme' | 'presentKeys' | 'undertaking'>
const ESTIMATE = '，以国务院安排为准'

const doing: Partial<Record<ApplicationStatus, string>> = {
  in_review: '正在审核',
  in_review_conditional: '正在审核（容缺）',
  reviewed: '等待审批',
  reviewed_conditional: '已审核，等容缺材料补齐',
}

function countOf({ used, limit, state, pausedBecause, isOverdue }: LegalClock): string {
  if (state === 'paused') return `计时暂停（${pausedBecause ?? ''}），已用 ${used}/${limit} 个工作日`
  if (isOverdue) return `已超时 ${used - limit} 个工作日`
  return used === 0 ? `已受理，${limit} 个工作日内办结` : `第 ${used}/${limit} 个工作日`
}

/** Where the case stands and who holds it, in one line, to the applicant or about them: 第 4/7 个工作日 · 县人社局 陈晓 正在审核. */
export function headlineOf(application: Case, calendar: WorkCalendar, now: Instant, isMine: boolean): string {
  const { status, events, programme } = application
  const today = dayOf(now)
  if (status === 'draft' || ended.includes(status)) return statusLabel[status]
  const holder = holderOf(events)
  const legal = legalClockOf(events, programme.clock, calendar, today)
  if (doing[status] && legal) return `${countOf(legal)} · ${holder === APPLICANT ? '' : `${holder} `}${doing[status]}`
  const due = caseDue(application, calendar, now)
  const by = due ? `${sayDay(due.on, today)}${due.isEstimate ? `（预计${ESTIMATE}）` : ''}` : ''
  if (status === 'submitted') return `已提交 · ${holder} 应在 ${by}前答复`
  if (status === 'public_notice') return `已批准，公示到 ${by}`
  const label = sayStatus(status, isMine)
  return holder === APPLICANT || label.includes(holder) ? label : `${label} · ${holder}`
}

const NOTHING = '现在不用您做什么'

function countDocuments(names: readonly string[]): string {
  return names.length === 1 ? `还差一份材料：${names.join('')}` : `还差 ${names.length} 份材料：${names.join('、')}`
}

function waited(application: Case, today: string): string {
  const due = applicantDue(application)
  return due ? `请在 ${sayDay(due, today)}前补上，逾期本次申请会终止` : '请尽快补上'
}

function undertakingTodo(application: Case, today: string): string {
  const missing = namesOf(missingDocuments(application))
  if (!missing.length) return '要补的材料都传好了，请点“补好了，交上去”'
  return `${countDocuments(missing)}，${waited(application, today)}`
}

function returnedTodo({ events }: Case): string {
  const reason = lastOf(events, 'reportReturned')?.comment?.replace(/[。；;.]+$/, '')
  return `银行把钱退回了${reason ? `：${reason}` : ''}。请更正收款账号`
}

/** What the applicant has to do now; most of the time nothing. */
export function todoOf(application: Case, now: Instant): string {
  const { status, events, undertaking } = application
  const today = dayOf(now)
  if (status === 'draft') return '填好后请提交'
  if (status === 'supplement_requested') {
    const count = lastOf(events, 'notify')?.data.items?.length ?? 0
    return `有 ${count} 处要补正，${waited(application, today)}`
  }
  if (undertaking?.state === 'open' && status.endsWith('_conditional')) return undertakingTodo(application, today)
  if (status === 'objection') return `公示期内有人提出异议，核实清楚前不能拨款。${NOTHING}`
  if (status === 'payment_returned') return returnedTodo(application)
  if (status === 'credited') return '请查看银行账户，告诉我们收到了没有'
  return NOTHING
}

const tasks: Partial<Record<ApplicationStatus, string>> = {
  submitted: '请受理，或一次告知要补正的内容',
  in_review: '请审核',
  in_review_conditional: '请审核（容缺材料由申请人补）',
  reviewed: '请审批',
  objection: '请核实异议并答复',
  payable: '请开拨付单',
  payment_ordered: '请送国库付款',
  payment_sent: '请登记到账或退汇',
  payment_disputed: '申请人说没收到，请核查',
}

/** What those who work the case have to do now. */
export function staffTodoOf({ status }: Pick<Application, 'status'>): string {
  return tasks[status] ?? NOTHING
}
