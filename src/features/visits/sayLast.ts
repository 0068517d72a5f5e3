import { dayOf, sayDay, sayPastDay, type PlainDate } from '@/domain/core/plainDate'
import { sayNext } from '@/domain/visits/dayOrder'
import { estimatedAt, outcomeSpec, type VisitRecord } from '@/domain/visits/visit'

/** `11月20日 没人在家；11月23日（周一）再去`. */
export function sayLast(visit: VisitRecord, today: PlainDate): string {
  const on = dayOf(new Date(estimatedAt(visit)).toISOString())
  const next = sayNext(visit, (day) => sayDay(day, today))
  return `${sayPastDay(on, today)} ${outcomeSpec(visit.outcome).label}；${next}`
}
