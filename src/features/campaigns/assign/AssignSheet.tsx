import { useState } from 'react'
import { useMutation, useQuery } from '@/api/hooks'
import { ReadProblem } from '@/cards/ReadProblem'
import type { Campaign } from '@/contract/rolls'
import { Button } from '@/ui/Button'
import { Choice } from '@/ui/Choice'
import { DateField } from '@/ui/DateField'
import { toast } from '@/ui/dialogs'
import { Empty } from '@/ui/Empty'
import { Loading } from '@/ui/Loading'
import { Notice } from '@/ui/Notice'
import { Sheet } from '@/ui/Sheet'
import { Stack } from '@/ui/Stack'

type Props = {
  campaign: Campaign
  villages: readonly string[]
  today: string
  onClose: () => void
  onDone: () => void
}

/** To whom these villages go, and from which day on. */
export function AssignSheet({ campaign, villages, today, onClose, onDone }: Props) {
  const { data, problem, reload } = useQuery('campaigns.officers', { villages: [...villages] })
  const [officerId, setOfficerId] = useState('')
  const [fromOn, setFromOn] = useState(today < campaign.fromOn ? campaign.fromOn : today)
  const assign = useMutation('campaigns.assign')
  const send = async () => {
    if (!(await assign.send({ campaignId: campaign.id, officerId, villages: [...villages], fromOn }))) return
    toast('分好了')
    onDone()
  }
  const officers = (data?.items ?? []).map(({ id, name, office, areaName }) => ({
    ...{ value: id, label: name, detail: `${office} · ${areaName}` },
  }))
  return (
    <Sheet isOpen title={`把 ${villages.length} 个村分给谁`} onClose={onClose}>
      <Stack gap={4}>
        {!data && (problem ? <ReadProblem problem={problem} onRetry={reload} /> : <Loading lines={3} />)}
        {data && officers.length === 0 && (
          <Empty
            title='没有负责这些村的村干部'
            text='这些村要在同一个人的任职范围里。请少选几个村，或请管理员添加任职。'
          />
        )}
        {officers.length > 0 && (
          <>
            <Choice label='村干部' options={officers} value={officerId} onChange={setOfficerId} />
            <DateField
              label='从哪天起'
              value={fromOn}
              onChange={setFromOn}
              min={today}
              max={campaign.toOn}
              help='交接那天两个人都看得到，原来的人把手上的走完；第二天起只归新的人'
            />
            {assign.problem && <Notice tone='warm'>{assign.problem.message}</Notice>}
            <Button onClick={() => void send()} isDisabled={!officerId} isBusy={assign.isSending}>
              分给这个人
            </Button>
          </>
        )}
      </Stack>
    </Sheet>
  )
}
