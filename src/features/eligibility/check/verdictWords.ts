import { sayDay, type PlainDate } from '@/domain/core/plainDate'
import type { Verdict } from '@/domain/eligibility/verdict'
import { sayMissing } from '@/domain/eligibility/factWords'
import type { FactName } from '@/domain/eligibility/facts'

type Said = {
  verdict: Verdict
  findings: { verdict: Verdict; missing: FactName[] }[]
  missing: FactName[]
  earliest?: PlainDate
}

/** The answer in one sentence. It is never a final no: a person can always ask a person. */
export function sayVerdict({ verdict, findings, missing, earliest }: Said, today: PlainDate): string {
  if (verdict === 'met') return '看起来您符合条件'
  if (earliest) return `还差一点时间：${sayDay(earliest, today)}起就符合了`
  const unmet = findings.filter((finding) => finding.verdict === 'unmet').length
  if (unmet > 0) return `有 ${unmet} 条现在对不上`
  return missing.length > 0 ? `还差 ${missing.length} 件事没弄清，说不准` : '现在说不准'
}

/** More than these are counted: each stands at its clause below. */
const NAMED = 3

function sayUnanswered(missing: FactName[]): string {
  const more = missing.length - NAMED
  return `还没回答：${sayMissing(missing.slice(0, NAMED))}${more > 0 ? `还有 ${more} 个问题，见下面各条。` : ''}`
}

/** What to do with the answer. */
export function sayWhatNext({ verdict, missing, earliest }: Said): string {
  if (verdict === 'met') return '这是照现在知道的情况算的，最后由工作人员审核决定。'
  if (earliest) return '别的都符合，只等这一天。可以让我们到时提醒您。'
  if (verdict === 'unmet') return '这不是最后的决定。情况特殊、或者哪一条说得不对，请问问工作人员。'
  return `${sayUnanswered(missing)}弄清了再来看，或者直接问工作人员。`
}
