import type { ApplicationAction } from '@/domain/applications/status'

export type Ask = 'nothing' | 'comment' | 'items' | 'pause' | 'amount'
type StaffAction = {
  /** what the member of staff brings along */
  asks: Ask
  /** what will happen, said before it does */
  tells: string
  /** what became of the application, said after it did: 孙有福的申请… */
  done: string
  tone: 'primary' | 'plain' | 'warm'
}

/** The moves of a case that staff make, in the order in which they are offered. What isn't here belongs to the applicant or the timer. */
export const staffActions: Partial<Record<ApplicationAction, StaffAction>> = {
  accept: { asks: 'nothing', tells: '材料齐全，予以受理。办理时限从明天起算。', done: '已受理', tone: 'primary' },
  acceptConditionally: {
    asks: 'nothing',
    tells: '主要材料齐全，按申请人签的承诺书先受理。审核照常进行，材料补齐前不作决定、不拨款。',
    done: '已容缺受理',
    tone: 'primary',
  },
  notify: {
    asks: 'items',
    tells: '一次说清全部缺的、不对的。申请人会马上收到，并知道要在哪天前补齐。',
    done: '已一次性告知补正',
    tone: 'plain',
  },
  review: {
    asks: 'nothing',
    tells:
      '审核通过，报审批人决定。发现材料有问题（比如像是假的、对不上），请写进下面的说明，由审批人决定批不批；申请人也会看到。',
    done: '已审核通过',
    tone: 'primary',
  },
  approve: { asks: 'amount', tells: '批准这件申请。有公示要求的，从明天起公示。', done: '已批准', tone: 'primary' },
  orderPayment: { asks: 'nothing', tells: '按核定金额开出拨付单。', done: '已开拨付单', tone: 'primary' },
  sendPayment: { asks: 'nothing', tells: '拨付单已送国库（银行），等待到账。', done: '已送国库付款', tone: 'primary' },
  confirmCredited: {
    asks: 'nothing',
    tells: '银行回盘显示已入账。申请人会收到到账提醒，并请他确认。',
    done: '已登记到账',
    tone: 'primary',
  },
  dismissObjection: {
    asks: 'comment',
    tells: '经核实异议不成立，公示继续。',
    done: '已答复：异议不成立',
    tone: 'primary',
  },
  resume: { asks: 'nothing', tells: '恢复计时，暂停的天数不算在时限里。', done: '已恢复计时', tone: 'primary' },
  pause: { asks: 'pause', tells: '按规定暂停计时。申请人会看到原因和依据。', done: '已暂停计时', tone: 'plain' },
  return: { asks: 'comment', tells: '退回审核人重新审核。', done: '已退回重审', tone: 'plain' },
  reportReturned: {
    asks: 'comment',
    tells: '银行退回了这笔钱。申请人会收到原因，并请他更正账号。',
    done: '已登记退汇',
    tone: 'warm',
  },
  upholdObjection: {
    asks: 'comment',
    tells: '异议成立，撤销批准。申请人会看到理由。',
    done: '已撤销批准',
    tone: 'warm',
  },
  reject: { asks: 'comment', tells: '不批准这件申请。申请人会看到理由和找谁再问。', done: '已驳回', tone: 'warm' },
  decline: { asks: 'comment', tells: '不予受理。申请人会看到理由和可以怎么办。', done: '已决定不予受理', tone: 'warm' },
  close: { asks: 'comment', tells: '到账满一个月申请人没有回音，由您核实后办结。', done: '已办结', tone: 'plain' },
}

export const isStaffAction = (action: ApplicationAction) => staffActions[action] !== undefined

/** The actions offered, the one that usually comes next first. */
export function offeredTo(actions: readonly ApplicationAction[]): ApplicationAction[] {
  return (Object.keys(staffActions) as ApplicationAction[]).filter((action) => actions.includes(action))
}
