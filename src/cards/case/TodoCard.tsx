import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { ApplicationView } from '@/contract/applications'
import { ended, type ApplicationAction } from '@/domain/applications/status'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/Heading'
import { Paragraph } from '@/ui/Paragraph'
import { Stack } from '@/ui/Stack'

const waitsForMe: readonly ApplicationAction[] = ['supplement', 'correctAccount', 'confirmReceipt']
type Props = { application: ApplicationView; children?: ReactNode }

/** What I have to do now stands on top; most of the time it is nothing. */
export function TodoCard({ application: { todo, headline, actions, status }, children }: Props) {
  const isMyTurn = actions.some((action) => waitsForMe.includes(action))
  const isOver = ended.includes(status)
  return (
    <Card tone={isMyTurn ? 'waiting' : 'brand'}>
      <Stack gap={3}>
        <Heading level={1}>{isOver ? headline : todo}</Heading>
        {!isOver && <Paragraph>{headline}</Paragraph>}
        {children && <View>{children}</View>}
      </Stack>
    </Card>
  )
}
