import type { ReactNode } from 'react'
import { ReadProblem } from '@/cards/ReadProblem'
import type { HeldDay } from '@/offline/heldDay'
import type { VisitDesk } from '@/offline/visitDesk'
import { Empty } from '@/ui/Empty'
import { Loading } from '@/ui/Loading'

type Props = { desk: VisitDesk; children: (day: HeldDay) => ReactNode }

/** What needs the day: the one that lies on the phone, or why there is none. */
export function WithDay({ desk, children }: Props) {
  const day = desk.day()
  const problem = desk.problem()
  if (!day) return problem ? <ReadProblem problem={problem} onRetry={() => void desk.sync(true)} /> : <Loading />
  if (day.villages.length === 0)
    return <Empty title='现在没有分给您走访的村' text='乡镇分派以后，联网打开这一页就能看到。' />
  return <>{children(day)}</>
}
