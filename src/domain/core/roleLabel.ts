import type { Role } from './actor'

export const roleLabel: Record<Role, string> = {
  returnee: '返乡创业人员',
  villageOfficer: '村（社区）干部',
  specialist: '创业服务专员',
  reviewer: '受理审核',
  approver: '审批',
  treasurer: '财政经办',
  supervisor: '督办',
  editor: '政策编辑',
  auditor: '审计',
  administrator: '管理员',
}
