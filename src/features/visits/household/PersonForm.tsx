import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { useCityNotice } from '@/cards/useCityNotice'
import type { Household } from '@/contract/visits'
import { isPhone } from '@/domain/core/phone'
import { isResidentId } from '@/domain/core/residentId'
import type { Questionnaire } from '@/domain/visits/questionnaire.schema'
import { answeredByLabel, type AnsweredBy, type VisitedPerson } from '@/domain/visits/visit'
import type { HeldVillage } from '@/offline/heldDay'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { Screen } from '@/ui/Screen'
import { Segments } from '@/ui/Segments'
import { Stack } from '@/ui/Stack'
import { TextField } from '@/ui/TextField'
import { Asked } from './Asked'
import { MaybeSameHint } from './MaybeSameHint'

type Props = {
  person: VisitedPerson
  questionnaire: Questionnaire
  place: { household: Household; village: HeldVillage }
  onChange: (person: VisitedPerson) => void
  /** it is this one of the roll */
  onReplace: (personId: string) => void
  onDone: () => void
}

const CONSENT =
  '这些情况只用来给您找合适的政策、安排人帮您。镇里、县里管这件事的人看得到，您随时可以看、可以改。同意记下来吗？'
const consents = [
  { value: 'yes', label: '同意' },
  { value: 'no', label: '不同意，或还没问：只记见到了人' },
]
const sides = [
  { value: 'asked', label: '问卷' },
  { value: 'numbers', label: '电话和证件' },
] as const

/** One person at the door: who answers, whether it may be kept, and what they say. */
export function PersonForm({ person, questionnaire, place, onChange, onReplace, onDone }: Props) {
  const [side, setSide] = useState<'asked' | 'numbers'>('asked')
  const change = (part: Partial<VisitedPerson>) => onChange({ ...person, ...part })
  const member = place.household.members.find(({ personId }) => personId === person.personId)
  const title = (member?.name ?? person.name?.trim()) || '新的人'
  useEffect(() => void Taro.pageScrollTo({ scrollTop: 0, duration: 0 }), [])
  return (
    <Screen
      title={title}
      isNarrow
      notice={useCityNotice()}
      footer={<Button onClick={onDone}>填好了，回到这一户</Button>}
    >
      <Stack gap={4}>
        <Card>
          <Stack gap={4}>
            {person.isNew && <Who person={person} change={change} />}
            {person.isNew && <MaybeSameHint person={person} onChoose={onReplace} />}
            <Choice
              label={`${title}的情况是谁说的？`}
              options={Object.entries(answeredByLabel).map(([value, label]) => ({ value, label }))}
              value={person.answeredBy}
              onChange={(by) => change({ answeredBy: by as AnsweredBy })}
            />
            <Choice
              label={CONSENT}
              options={consents}
              value={person.hasConsented ? 'yes' : 'no'}
              onChange={(said) => change({ hasConsented: said === 'yes' })}
            />
          </Stack>
        </Card>
        {person.hasConsented && <Segments label='填哪一部分' options={sides} value={side} onChange={setSide} />}
        {person.hasConsented && side === 'asked' && (
          <Asked
            person={person}
            questionnaire={questionnaire}
            place={place}
            onChange={(answers) => change({ answers })}
          />
        )}
        {person.hasConsented && side === 'numbers' && <Numbers person={person} change={change} />}
      </Stack>
    </Screen>
  )
}

type PartProps = { person: VisitedPerson; change: (part: Partial<VisitedPerson>) => void }

function Who({ person: { name = '', relation = '' }, change }: PartProps) {
  return (
    <>
      <TextField label='姓名' value={name} maxLength={30} onChange={(next) => change({ name: next })} isRequired />
      <TextField
        label='与户主的关系'
        value={relation}
        maxLength={20}
        placeholder='比如 配偶、儿子'
        onChange={(next) => change({ relation: next })}
        isRequired={false}
      />
    </>
  )
}

const FULL_PHONE = 11
const FULL_ID = 18
const wrongPhone = (text: string) =>
  text.length >= FULL_PHONE && !isPhone(text) ? '手机号不对，请检查 11 位数字' : undefined
const wrongId = (text: string) =>
  text.length >= FULL_ID && !isResidentId(text) ? '身份证号不对，请对照证件检查 18 位号码' : undefined

function Numbers({ person: { phone = '', residentId = '' }, change }: PartProps) {
  return (
    <Card>
      <Stack gap={4}>
        <TextField
          label='手机号'
          kind='phone'
          value={phone}
          maxLength={FULL_PHONE}
          onChange={(next) => change({ phone: next.trim() })}
          isRequired={false}
          problem={wrongPhone(phone)}
        />
        <TextField
          label='身份证号'
          kind='residentId'
          value={residentId}
          maxLength={FULL_ID}
          onChange={(next) => change({ residentId: next.trim() })}
          isRequired={false}
          help='愿意出示才填，不填也能登记'
          problem={wrongId(residentId)}
        />
      </Stack>
    </Card>
  )
}
