/** Where a case stands. The log of events leads here; this is the one thing that is overwritten. */
export const applicationStatuses = [
  'draft',
  'submitted',
  'supplement_requested',
  'in_review',
  'in_review_conditional',
  'reviewed',
  'reviewed_conditional',
  'public_notice',
  'objection',
  'payable',
  'payment_ordered',
  'payment_sent',
  'payment_returned',
  'credited',
  'payment_disputed',
  'closed',
  'declined',
  'rejected',
  'withdrawn',
  'terminated',
] as const
export type ApplicationStatus = (typeof applicationStatuses)[number]

/** Everything that can happen to a case. */
export const applicationActions = [
  'submit',
  'notify',
  'supplement',
  'accept',
  'acceptConditionally',
  'acceptBySilence',
  'decline',
  'pause',
  'resume',
  'keepUndertaking',
  'review',
  'return',
  'approve',
  'reject',
  'object',
  'dismissObjection',
  'upholdObjection',
  'endPublicNotice',
  'orderPayment',
  'sendPayment',
  'confirmCredited',
  'reportReturned',
  'correctAccount',
  'confirmReceipt',
  'denyReceipt',
  'withdraw',
  'terminate',
  'close',
] as const
export type ApplicationAction = (typeof applicationActions)[number]

export const ended: readonly ApplicationStatus[] = ['closed', 'declined', 'rejected', 'withdrawn', 'terminated']

export const statusLabel: Record<ApplicationStatus, string> = {
  draft: '草稿，还没提交',
  submitted: '已提交，等待受理',
  supplement_requested: '需要您补材料',
  in_review: '正在审核',
  in_review_conditional: '容缺受理，正在审核',
  reviewed: '已审核，等待审批',
  reviewed_conditional: '已审核，等容缺材料补齐',
  public_notice: '已批准，正在公示',
  objection: '公示有异议，正在核实',
  payable: '等待拨付',
  payment_ordered: '拨付单已开出',
  payment_sent: '已送国库（银行）付款',
  payment_returned: '银行退回，需要更正账号',
  credited: '钱已到账，请您确认',
  payment_disputed: '钱没收到，正在核查',
  closed: '已办结',
  declined: '不予受理',
  rejected: '未通过',
  withdrawn: '已撤回',
  terminated: '已终止',
}

/** Where the applicant's own words speak to them: the same for those who only wait for them. */
const officeLabel: Partial<Record<ApplicationStatus, string>> = {
  supplement_requested: '等申请人补材料',
  credited: '钱已到账，等申请人确认',
}

/** A status in words, to the applicant or about them. */
export const sayStatus = (status: ApplicationStatus, isMine: boolean): string =>
  (!isMine && officeLabel[status]) || statusLabel[status]

/** What falls due at a status, as one names it to people. */
export const dueLabel: Partial<Record<ApplicationStatus, string>> = {
  submitted: '答复期限',
  supplement_requested: '补正期限',
  in_review: '办理期限',
  in_review_conditional: '办理期限',
  reviewed: '办理期限',
  reviewed_conditional: '办理期限',
  public_notice: '公示截止日',
  objection: '公示截止日',
}

export const actionLabel: Record<ApplicationAction, string> = {
  submit: '提交申请',
  notify: '一次性告知补正',
  supplement: '补交材料',
  accept: '受理',
  acceptConditionally: '容缺受理',
  acceptBySilence: '逾期未告知，视为受理',
  decline: '不予受理',
  pause: '暂停计时',
  resume: '恢复计时',
  keepUndertaking: '容缺材料已补齐',
  review: '审核通过，报审批',
  return: '退回重审',
  approve: '批准',
  reject: '驳回',
  object: '提出异议',
  dismissObjection: '异议不成立',
  upholdObjection: '异议成立，撤销',
  endPublicNotice: '公示结束',
  orderPayment: '开拨付单',
  sendPayment: '送国库付款',
  confirmCredited: '登记到账',
  reportReturned: '登记退汇',
  correctAccount: '更正账号',
  confirmReceipt: '收到了',
  denyReceipt: '没收到',
  withdraw: '撤回申请',
  terminate: '终止',
  close: '办结',
}
