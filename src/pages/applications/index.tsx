import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { useQuery } from '@/api/hooks'
import { openPolicies, openSignIn } from '@/cards/routes'
import { StaleNotice } from '@/cards/StaleNotice'
import { useCityNotice } from '@/cards/useCityNotice'
import { useSession } from '@/cards/useSession'
import { useTabName } from '@/cards/useTabName'
import { WaitForSession } from '@/cards/WaitForSession'
import { Button } from '@/ui/Button'
import { Empty } from '@/ui/Empty'
import { Failure } from '@/ui/Failure'
import { Loading } from '@/ui/Loading'
import { Screen } from '@/ui/Screen'
import { CaseList } from './CaseList'

/** 办事: my cases and drafts. */
export default function Page() {
  const { session, isSignedIn } = useSession()
  const { data, problem, isStale, reload } = useQuery('applications.mine', undefined, { enabled: isSignedIn })
  const notice = useCityNotice()
  useTabName()
  useDidShow(() => {
    if (isSignedIn) reload()
  })
  usePullDownRefresh(() => {
    reload()
    Taro.stopPullDownRefresh()
  })
  return (
    <Screen title='办事' isTab notice={notice}>
      {session && !isSignedIn && (
        <Empty
          title='登录后，在这里看您的申请'
          text='办到哪一步、谁在办、还要几天，一眼看到。'
          action={<Button onClick={openSignIn}>用手机号登录</Button>}
        />
      )}
      {isSignedIn && problem && !data && <Failure problem={problem} onRetry={reload} />}
      {!session && <WaitForSession />}
      {isSignedIn && !data && !problem && <Loading />}
      {isStale && <StaleNotice onRetry={reload} />}
      {data?.items.length === 0 && (
        <Empty
          title='您还没有申请'
          text='先看看有哪些政策适合您，合适的几分钟就能填完。'
          action={<Button onClick={openPolicies}>看看政策</Button>}
        />
      )}
      {data && <CaseList items={data.items} />}
    </Screen>
  )
}
