import type { ApplicationAction } from '../../../src/domain/applications/status'

/** What stands in the log beside an action, as it is true of any case. */
export const pastComments: Partial<Record<ApplicationAction, string>> = {
  decline: '身份证和营业执照上的姓名不一致，请先到登记机关核对，改好后可以再申请。',
  review: '材料齐全，与登记信息一致，符合条件，报请审批。',
  return: '员工名单里有一人没有合同，请再核实一下。',
  approve: '同意。',
  reject: '到店核实时已停止经营，不符合正常经营的条件。',
  dismissObjection: '已到店核实，雇用关系属实，异议不成立。',
  withdraw: '营业执照正在变更经营者，办好了再来申请。',
  reportReturned: '户名与账号不一致',
  confirmReceipt: '收到了，谢谢。',
  close: '到账已满 30 天，申请人没有提出异议，办结。',
}
export const CONDITIONAL = '主件齐全，符合条件；容缺材料补齐后再作决定。'
export const OBJECTION = '听说他家雇的人里有自家亲戚，只在忙的时候来，请核实是不是真的在这里干活。'
