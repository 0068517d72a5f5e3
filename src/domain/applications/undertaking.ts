import type { PlainDate } from '../core/plainDate'
import { dueDayAfter, type DueDay, type WorkCalendar } from '../core/workingDays'
import type { Clock, DocumentSpec } from '../policies/policy.schema'

const LONGEST = 20
const FEWER_THAN_LIMIT = 2

/** 《深圳市政务服务容缺办理管理办法》：补正期限比办理时限至少少 2 个工作日，且不超过 20 个工作日。Below 1 there is no room for a promise. */
export function undertakingWorkingDays({ reviewWorkingDays }: Pick<Clock, 'reviewWorkingDays'>): number {
  return Math.min(reviewWorkingDays - FEWER_THAN_LIMIT, LONGEST)
}

export function undertakingDue(acceptedOn: PlainDate, clock: Clock, calendar: WorkCalendar): DueDay {
  return dueDayAfter(acceptedOn, undertakingWorkingDays(clock), calendar)
}

/** 承诺书: what the applicant signs when submitting with deferrable documents missing. */
export function undertakingText(
  title: string,
  applicantName: string,
  missing: readonly Pick<DocumentSpec, 'name'>[],
  clock: Clock,
): string {
  const names = missing.map(({ name }) => `《${name}》`).join('、')
  return [
    `本人${applicantName}申请“${title}”，还缺${names}，申请容缺受理。本人承诺：`,
    `1. 已提交的内容和材料真实有效。`,
    `2. 自容缺受理次日起 ${undertakingWorkingDays(clock)} 个工作日内补齐上述材料，补齐前不要求作出决定和拨款。`,
    `3. 逾期没有补齐的，同意终止本次申请；在信用修复前不再使用容缺受理。`,
  ].join('\n')
}
