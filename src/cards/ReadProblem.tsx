import type { Problem } from '@/domain/core/problem'
import { Button } from '@/ui/Button'
import { Empty } from '@/ui/Empty'
import { Failure } from '@/ui/Failure'
import { openSignIn } from './routes'

/** Why something can't be shown, and the way on: trying again signs nobody in. */
export function ReadProblem({ problem, onRetry }: { problem: Problem; onRetry: () => void }) {
  if (problem.code !== 'not_signed_in') return <Failure problem={problem} onRetry={onRetry} />
  return (
    <Empty
      title='登录后可以看到'
      text='用手机号登录，不用记密码。'
      action={<Button onClick={openSignIn}>用手机号登录</Button>}
    />
  )
}
