import { useQuery } from '@/api/hooks'
import { Failure } from '@/ui/Failure'
import { Loading } from '@/ui/Loading'

/** In place of what has to know first who one is and which day it is: waiting for that, or why it doesn't come. */
export function WaitForSession() {
  const { problem, reload } = useQuery('session.get')
  return problem ? <Failure problem={problem} onRetry={reload} /> : <Loading />
}
