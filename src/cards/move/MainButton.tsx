import { useQuery } from '@/api/hooks'
import { openApply, openAsk, openCase, openCheck } from '../routes'
import { useBeginApplication } from '../useBeginApplication'
import { useRemindMe } from '../useRemindMe'
import type { PolicyDetail } from '@/contract/policies'
import { Button } from '@/ui/Button'
import { Notice } from '@/ui/Notice'
import { Stack } from '@/ui/Stack'
import type { MainMove } from './mainMove'

type Props = { detail: PolicyDetail; move: MainMove }

/** The one main button: it says what happens when it is pressed. */
export function MainButton({ detail, move }: Props) {
  const { id } = detail.policy
  const application = useBeginApplication(id)
  const reminder = useRemindMe(id)
  const problem = application.problem ?? reminder.problem
  return (
    <Stack gap={2}>
      {problem && <Notice tone='warm'>{problem.message}</Notice>}
      {move.kind === 'continue' && <ContinueButton id={move.applicationId} />}
      {move.kind === 'apply' && (
        <Button onClick={application.begin} isBusy={application.isSending}>
          去申请
        </Button>
      )}
      {move.kind === 'remind' && (
        <Button onClick={() => reminder.remind(move.on)} isBusy={reminder.isSending} icon='bell'>
          到时提醒我
        </Button>
      )}
      {move.kind === 'check' && <Button onClick={() => openCheck(id)}>看看我合不合适</Button>}
      {move.kind === 'check' && move.mayApply && (
        <Button tone='quiet' onClick={application.begin} isBusy={application.isSending}>
          不用看了，直接去申请
        </Button>
      )}
      {move.kind === 'ask' && (
        <Button onClick={() => openAsk({ policyId: id })} icon='help'>
          问问工作人员
        </Button>
      )}
    </Stack>
  )
}

function ContinueButton({ id }: { id: string }) {
  const { data } = useQuery('applications.mine', {})
  const isDraft = data?.items.some((item) => item.id === id && item.status === 'draft')
  if (isDraft) return <Button onClick={() => openApply(id)}>接着填我的申请</Button>
  return <Button onClick={() => openCase(id)}>看我的申请办到哪了</Button>
}
