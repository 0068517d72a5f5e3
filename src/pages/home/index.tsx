import { useQuery } from '@/api/hooks'
import { DeskOnHome } from '@/cards/desk/DeskOnHome'
import { useCityNotice } from '@/cards/useCityNotice'
import { VisitsCard } from '@/cards/visits/VisitsCard'
import { useTabName } from '@/cards/useTabName'
import { worksCases } from '@/cards/worksCases'
import { Failure } from '@/ui/Failure'
import { Loading } from '@/ui/Loading'
import { Screen } from '@/ui/Screen'
import { Today } from './Today'
import { WithCalendar } from './WithCalendar'

/** 首页: what concerns me today; for whoever works cases, 待办. */
export default function Page() {
  const { data: session, problem, reload } = useQuery('session.get')
  const isAtDesk = session ? worksCases(session) : false
  useTabName()
  return (
    <Screen title={isAtDesk ? '待办' : '归创通'} isTab notice={useCityNotice()}>
      {session && (
        <WithCalendar year={session.missingYear}>
          {isAtDesk ? <DeskOnHome /> : <Today session={session} />}
        </WithCalendar>
      )}
      {!session && <VisitsCard isHeldOnly />}
      {!session && (problem ? <Failure problem={problem} onRetry={reload} /> : <Loading />)}
    </Screen>
  )
}
