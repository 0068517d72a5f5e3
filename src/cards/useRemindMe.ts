import { useMutation } from '@/api/hooks'
import { sayDay, type PlainDate } from '@/domain/core/plainDate'
import { toast } from '@/ui/dialogs'
import { openSignIn } from './routes'
import { useMessageCredits } from './useMessageCredits'
import { useSession } from './useSession'

/** 到时提醒我: on the first day on which the policy will fit. */
export function useRemindMe(policyId: string) {
  const { session, isSignedIn } = useSession()
  const { send, isSending, problem } = useMutation('policies.remindMe')
  const askForMessages = useMessageCredits('follow', isSignedIn)
  const remind = async (on: PlainDate) => {
    if (!isSignedIn) return openSignIn()
    await askForMessages()
    const done = await send({ id: policyId, on })
    if (done) toast(`好的，${sayDay(on, session?.today ?? on)}提醒您`)
  }
  return { remind: (on: PlainDate) => void remind(on), isSending, problem }
}
