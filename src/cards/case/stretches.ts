import type { ClocksView } from '@/contract/applications'
import { APPLICANT } from '@/domain/applications/intervals'
import { applicationStatuses, statusLabel, type ApplicationStatus } from '@/domain/applications/status'

type Stretch = { key: string; who: 'me' | 'office' | 'bank'; days: number; words: string }
const BANK = '国库（银行）'

/** What a stage is called when one asks where the days went. */
const phaseOf: Partial<Record<ApplicationStatus, string>> = {
  submitted: '受理',
  supplement_requested: '补材料',
  in_review: '审核',
  in_review_conditional: '审核',
  reviewed: '审批',
  reviewed_conditional: '补容缺材料',
  public_notice: '公示',
  objection: '核实异议',
  payable: '拨付',
  payment_ordered: '拨付',
  payment_sent: '银行付款',
  payment_returned: '更正账号',
  credited: '确认收到',
  payment_disputed: '核查没到账',
}

function sayPhase(stage: string): string {
  const status = applicationStatuses.find((one) => statusLabel[one] === stage)
  return (status && phaseOf[status]) ?? stage
}

const whoOf = (holder: string) => (holder === APPLICANT ? 'me' : holder === BANK ? 'bank' : 'office')
const sayDays = (days: number) => (days === 0 ? '不到 1 天' : `${days} 天`)
const sayHolder = (holder: string, isMine: boolean) => (holder === APPLICANT && isMine ? '您' : holder)

/** Where the days went: each phase with who held it; neighbouring stages of one phase become one. */
export function stretchesOf(intervals: ClocksView['intervals'], isMine: boolean): Stretch[] {
  const joined = intervals.reduce<{ from: string; phase: string; holder: string; days: number }[]>((all, next) => {
    const { from, holder, stage, days } = next
    const phase = sayPhase(stage)
    const last = all[all.length - 1]
    if (last?.phase !== phase) return [...all, { from, phase, holder, days }]
    return [...all.slice(0, -1), { ...last, holder, days: last.days + days }]
  }, [])
  return joined.map(({ from, phase, holder, days }) => ({
    key: from,
    who: whoOf(holder),
    days,
    words: `${phase} ${sayDays(days)} · ${sayHolder(holder, isMine)}`,
  }))
}
