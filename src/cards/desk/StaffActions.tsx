import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ApplicationView } from '@/contract/applications'
import { actionLabel, type ApplicationAction } from '@/domain/applications/status'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/Heading'
import { ActionSheet } from './ActionSheet'
import './Desk.scss'
import { offeredTo, staffActions } from './staffActions'

type Props = { application: ApplicationView; onDone?: (words: string) => void }

/** What I may do with the case now; nothing is shown when it isn't my turn. */
export function StaffActions({ application, onDone }: Props) {
  const [chosen, setChosen] = useState<ApplicationAction>()
  const actions = offeredTo(application.actions)
  if (actions.length === 0) return null
  return (
    <>
      <View className='staff-actions'>
        <Card>
          <Heading level={3}>办理{application.applicantName}的申请</Heading>
          <View className='staff-actions__buttons'>
            {actions.map((action) => (
              <Button key={action} tone={staffActions[action]?.tone} onClick={() => setChosen(action)}>
                {actionLabel[action]}
              </Button>
            ))}
          </View>
        </Card>
      </View>
      {chosen && (
        <ActionSheet
          key={chosen}
          application={application}
          action={chosen}
          onClose={() => setChosen(undefined)}
          onDone={onDone}
        />
      )}
    </>
  )
}
