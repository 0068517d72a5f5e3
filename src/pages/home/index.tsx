import { useCityNotice } from '@/cards/useCityNotice'
import { useSession } from '@/cards/useSession'
import { useQuery } from '@/api/hooks'
import { Failure } from '@/ui/Failure'
import { Loading } from '@/ui/Loading'
import { Screen } from '@/ui/Screen'
import { Today } from './Today'

/** 首页: what concerns me today. */
export default function Page() {
  const { session } = useSession()
  const { problem, reload } = useQuery('session.get')
  return (
    <Screen title='归创通' isTab notice={useCityNotice()}>
      {session && <Today session={session} />}
      {!session && (problem ? <Failure problem={problem} onRetry={reload} /> : <Loading />)}
    </Screen>
  )
}
