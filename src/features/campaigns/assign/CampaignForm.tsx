import { useState } from 'react'
import { useMutation, useQuery } from '@/api/hooks'
import { newId } from '@/api/newId'
import type { Campaign } from '@/contract/rolls'
import type { Session } from '@/contract/session'
import { addDays } from '@/domain/core/plainDate'
import { Button } from '@/ui/Button'
import { DateField } from '@/ui/DateField'
import { toast } from '@/ui/dialogs'
import { Disclosure } from '@/ui/Disclosure'
import { Notice } from '@/ui/Notice'
import { Segments } from '@/ui/Segments'
import { Select } from '@/ui/Select'
import { Stack } from '@/ui/Stack'
import { TextField } from '@/ui/TextField'

type Props = { campaign: Campaign | undefined; areas: Session['grants']; today: string }
const LASTS_DAYS = 60

/** Begins a campaign, or mends the one that is shown. */
export function CampaignForm({ campaign, areas, today }: Props) {
  const mendable = campaign?.canEdit ? campaign : undefined
  const [isNew, setNew] = useState(!mendable)
  return (
    <Disclosure title='新建走访行动，或改时间'>
      <Stack gap={4}>
        {mendable && (
          <Segments
            label='做什么'
            options={[
              { value: 'mend', label: '改这一次' },
              { value: 'new', label: '新建一次' },
            ]}
            value={isNew ? 'new' : 'mend'}
            onChange={(value) => setNew(value === 'new')}
          />
        )}
        <Fields key={String(isNew)} known={isNew ? undefined : mendable} areas={areas} today={today} />
      </Stack>
    </Disclosure>
  )
}

function Fields({ known, areas, today }: { known: Campaign | undefined; areas: Session['grants']; today: string }) {
  const { data } = useQuery('campaigns.questionnaires')
  const [form, setForm] = useState({
    ...{ title: known?.title ?? '', area: known?.area ?? areas[0]?.area ?? '', fromOn: known?.fromOn ?? today },
    ...{ toOn: known?.toOn ?? addDays(today, LASTS_DAYS), version: String(known?.questionnaireVersion ?? '') },
  })
  const save = useMutation('campaigns.save')
  const set = (change: Partial<typeof form>) => setForm({ ...form, ...change })
  const versions = (data?.items ?? []).map(({ version, title }) => ({
    value: String(version),
    label: `${title}（第 ${version} 版）`,
  }))
  const version = form.version || versions[0]?.value || ''
  const send = async () => {
    const { title, area, fromOn, toOn } = form
    const sent = {
      id: known?.id ?? newId(),
      title: title.trim(),
      area,
      fromOn,
      toOn,
      questionnaireVersion: Number(version),
    }
    if (await save.send(sent)) toast('保存好了')
  }
  return (
    <Stack gap={4}>
      <TextField
        label='名称'
        value={form.title}
        onChange={(title) => set({ title })}
        maxLength={40}
        isRequired
        placeholder='如：2027 年春节敲门行动'
      />
      {!known && areas.length > 1 && (
        <Select
          label='在哪个地区'
          options={areas.map(({ area, areaName }) => ({ value: area, label: areaName }))}
          value={form.area}
          onChange={(area) => set({ area })}
        />
      )}
      <DateField label='从哪天开始' value={form.fromOn} onChange={(fromOn) => set({ fromOn })} />
      <DateField label='到哪天结束' value={form.toOn} onChange={(toOn) => set({ toOn })} min={form.fromOn} />
      <Select label='用哪一版问卷' options={versions} value={version} onChange={(value) => set({ version: value })} />
      {save.problem && <Notice tone='warm'>{save.problem.message}</Notice>}
      <Button
        tone='plain'
        onClick={() => void send()}
        isDisabled={form.title.trim().length < 2 || !version}
        isBusy={save.isSending}
      >
        {known ? '保存修改' : '新建这次走访'}
      </Button>
    </Stack>
  )
}
