import type { ApplicationAction } from '@/domain/applications/status'

/** What happened, as one tells it to the person whose case it is; the office's own words elsewhere. */
export const ownWords: Partial<Record<ApplicationAction, string>> = {
  notify: '一次告诉您要补什么',
  acceptConditionally: '先受理了，差的材料后补',
  acceptBySilence: '到期没有答复，算作已受理',
  keepUndertaking: '后补的材料补齐了',
  review: '审核通过，交给领导审批',
  return: '领导请再核实一遍',
  reject: '没有通过',
  object: '公示时有人提出异议',
  dismissObjection: '核实过了，异议不成立',
  upholdObjection: '核实过了，异议成立，批准撤销了',
  orderPayment: '开出了拨款单',
  sendPayment: '交给国库（银行）付款',
  confirmCredited: '银行说钱已到账',
  reportReturned: '银行把钱退了回来',
}
