import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { useQuery } from '@/api/hooks'
import { Desk } from '@/cards/desk/Desk'
import { useCityNotice } from '@/cards/useCityNotice'
import { useSession } from '@/cards/useSession'
import type { Session } from '@/contract/session'
import { Failure } from '@/ui/Failure'
import { Loading } from '@/ui/Loading'
import { Screen } from '@/ui/Screen'
import { Today } from './Today'

/** 首页: what concerns me today; for whoever works cases, 待办. */
export default function Page() {
  const { session } = useSession()
  const { problem, reload } = useQuery('session.get')
  const isAtDesk = session?.grants.some(({ role }) => deskRoles.includes(role)) ?? false
  useTabName(session && (isAtDesk ? '待办' : '首页'))
  return (
    <Screen title={isAtDesk ? '待办' : '归创通'} isTab notice={useCityNotice()}>
      {session && (isAtDesk ? <Desk /> : <Today session={session} />)}
      {!session && (problem ? <Failure problem={problem} onRetry={reload} /> : <Loading />)}
    </Screen>
  )
}

/** The tab is WeChat's own: it is renamed, never drawn anew. */
function useTabName(text: string | undefined) {
  useEffect(() => {
    if (text) void Promise.resolve(Taro.setTabBarItem({ index: 0, text })).catch(() => undefined)
  }, [text])
}

/** Those through whose hands cases go; officers and specialists have people to help instead. */
const deskRoles: Session['grants'][number]['role'][] = ['reviewer', 'approver', 'treasurer', 'supervisor']
