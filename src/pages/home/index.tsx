import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { useQuery } from '@/api/hooks'
import { Desk } from '@/cards/desk/Desk'
import { useCityNotice } from '@/cards/useCityNotice'
import type { Session } from '@/contract/session'
import { Failure } from '@/ui/Failure'
import { Loading } from '@/ui/Loading'
import { Screen } from '@/ui/Screen'
import { Today } from './Today'

const worksCases = ({ grants }: Session) =>
  grants.some(({ role }) => ['reviewer', 'approver', 'treasurer', 'supervisor'].includes(role))

/** 首页: what concerns me today; for those who work cases, what waits for them. */
export default function Home() {
  const { data: session, problem, reload } = useQuery('session.get')
  const isDesk = session !== undefined && worksCases(session)
  const title = isDesk ? '待办' : '首页'
  useEffect(() => void Taro.setTabBarItem({ index: 0, text: title }), [title])
  return (
    <Screen title={isDesk ? '待办' : '归创通'} isTab notice={useCityNotice()}>
      {!session && (problem ? <Failure problem={problem} onRetry={reload} /> : <Loading />)}
      {session && (isDesk ? <Desk /> : <Today session={session} />)}
    </Screen>
  )
}
