import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { ApplicationView } from '@/contract/applications'
import { ended, type ApplicationAction } from '@/domain/applications/status'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/Heading'
import { Paragraph } from '@/ui/Paragraph'
import { Stack } from '@/ui/Stack'
import { isStaffAction } from '../desk/staffActions'

const waitsForMe: readonly ApplicationAction[] = ['supplement', 'correctAccount', 'confirmReceipt']
type Props = { application: ApplicationView; children?: ReactNode }

/** What I have to do now stands on top; most of the time it is nothing. Whoever only looks on reads where it stands. */
export function TodoCard({ application: { todo, headline, actions, status, isMine }, children }: Props) {
  const isMyTurn = actions.some((action) => waitsForMe.includes(action))
  const isToBeDone = !ended.includes(status) && (isMine || actions.some(isStaffAction))
  return (
    <Card tone={isMyTurn ? 'waiting' : 'brand'}>
      <Stack gap={3}>
        <Heading level={1}>{isToBeDone ? todo : headline}</Heading>
        {isToBeDone && <Paragraph>{headline}</Paragraph>}
        {children && <View>{children}</View>}
      </Stack>
    </Card>
  )
}
