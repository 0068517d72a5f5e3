import { Button } from '@/ui/Button'
import { Notice } from '@/ui/Notice'
import { Stack } from '@/ui/Stack'
import { TextField } from '@/ui/TextField'
import type { CodeRequest } from './useCodeRequest'

type CodeFieldProps = {
  request: CodeRequest
  code: string
  onChange: (code: string) => void
  action?: string
  onEnter?: () => void
}

/** Asks for a code and takes what was typed of it. */
export function CodeField({ request, code, onChange, action = '获取验证码', onEnter }: CodeFieldProps) {
  const { ask, mayAsk, left, problem, isSending } = request
  return (
    <Stack gap={4}>
      <Button tone='plain' onClick={ask} isDisabled={!mayAsk && !isSending} isBusy={isSending}>
        {left > 0 ? `${left} 秒后可重新获取` : action}
      </Button>
      {problem && <Notice tone='warm'>{problem.message}</Notice>}
      <TextField
        label='短信验证码'
        kind='digits'
        value={code}
        onChange={onChange}
        maxLength={6}
        placeholder='6 位数字'
        onEnter={onEnter}
      />
    </Stack>
  )
}
