import type { Problem, ProblemCode } from '@/domain/core/problem'
import { Button } from '@/ui/Button'
import { Empty } from '@/ui/Empty'
import { Failure } from '@/ui/Failure'
import { openSignIn } from './routes'

/** Refusals that stay what they are, however often one asks. */
const lasting: readonly ProblemCode[] = ['not_allowed', 'wrong_area', 'not_found']

/** Why something can't be shown, and the way on: trying again signs nobody in, and opens nothing that isn't theirs. */
export function ReadProblem({ problem, onRetry }: { problem: Problem; onRetry: () => void }) {
  if (problem.code !== 'not_signed_in')
    return <Failure problem={problem} onRetry={lasting.includes(problem.code) ? undefined : onRetry} />
  return (
    <Empty
      title='登录后可以看到'
      text='用手机号登录，不用记密码。'
      action={<Button onClick={openSignIn}>用手机号登录</Button>}
    />
  )
}
