import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useQuery } from '@/api/hooks'
import { useCityNotice } from '@/cards/useCityNotice'
import type { PolicyDetail } from '@/contract/policies'
import { dayOf, sayDay, type PlainDate } from '@/domain/core/plainDate'
import { Empty } from '@/ui/Empty'
import { Failure } from '@/ui/Failure'
import { Screen } from '@/ui/Screen'
import { Segments } from '@/ui/Segments'
import { Stack } from '@/ui/Stack'
import { useSession } from '@/cards/useSession'
import { WaitForSession } from '@/cards/WaitForSession'
import { Changes } from './Changes'

/** What was changed in a policy from one version to the next. */
export default function Page() {
  const { id = '' } = useRouter().params
  const { session } = useSession()
  const { data, problem, reload } = useQuery('policies.get', { id })
  return (
    <Screen title='政策的变化' notice={useCityNotice()}>
      {data && session && <History detail={data} today={session.today} />}
      {!data && problem && <Failure problem={problem} onRetry={reload} />}
      {!(data && session) && !problem && <WaitForSession />}
    </Screen>
  )
}

function History({ detail: { policy, versions }, today }: { detail: PolicyDetail; today: PlainDate }) {
  const ordered = [...versions].sort((one, other) => one.version - other.version)
  const latest = ordered[ordered.length - 1]?.version ?? 1
  const [shown, setShown] = useState(latest)
  const at = ordered.findIndex(({ version }) => version === shown)
  const [before, after] = [ordered[at - 1], ordered[at]]
  if (!before || !after) return <Empty title='这项政策还没有改过' text={policy.title} />
  const options = ordered
    .slice(1)
    .reverse()
    .map(({ version, publishedAt }) => ({ value: String(version), label: sayDay(dayOf(publishedAt), today) }))
  return (
    <Stack gap={4}>
      <Segments
        label='哪一次改动'
        options={options}
        value={String(shown)}
        onChange={(value) => setShown(Number(value))}
      />
      <Changes id={policy.id} title={policy.title} before={before} after={after} today={today} />
    </Stack>
  )
}
