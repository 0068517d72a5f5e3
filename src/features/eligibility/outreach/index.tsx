import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useQuery } from '@/api/hooks'
import { OnlyFor } from '@/cards/OnlyFor'
import { unbroken } from '@/cards/unbroken'
import { useCityNotice } from '@/cards/useCityNotice'
import { Failure } from '@/ui/Failure'
import { Loading } from '@/ui/Loading'
import { Paragraph } from '@/ui/Paragraph'
import { Screen } from '@/ui/Screen'
import { Select } from '@/ui/Select'
import { Stack } from '@/ui/Stack'
import { Candidates } from './Candidates'

/** 政策找人: who in the area may qualify for a policy and hasn't come yet. */
export default function Outreach() {
  return (
    <Screen title='政策找人' isNarrow notice={useCityNotice()}>
      <OnlyFor roles={['villageOfficer', 'specialist', 'reviewer']}>
        <ByPolicy />
      </OnlyFor>
    </Screen>
  )
}

function ByPolicy() {
  const { params } = useRouter()
  const [policyId, setPolicyId] = useState(params.policyId)
  const { data, problem, reload } = useQuery('policies.list', { scope: 'local' })
  const options = (data?.items ?? [])
    .filter(({ state }) => state !== 'ended')
    .map(({ id, title, headline }) => ({ value: id, label: unbroken(`${title}（${headline}）`) }))
  return (
    <Stack gap={4}>
      <Paragraph>
        选一项政策，看看本地区登记在册的人里，谁可能符合。自己登录过、或走访时同意过的，一符合条件系统夜里就发消息；其他人请打电话或上门告诉。这里的结果只是线索，以申请时审核为准。
      </Paragraph>
      {problem && !data ? (
        <Failure problem={problem} onRetry={reload} />
      ) : data ? (
        <Select label='政策' options={options} value={policyId} onChange={setPolicyId} />
      ) : (
        <Loading lines={2} />
      )}
      {policyId && <Candidates key={policyId} policyId={policyId} />}
    </Stack>
  )
}
