import { useMutation } from '@/api/hooks'
import type { CodePurpose } from '@/contract/session'
import { isPhone } from '@/domain/core/phone'
import { Button } from '@/ui/Button'
import { Notice } from '@/ui/Notice'
import { Stack } from '@/ui/Stack'
import { TextField } from '@/ui/TextField'
import { useCountdown } from './useCountdown'

type CodeFieldProps = {
  phone: string
  code: string
  onChange: (code: string) => void
  action?: string
  purpose?: CodePurpose
}

/** Sends a code to the phone and takes what was typed of it. */
export function CodeField({ phone, code, onChange, action = '获取验证码', purpose }: CodeFieldProps) {
  const request = useMutation('session.requestCode')
  const { left, start } = useCountdown()
  const send = async () => {
    const sent = await request.send({ phone, purpose })
    if (sent) start(sent.resendAfterSeconds)
  }
  return (
    <Stack gap={4}>
      <Button tone='plain' onClick={send} isDisabled={!isPhone(phone) || left > 0} isBusy={request.isSending}>
        {left > 0 ? `${left} 秒后可重新获取` : action}
      </Button>
      {request.problem && <Notice tone='warm'>{request.problem.message}</Notice>}
      <TextField
        label='短信验证码'
        kind='digits'
        value={code}
        onChange={onChange}
        maxLength={6}
        placeholder='6 位数字'
      />
    </Stack>
  )
}
