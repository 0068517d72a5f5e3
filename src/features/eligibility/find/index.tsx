import { useState } from 'react'
import { useQuery } from '@/api/hooks'
import { useEach } from '@/api/useEach'
import { useCityNotice } from '@/cards/useCityNotice'
import { useSession } from '@/cards/useSession'
import { WaitForSession } from '@/cards/WaitForSession'
import type { PolicyDetail } from '@/contract/policies'
import type { PlainDate } from '@/domain/core/plainDate'
import { questionFor } from '@/domain/eligibility/question'
import { Failure } from '@/ui/Failure'
import { LinkButton } from '@/ui/LinkButton'
import { Loading } from '@/ui/Loading'
import { Screen } from '@/ui/Screen'
import '../check/index.scss'
import { Question } from '../check/Question'
import { FoundList } from './FoundList'
import { useFind } from './useFind'

const TITLE = '看看我能领什么'

/** For whoever doesn't know which policy to open: a few questions, and then all that may fit. Nobody has to sign in. */
export default function Page() {
  const { session } = useSession()
  const list = useQuery('policies.list', { scope: 'local' })
  const current = (list.data?.items ?? []).filter(({ state }) => state !== 'ended')
  const details = useEach(
    'policies.get',
    current.map(({ id }) => ({ id })),
  )
  const notice = useCityNotice()
  const problem = list.problem ?? details.problem
  const reload = () => (list.reload(), details.reload())
  if (list.data && details.data && session)
    return <Finding details={details.data} today={session.today} notice={notice} />
  return (
    <Screen title={TITLE} notice={notice} isNarrow>
      {problem ? <Failure problem={problem} onRetry={reload} /> : <WaitForSession />}
    </Screen>
  )
}

type Props = { details: readonly PolicyDetail[]; today: PlainDate; notice?: string }

function Finding({ details, today, notice }: Props) {
  const find = useFind(details, today)
  const [isEnough, setEnough] = useState(false)
  const again = () => (find.again(), setEnough(false))
  if (find.isLoading)
    return (
      <Screen title={TITLE} notice={notice} isNarrow>
        <Loading />
      </Screen>
    )
  if (!find.question || isEnough) return <FoundList found={find.found} today={today} notice={notice} onAgain={again} />
  const fits = find.found.filter(({ evaluation }) => evaluation.verdict === 'met').length
  return (
    <Question
      key={find.question}
      title={TITLE}
      question={questionFor(find.question)}
      check={find}
      today={today}
      notice={notice}
      aside={
        find.flow.asked.length > 0 && (
          <LinkButton onClick={() => setEnough(true)}>
            {fits > 0 ? `够了，先看结果（已有 ${fits} 项符合）` : '够了，先看结果'}
          </LinkButton>
        )
      }
    />
  )
}
