import { useQuery } from '@/api/hooks'
import { Failure } from '@/ui/Failure'
import { Loading } from '@/ui/Loading'
import { CaseView } from '../case/CaseView'
import { StaffActions } from './StaffActions'

/** The case beside the list, with what I may do on top. */
export function OpenCase({ id }: { id: string }) {
  const { data, problem, reload } = useQuery('applications.get', { id })
  if (problem && !data) return <Failure problem={problem} onRetry={reload} />
  if (!data) return <Loading lines={10} />
  return (
    <CaseView application={data}>
      <StaffActions application={data} />
    </CaseView>
  )
}
