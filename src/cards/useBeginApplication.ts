import { useRef } from 'react'
import { useMutation } from '@/api/hooks'
import { newId } from '@/api/newId'
import { openApply, openSignIn } from './routes'
import { useSession } from './useSession'

/** Opens a draft, or gives back the one that is open already; only here a stranger is asked to sign in. */
export function useBeginApplication(policyId: string) {
  const { isSignedIn } = useSession()
  const { send, isSending, problem } = useMutation('applications.begin')
  const id = useRef('')
  const begin = async () => {
    if (!isSignedIn) return openSignIn()
    id.current ||= newId()
    const application = await send({ id: id.current, policyId })
    if (application) openApply(application.id)
  }
  return { begin: () => void begin(), isSending, problem }
}
