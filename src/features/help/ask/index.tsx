import { useRouter } from '@tarojs/taro'
import { openSignIn } from '@/cards/routes'
import { useCityNotice } from '@/cards/useCityNotice'
import { useSession } from '@/cards/useSession'
import { WaitForSession } from '@/cards/WaitForSession'
import { Button } from '@/ui/Button'
import { Empty } from '@/ui/Empty'
import { Screen } from '@/ui/Screen'
import { Stack } from '@/ui/Stack'
import { AskForm } from './AskForm'
import { MyNeeds } from './MyNeeds'
import { MyQuestions } from './MyQuestions'

/** A person can always ask a person. */
export default function Page() {
  const { policyId, applicationId } = useRouter().params
  const { session, isSignedIn } = useSession()
  return (
    <Screen title='问问工作人员' notice={useCityNotice()} isNarrow>
      {!session && <WaitForSession />}
      {session && !isSignedIn && (
        <Empty
          title='先留个手机号'
          text='登录后，您的问题和回复都会留在这里，有了回复也会提醒您。'
          action={<Button onClick={openSignIn}>用手机号登录</Button>}
        />
      )}
      {session && isSignedIn && (
        <Stack gap={6}>
          <AskForm policyId={policyId} applicationId={applicationId} />
          <MyNeeds />
          <MyQuestions />
        </Stack>
      )}
    </Screen>
  )
}
