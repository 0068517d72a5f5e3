import { useMutation } from '@/api/hooks'
import type { PolicyCard } from '@/contract/policies'
import { toast } from '@/ui/dialogs'
import { openSignIn } from './routes'
import { useMessageCredits } from './useMessageCredits'
import { useSession } from './useSession'

/** Follows a policy, or no longer: whoever follows is told when it changes. */
export function useFollow({ id, isFollowed }: PolicyCard) {
  const { isSignedIn } = useSession()
  const { send, isSending, problem } = useMutation('policies.follow')
  const askForMessages = useMessageCredits('follow', isSignedIn)
  const toggle = async () => {
    if (!isSignedIn) return openSignIn()
    if (!isFollowed) await askForMessages()
    const done = await send({ id, isFollowed: !isFollowed })
    if (done) toast(isFollowed ? '不再关注' : '已关注，政策有变化会告诉您')
  }
  return { toggle: () => void toggle(), isSending, problem }
}
