import { useRouter } from '@tarojs/taro'
import { useQuery } from '@/api/hooks'
import { ReadProblem } from '@/cards/ReadProblem'
import { StaleNotice } from '@/cards/StaleNotice'
import { useCityNotice } from '@/cards/useCityNotice'
import { coverageCaseLabel, isCoverageCase } from '@/domain/visits/coverage'
import { Empty } from '@/ui/Empty'
import { Loading } from '@/ui/Loading'
import { Screen } from '@/ui/Screen'
import { Stack } from '@/ui/Stack'
import { OnThisPhone } from './OnThisPhone'
import { OwnHouseholds } from './OwnHouseholds'
import { VillageCard } from './VillageCard'

/** 我的村走到哪了: an officer's own villages, as the township counts them; with `of` the households behind a number. */
export default function OwnPage() {
  const { campaignId, area, of } = useRouter().params
  const notice = useCityNotice()
  const asked = campaignId && area && of && isCoverageCase(of) ? { campaignId, area, of } : undefined
  return (
    <Screen title={asked ? coverageCaseLabel[asked.of] : '我的村走到哪了'} isNarrow notice={notice}>
      {asked ? <OwnHouseholds asked={asked} /> : <Villages />}
    </Screen>
  )
}

function Villages() {
  const { data, problem, reload } = useQuery('coverage.own')
  if (!data) return problem ? <ReadProblem problem={problem} onRetry={reload} /> : <Loading lines={8} />
  return (
    <Stack gap={6}>
      {problem && <StaleNotice onRetry={reload} />}
      <OnThisPhone />
      {data.items.length === 0 && (
        <Empty title='现在没有分给您走访的村' text='乡镇分派以后，这里能看到各村走到了哪里。' />
      )}
      {data.items.map((village) => (
        <VillageCard key={village.campaignId + village.code} village={village} />
      ))}
    </Stack>
  )
}
