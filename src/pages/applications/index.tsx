import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { readAgain } from '@/api/hooks'
import { Pages } from '@/cards/Pages'
import { openHome, openPolicies, openSignIn } from '@/cards/routes'
import { useCityNotice } from '@/cards/useCityNotice'
import { useSession } from '@/cards/useSession'
import { useTabName } from '@/cards/useTabName'
import { WaitForSession } from '@/cards/WaitForSession'
import { worksCases } from '@/cards/worksCases'
import { Button } from '@/ui/Button'
import { Empty } from '@/ui/Empty'
import { Screen } from '@/ui/Screen'
import { CaseList } from './CaseList'

/** 办事: my cases and drafts. */
export default function Page() {
  const { session, isSignedIn } = useSession()
  const notice = useCityNotice()
  useTabName()
  useDidShow(() => {
    readAgain('applications.mine')
  })
  usePullDownRefresh(() => {
    readAgain('applications.mine')
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
      {!session && <WaitForSession />}
      {session && isSignedIn && (
        <Pages
          path='applications.mine'
          input={{}}
          more='看更早的申请'
          empty={worksCases(session) ? nothingOfMine : nothingYet}
        >
          {(items) => <CaseList items={items} />}
        </Pages>
      )}
    </Screen>
  )
}

const nothingYet = (
  <Empty
    title='您还没有申请'
    text='先看看有哪些政策适合您，合适的几分钟就能填完。'
    action={<Button onClick={openPolicies}>看看政策</Button>}
  />
)

const nothingOfMine = (
  <Empty
    title='您还没有申请'
    text='这里放您自己的申请。群众交上来的，在“待办”里办。'
    action={<Button onClick={openHome}>去待办</Button>}
  />
)
