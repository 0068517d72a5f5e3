import type { Application, NoticeItem } from '../../src/domain/applications/application'
import type { ApplicationAction } from '../../src/domain/applications/status'
import type { Story } from './stories'

const comments: Partial<Record<ApplicationAction, string>> = {
  review: '材料齐全，与登记信息一致，符合条件，报请审批。',
  return: '员工名单里有两人没有合同，请再核实一下。',
  approve: '同意。',
  withdraw: '营业执照正在变更经营者，办好了再来申请。',
  reportReturned: '户名与账号不一致',
  confirmReceipt: '收到了，谢谢。',
  denyReceipt: '查了两次，卡里没有这笔钱。',
}

const CONDITIONAL = '主件齐全，符合条件；容缺材料补齐后再作决定。'

const refusals: Record<NonNullable<Story['misfit']>, string> = {
  tooYoung: '营业执照登记还不满 6 个月。满 6 个月后可以再申请，到时材料不用重新准备。',
  tooSmall: '到店核实时在职员工只有 1 人，条件是带动 3 人以上就业。人招够了可以再申请。',
}

/** What is wrong, all of it at once. */
export function noticeItems({ programme }: Application): NoticeItem[] {
  const [first, second] = programme.documents.filter(({ key }) => key !== 'idCard' && key !== 'licence')
  const items: NoticeItem[] = []
  if (first) items.push({ documentKey: first.key, words: `“${first.name}”拍得看不清，请在亮处重新拍一张。` })
  if (second) items.push({ documentKey: second.key, words: `“${second.name}”缺一页，请补上。` })
  return items
}

/** The words that go with an action, as staff and applicants write them. */
export function wordsFor(
  action: ApplicationAction,
  { misfit, policyId }: Story,
  application: Application,
): { comment?: string; items?: NoticeItem[] } {
  if (action === 'notify') return { items: noticeItems(application) }
  if (action === 'review' && application.status === 'in_review_conditional') return { comment: CONDITIONAL }
  if (misfit && (action === 'decline' || action === 'reject')) return { comment: refusals[misfit] }
  if (action === 'confirmReceipt' && policyId === 'guichuan-rent-subsidy') return {}
  return { comment: comments[action] }
}
