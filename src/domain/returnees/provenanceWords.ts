import { sayFullDay, type PlainDate } from '../core/plainDate'
import type { FactSource } from '../eligibility/facts'

/** Where a statement comes from, as the person reads it: `2026年11月20日 马春花上门时，家人代答`. */
export type Origin = { source: FactSource; asOf: PlainDate; byRelative: boolean; officer?: string | undefined }

const elsewhere: Record<Exclude<FactSource, 'officer'>, string> = {
  self: '您自己填写',
  application: '您申请时填写',
  register: '部门登记信息',
  document: '您上传的材料',
}

export function sayOrigin({ source, asOf, byRelative, officer }: Origin): string {
  if (source !== 'officer') return `${sayFullDay(asOf)} ${elsewhere[source]}`
  const visit = officer ? `${officer}上门时` : '村干部走访时'
  return `${sayFullDay(asOf)} ${visit}，${byRelative ? '家人代答' : '本人回答'}`
}
