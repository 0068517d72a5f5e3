import { Segments } from '@/ui/Segments'
import { Stack } from '@/ui/Stack'
import { TextField } from '@/ui/TextField'
import type { Stage } from './useDesk'

const stages: { value: Stage; label: string }[] = [
  { value: 'overdue', label: '已超时' },
  { value: 'intake', label: '待受理' },
  { value: 'review', label: '审核中' },
  { value: 'approval', label: '待审批' },
  { value: 'payment', label: '拨付中' },
  { value: 'done', label: '已办结' },
]

type Props = {
  stage: Stage
  search: string
  onStage: (stage: Stage) => void
  onSearch: (text: string) => void
  isSupervisor: boolean
}

export function DeskFilters({ stage, search, onStage, onSearch, isSupervisor }: Props) {
  const waiting = { value: 'waiting' as const, label: isSupervisor ? '要催办' : '等我办' }
  return (
    <Stack>
      <Segments label='环节' options={[waiting, ...stages]} value={stage} onChange={onStage} />
      <TextField
        label='找一件'
        isRequired
        value={search}
        onChange={onSearch}
        placeholder='申请人姓名或编号'
        maxLength={60}
      />
    </Stack>
  )
}
