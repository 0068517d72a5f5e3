import { useQuery } from '@/api/hooks'
import { useState } from 'react'
import { ReadProblem } from '@/cards/ReadProblem'
import { useCityNotice } from '@/cards/useCityNotice'
import { useSession } from '@/cards/useSession'
import { WaitForSession } from '@/cards/WaitForSession'
import type { Session } from '@/contract/session'
import { Problem } from '@/domain/core/problem'
import { Empty } from '@/ui/Empty'
import { Loading } from '@/ui/Loading'
import { Screen } from '@/ui/Screen'
import { Select } from '@/ui/Select'
import { Stack } from '@/ui/Stack'
import { CampaignForm } from './CampaignForm'
import { VillagesOf } from './VillagesOf'

/** 包村: which officer visits which village in a campaign. */
export default function Assign() {
  const { session, isSignedIn } = useSession()
  const areas = (session?.grants ?? []).filter(({ role }) => role === 'supervisor')
  return (
    <Screen title='包村分工' isNarrow notice={useCityNotice()}>
      {!session ? (
        <WaitForSession />
      ) : areas.length === 0 ? (
        <ReadProblem problem={new Problem(isSignedIn ? 'not_allowed' : 'not_signed_in')} onRetry={() => undefined} />
      ) : (
        <Campaigns areas={areas} today={session.today} />
      )}
    </Screen>
  )
}

function Campaigns({ areas, today }: { areas: Session['grants']; today: string }) {
  const { data, problem, reload } = useQuery('campaigns.list', {})
  const [chosen, setChosen] = useState<string>()
  const [area, setArea] = useState(areas[0]?.area ?? '')
  if (!data) return problem ? <ReadProblem problem={problem} onRetry={reload} /> : <Loading />
  const current = data.items.find(({ fromOn, toOn }) => fromOn <= today && today <= toOn) ?? data.items[0]
  const campaign = data.items.find(({ id }) => id === chosen) ?? current
  const mine = areas.find((grant) => grant.area === area) ?? areas[0]
  return (
    <Stack gap={6}>
      {campaign ? (
        <Stack gap={4}>
          {data.items.length > 1 && (
            <Select
              label='哪一次走访'
              options={data.items.map(({ id, title, fromOn, toOn }) => ({
                value: id,
                label: `${title}（${fromOn} 至 ${toOn}）`,
              }))}
              value={campaign.id}
              onChange={setChosen}
            />
          )}
          {areas.length > 1 && (
            <Select
              label='哪个地区'
              options={areas.map((grant) => ({ value: grant.area, label: grant.areaName }))}
              value={area}
              onChange={setArea}
            />
          )}
          {mine && <VillagesOf key={campaign.id + area} campaign={campaign} grant={mine} today={today} />}
        </Stack>
      ) : (
        <Empty title='还没有走访行动' text='先在下面新建一次，再把村分给村干部。' />
      )}
      <CampaignForm key={campaign?.id ?? 'new'} campaign={campaign} areas={areas} today={today} />
    </Stack>
  )
}
