import { Problem } from '../core/problem'

/** Rows of one workbook: what a function makes within seconds and a phone opens. */
export const EXPORT_LIMIT = 5000
/** How long it can be fetched. */
export const EXPORT_KEPT_HOURS = 24

export const exportReasons = ['inspection', 'followUp', 'checking', 'report', 'other'] as const
export type ExportReason = (typeof exportReasons)[number]
export const exportReasonLabel: Record<ExportReason, string> = {
  inspection: '督导检查',
  followUp: '安排回访',
  checking: '核对名册和数据',
  report: '向上级报送',
  other: '其他',
}

/**
 * What the auditor reads as the reason.
 * @throws Problem export_reason_required where 其他 isn't explained
 */
export function sayReason(reason: ExportReason, note = ''): string {
  if (reason === 'other' && !note) throw new Problem('export_reason_required')
  return [exportReasonLabel[reason], note].filter(Boolean).join('：')
}

/** @throws Problem export_too_large */
export function checkExport(rows: number): void {
  if (rows > EXPORT_LIMIT) throw new Problem('export_too_large', { rows, limit: EXPORT_LIMIT })
}

/** `柳树巷 3 号` → `柳树****`: told apart from its neighbours, and not found by it. */
export const maskAddress = (address: string): string => `${address.slice(0, 2).trim()}****`
