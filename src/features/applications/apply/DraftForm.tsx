import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { takesRoom, useUploads } from '@/cards/upload/useUploads'
import { useCityNotice } from '@/cards/useCityNotice'
import type { ApplicationView } from '@/contract/applications'
import { Notice } from '@/ui/Notice'
import { Progress } from '@/ui/Progress'
import { Screen } from '@/ui/Screen'
import { Stack } from '@/ui/Stack'
import { useIsWide } from '@/ui/useIsWide'
import { DiscardLink } from './DiscardLink'
import { FormFooter } from './FormFooter'
import './index.scss'
import { SaveLine } from './SaveLine'
import { StepBody } from './StepBody'
import { StepList } from './StepList'
import { firstOpenStep, stepsOf } from './steps'
import { useDraft } from './useDraft'

/** The form: one group to a screen, saved as one types, and one sheet at the end. */
export function DraftForm({ application }: { application: ApplicationView }) {
  const draft = useDraft(application)
  const uploads = useUploads(application.id)
  const steps = stepsOf(application)
  const [at, setAt] = useState(() => firstOpenStep(application, draft.answers))
  const [tried, setTried] = useState<readonly string[]>([])
  const [hasSigned, setSigned] = useState(false)
  const isWide = useIsWide()
  const notice = useCityNotice()
  const step = steps[at]
  const go = (place: number) => {
    setAt(place)
    void draft.leave()
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  const edit = (key: string) => {
    setTried([...tried, key])
    go(steps.findIndex((one) => one.key === key))
  }
  if (!step) return null
  const footer = (
    <FormFooter
      application={application}
      draft={draft}
      step={step}
      hasSigned={hasSigned}
      isUploading={uploads.uploads.some(takesRoom)}
      onTried={() => setTried([...tried, step.key])}
      hasTried={tried.includes(step.key)}
      onBack={at > 0 ? () => go(at - 1) : undefined}
      onNext={() => go(at + 1)}
    />
  )
  return (
    <Screen title={application.title} notice={notice} footer={footer}>
      <View className={`apply${isWide ? ' apply--wide' : ''}`}>
        {isWide && <StepList steps={steps} at={at} application={application} draft={draft} onGo={go} />}
        <View className='apply__main'>
          <Stack gap={4}>
            <View className='apply__head'>
              <View className='apply__progress'>
                <Progress
                  value={at + 1}
                  max={steps.length}
                  label={`第 ${at + 1} 步，共 ${steps.length} 步：${step.title}`}
                />
              </View>
              <SaveLine state={draft.state} isPhoneFull={draft.isPhoneFull} />
            </View>
            {application.supersededProblem && <Notice tone='warm'>{application.supersededProblem.message}</Notice>}
            {application.keeping && <Notice tone='waiting'>{`${application.keeping}。接着填，就重新算起。`}</Notice>}
            {draft.isPhoneFull && <PhoneFull />}
            {draft.state.kind === 'refused' && <Notice tone='warm'>{draft.state.problem.message}</Notice>}
            <StepBody
              step={step}
              application={application}
              draft={draft}
              uploads={uploads}
              hasTried={tried.includes(step.key)}
              hasSigned={hasSigned}
              onSign={setSigned}
              onEdit={edit}
            />
            {application.status === 'draft' && <DiscardLink application={application} />}
          </Stack>
        </View>
      </View>
    </Screen>
  )
}

function PhoneFull() {
  return (
    <Notice tone='warm'>
      手机空间满了，没有网时记不住您填的内容。请连着网填，或先清理一下手机空间；没保存前先别退出。
    </Notice>
  )
}
