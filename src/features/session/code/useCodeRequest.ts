import { useMutation } from '@/api/hooks'
import type { CodePurpose } from '@/contract/session'
import { isPhone } from '@/domain/core/phone'
import { useCountdown } from './useCountdown'

/** Sends a code to the phone, and says when one may ask for another. */
export function useCodeRequest(phone: string, purpose?: CodePurpose) {
  const { send, problem, isSending } = useMutation('session.requestCode')
  const { left, start } = useCountdown()
  const mayAsk = isPhone(phone) && left === 0 && !isSending
  const ask = async () => {
    const sent = mayAsk && (await send({ phone, purpose }))
    if (sent) start(sent.resendAfterSeconds)
  }
  return { ask, mayAsk, left, problem, isSending }
}
export type CodeRequest = ReturnType<typeof useCodeRequest>
