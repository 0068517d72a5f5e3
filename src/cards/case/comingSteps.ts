import type { ApplicationView } from '@/contract/applications'
import { APPLICANT } from '@/domain/applications/intervals'
import type { ApplicationStatus } from '@/domain/applications/status'
import { sayDay, type PlainDate } from '@/domain/core/plainDate'
import type { TimelineItem } from '@/ui/Timeline'

type Stage = 'intake' | 'review' | 'approval' | 'notice' | 'payment' | 'arrival'
const way: readonly Stage[] = ['intake', 'review', 'approval', 'notice', 'payment', 'arrival']

const stageOf: Record<ApplicationStatus, Stage | undefined> = {
  draft: undefined,
  submitted: 'intake',
  supplement_requested: 'intake',
  in_review: 'review',
  in_review_conditional: 'review',
  reviewed: 'approval',
  reviewed_conditional: 'review',
  public_notice: 'notice',
  objection: 'notice',
  payable: 'payment',
  payment_ordered: 'payment',
  payment_sent: 'arrival',
  payment_returned: 'payment',
  credited: 'arrival',
  payment_disputed: 'arrival',
  closed: undefined,
  declined: undefined,
  rejected: undefined,
  withdrawn: undefined,
  terminated: undefined,
}

const title: Record<Stage, string> = {
  intake: '受理',
  review: '审核',
  approval: '审批，作出决定',
  notice: '公示',
  payment: '拨付',
  arrival: '到账，申请人确认收到',
}
const titleOf = (stage: Stage, { isMine }: View) => (isMine ? title[stage].replace('申请人', '您') : title[stage])

type View = Pick<ApplicationView, 'isMine' | 'status' | 'statusWords' | 'clocks' | 'rules' | 'publicNotice' | 'notice'>
const orEstimate = (isEstimate: boolean) => (isEstimate ? '（预计，以国务院安排为准）' : '')
const unitWord = { days: '天', workingDays: '个工作日' }

function decisionDay({ clocks, rules }: View, today: PlainDate): string | undefined {
  const { legal } = clocks
  if (legal?.state === 'running' && legal.isOverdue) return `应在${sayDay(legal.dueOn, today)}前，已经超时`
  if (legal?.state === 'running') return `${sayDay(legal.dueOn, today)}前${orEstimate(legal.isEstimate)}`
  return rules && `受理后 ${rules.clock.reviewWorkingDays} 个工作日内`
}

function detailOf(stage: Stage, view: View, today: PlainDate): string | undefined {
  const { rules, publicNotice, notice, status } = view
  if (stage === 'intake' && status === 'supplement_requested') return notice && `${sayDay(notice.dueOn, today)}前补上`
  if (stage === 'intake')
    return (
      rules && `${rules.clock.noticeWorkingDays} 个工作日内受理，或者一次${view.isMine ? '告诉您' : '告知'}还缺什么`
    )
  if (stage === 'approval') return decisionDay(view, today)
  if (stage !== 'notice') return undefined
  if (publicNotice) return `到 ${sayDay(publicNotice.to, today)}`
  return rules?.publicNotice && `${rules.publicNotice.length} ${unitWord[rules.publicNotice.unit]}`
}

function holderOf({ clocks, isMine }: View): string | undefined {
  const holder = clocks.intervals[clocks.intervals.length - 1]?.holder
  return holder === APPLICANT && isMine ? '等您' : holder
}

/** What is going on, with who holds it, and what still comes, with its days. Empty when the case is over. */
export function comingSteps(view: View, today: PlainDate): TimelineItem[] {
  const now = stageOf[view.status]
  if (!now) return []
  const holder = holderOf(view)
  const after = way.indexOf(now) + (view.status === 'payment_returned' ? 0 : 1)
  const isNoticed = view.publicNotice || view.rules?.publicNotice || now === 'notice'
  const rest = way.slice(after).filter((stage) => stage !== 'notice' || isNoticed)
  return [
    {
      key: 'now',
      title: view.statusWords,
      detail: [holder, detailOf(now, view, today)].filter(Boolean).join(' · '),
      state: 'now',
    },
    ...rest.map((stage) => ({
      key: stage,
      title: titleOf(stage, view),
      detail: detailOf(stage, view, today),
      state: 'next' as const,
    })),
  ]
}
