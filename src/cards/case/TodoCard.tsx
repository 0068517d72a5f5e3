import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { ApplicationView } from '@/contract/applications'
import { ended, type ApplicationAction, type ApplicationStatus } from '@/domain/applications/status'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/Heading'
import { Paragraph } from '@/ui/Paragraph'
import { Stack } from '@/ui/Stack'
import { isStaffAction } from '../desk/staffActions'

const waitsForMe: readonly ApplicationAction[] = ['supplement', 'correctAccount', 'confirmReceipt']
const againstMe: readonly ApplicationStatus[] = ['declined', 'rejected', 'terminated']
type Props = { application: ApplicationView; children?: ReactNode }

/**
 * What I have to do now stands on top; most of the time it is nothing. Whoever works or watches the case reads whose it
 * is before anything else, and whoever was told no reads why at once.
 */
export function TodoCard({ application, children }: Props) {
  const { todo, headline, actions, status, isMine, applicantName, title } = application
  const isMyTurn = actions.some((action) => waitsForMe.includes(action))
  const isToBeDone = !ended.includes(status) && (isMine || actions.some(isStaffAction))
  const isAgainstMe = againstMe.includes(status)
  return (
    <Card tone={isMyTurn ? 'waiting' : isAgainstMe ? 'informing' : 'brand'}>
      <Stack gap={3}>
        {!isMine && <Heading level={1}>{`${applicantName} · ${title}`}</Heading>}
        <Heading level={isMine ? 1 : 2}>{isToBeDone ? todo : headline}</Heading>
        {isToBeDone && <Paragraph>{headline}</Paragraph>}
        {isAgainstMe && <Why application={application} />}
        {children && <View>{children}</View>}
      </Stack>
    </Card>
  )
}

/** The clock terminates for one reason only, and leaves no words of its own. */
const tooLate = '约好的日子到了，材料没有补齐。'

function Why({ application: { timeline, status, isMine } }: Pick<Props, 'application'>) {
  const reason = timeline[timeline.length - 1]?.comment ?? (status === 'terminated' ? tooLate : undefined)
  return (
    <>
      {reason && <Paragraph>{`原因：${reason}`}</Paragraph>}
      {isMine && <Paragraph>哪里不明白，可以问工作人员。条件够了、材料齐了，可以重新申请。</Paragraph>}
    </>
  )
}
