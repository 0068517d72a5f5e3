import { useRouter } from '@tarojs/taro'
import { useQuery } from '@/api/hooks'
import { ReadProblem } from '@/cards/ReadProblem'
import { replaceByCase } from '@/cards/routes'
import type { ApplicationStatus } from '@/domain/applications/status'
import { Button } from '@/ui/Button'
import { Empty } from '@/ui/Empty'
import { Loading } from '@/ui/Loading'
import { Screen } from '@/ui/Screen'
import { DraftForm } from './DraftForm'

const editable: readonly ApplicationStatus[] = ['draft', 'supplement_requested']

/** Filling in an application, or mending the answers that a notice asked about. */
export default function Page() {
  const { id = '' } = useRouter().params
  const { data, problem, reload } = useQuery('applications.get', { id })
  if (data && editable.includes(data.status)) return <DraftForm key={id} application={data} />
  return (
    <Screen title={data?.title ?? '填写申请'}>
      {problem && !data && <ReadProblem problem={problem} onRetry={reload} />}
      {!problem && !data && <Loading />}
      {data && (
        <Empty
          title='这件申请已经提交了'
          text='不用再交一次。要看办到哪一步，点下面。'
          action={<Button onClick={() => replaceByCase(id)}>看进展</Button>}
        />
      )}
    </Screen>
  )
}
