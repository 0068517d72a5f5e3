import Taro, { usePullDownRefresh, useRouter } from '@tarojs/taro'
import { useQuery } from '@/api/hooks'
import { ReadProblem } from '@/cards/ReadProblem'
import { CaseView } from '@/cards/case/CaseView'
import { PayFirst } from '@/cards/desk/PayFirst'
import { SameAccount } from '@/cards/desk/SameAccount'
import { RestoreUndertaking } from '@/cards/desk/RestoreUndertaking'
import { StaffActions } from '@/cards/desk/StaffActions'
import { useCityNotice } from '@/cards/useCityNotice'
import { Loading } from '@/ui/Loading'
import { Screen } from '@/ui/Screen'
import { StaleNotice } from '@/cards/StaleNotice'
import { useIsWide } from '@/ui/useIsWide'
import { PersonActions } from './PersonActions'
import { Supplement } from './Supplement'

/** One case: what I have to do, where it stands, who holds it, and everything that was handed in. */
export default function Page() {
  const { id = '' } = useRouter().params
  const { data, problem, isStale, reload } = useQuery('applications.get', { id })
  const isWide = useIsWide()
  const notice = useCityNotice()
  usePullDownRefresh(() => {
    reload()
    Taro.stopPullDownRefresh()
  })
  const title = data?.title ?? '申请进展'
  if (problem && !data)
    return (
      <Screen title={title} notice={notice}>
        <ReadProblem problem={problem} onRetry={reload} />
      </Screen>
    )
  if (!data)
    return (
      <Screen title={title} notice={notice}>
        <Loading />
      </Screen>
    )
  return (
    <Screen title={title} notice={notice}>
      {isStale && <StaleNotice onRetry={reload} />}
      <CaseView
        application={data}
        isTwoColumns={isWide}
        actions={data.isMine && <PersonActions application={data} onChanged={reload} />}
      >
        <SameAccount application={data} />
        {!data.isMine && <PayFirst application={data} />}
        {!data.isMine && <StaffActions application={data} />}
        {data.canRestoreUndertaking && <RestoreUndertaking applicationId={data.id} />}
        {data.actions.includes('supplement') && <Supplement application={data} />}
      </CaseView>
    </Screen>
  )
}
