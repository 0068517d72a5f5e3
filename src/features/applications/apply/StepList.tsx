import { View } from '@tarojs/components'
import type { ApplicationView } from '@/contract/applications'
import { Card } from '@/ui/Card'
import { Icon } from '@/ui/Icon'
import { Pressable } from '@/ui/Pressable'
import { isStepDone, type Step } from './steps'
import type { Draft } from './useDraft'

type Props = {
  steps: readonly Step[]
  at: number
  application: ApplicationView
  draft: Draft
  onGo: (place: number) => void
}

/** All steps at a glance where there is room, each one tap away. */
export function StepList({ steps, at, application, draft, onGo }: Props) {
  return (
    <View className='apply__steps' aria-role='navigation' aria-label='步骤'>
      <Card>
        {steps.map((step, place) => {
          const isDone = isStepDone(step, application, draft.answers)
          return (
            <Pressable
              key={step.key}
              className={`apply__step${place === at ? ' apply__step--now' : ''}`}
              isSelected={place === at}
              label={`${step.title}${isDone ? '，填好了' : ''}`}
              onClick={() => onGo(place)}
            >
              <View className='apply__number'>{isDone ? <Icon name='check' /> : String(place + 1)}</View>
              {step.title}
            </Pressable>
          )
        })}
      </Card>
    </View>
  )
}
