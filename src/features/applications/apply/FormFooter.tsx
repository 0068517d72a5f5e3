import { View } from '@tarojs/components'
import type { ApplicationView } from '@/contract/applications'
import { replaceByCase } from '@/cards/routes'
import { Button } from '@/ui/Button'
import { LinkButton } from '@/ui/LinkButton'
import { Paragraph } from '@/ui/Paragraph'
import { useCalm } from '@/ui/useCalm'
import { useIsWide } from '@/ui/useIsWide'
import { gapsOf, needsUndertaking } from './readiness'
import { issuesOf, REVIEW, type Step } from './steps'
import type { Draft } from './useDraft'
import { useSubmit } from './useSubmit'

type Props = {
  application: ApplicationView
  draft: Draft
  step: Step
  hasSigned: boolean
  isUploading: boolean
  hasTried: boolean
  onTried: () => void
  onBack?: () => void
  onNext: () => void
}

/** The one main button: on to the next step, at the end 提交申请. */
export function FormFooter(props: Props) {
  const { step, onBack } = props
  const isWide = useIsWide()
  const isHeld = !useCalm(step.key)
  return (
    <View className={`apply__footer${isWide ? ' apply__footer--wide' : ''}`}>
      {onBack && (
        <View className='apply__back'>
          <Button tone='quiet' onClick={onBack}>
            上一步
          </Button>
        </View>
      )}
      <View className='apply__next'>
        {step.key === REVIEW ? <Submit {...props} isHeld={isHeld} /> : <Next {...props} isHeld={isHeld} />}
      </View>
    </View>
  )
}

type Held = Props & { isHeld: boolean }

function Next({ step, draft, hasTried, onTried, onNext, isHeld }: Held) {
  const faults = step.group ? issuesOf([step.group], draft.answers).filter(({ isWarning }) => !isWarning) : []
  const isTold = faults.length > 0 && hasTried
  return (
    <>
      {isTold && (
        <View className='apply__held' aria-role='alert'>
          还有 {faults.length} 处没填好
          <LinkButton onClick={onNext}>先填后面的</LinkButton>
        </View>
      )}
      <Button isHeld={isHeld} onClick={faults.length ? onTried : onNext}>
        下一步
      </Button>
    </>
  )
}

function Submit({ application, draft, hasSigned, isUploading, isHeld }: Held) {
  const { submit, problem, isSending } = useSubmit(application)
  const why = hindrance({ application, draft, hasSigned, isUploading })
  if (application.status !== 'draft')
    return <Button onClick={() => replaceByCase(application.id)}>改好了，回到这件申请</Button>
  return (
    <>
      {(why ?? problem) && <Paragraph isQuiet>{why ?? problem?.message}</Paragraph>}
      <Button isDisabled={Boolean(why)} isHeld={isHeld} isBusy={isSending} onClick={() => void submit(hasSigned)}>
        提交申请
      </Button>
    </>
  )
}

type State = Pick<Props, 'application' | 'draft' | 'hasSigned' | 'isUploading'>

/** Why it can't be submitted yet, and what to do. */
function hindrance({ application, draft, hasSigned, isUploading }: State): string | undefined {
  if (isUploading) return '还有照片在上传，传完就能提交'
  if (gapsOf(application, draft.answers).length) return '上面列出的补齐后就能提交'
  if (needsUndertaking(application) && !hasSigned) return '请先看一下承诺书，同意后签署'
  if (draft.state.kind === 'offline') return '没有网。填的内容都记着，连上网再提交'
  return draft.state.kind === 'saving' ? '正在保存…' : undefined
}
