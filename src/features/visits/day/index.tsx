import { useEffect, useState } from 'react'
import { openOwnVillages } from '@/cards/routes'
import { useCityNotice } from '@/cards/useCityNotice'
import type { HeldDay, HeldVillage } from '@/offline/heldDay'
import { Card } from '@/ui/Card'
import { Row } from '@/ui/Row'
import { Screen } from '@/ui/Screen'
import { Segments } from '@/ui/Segments'
import { Stack } from '@/ui/Stack'
import { phoneDesk } from '../phoneDesk'
import { useVisitDesk } from '../useVisitDesk'
import { WithDay } from '../WithDay'
import { DoorList } from './DoorList'
import './index.scss'
import { MeterCard } from './MeterCard'
import { UnfinishedCards } from './UnfinishedCards'

/** 今天走访: how full the phone is and what waits, then the doors. */
export default function Page() {
  const desk = useVisitDesk()
  useEffect(() => void phoneDesk.sync(true), [])
  return (
    <Screen title='今天走访' isNarrow notice={useCityNotice()}>
      <WithDay desk={desk}>
        {(day) => (
          <Stack gap={4}>
            <MeterCard desk={desk} loadedAt={day.loadedAt} />
            <UnfinishedCards desk={desk} />
            <Card>
              <Row
                icon='users'
                label='我的村走到哪了'
                detail='走了多少户，该回访哪些，哪些要核对'
                onClick={() => openOwnVillages()}
              />
            </Card>
            <Villages day={day} />
          </Stack>
        )}
      </WithDay>
    </Screen>
  )
}

const nameOf = ({ campaignId, code }: HeldVillage) => `${campaignId}/${code}`

function Villages({ day }: { day: HeldDay }) {
  const [chosen, setChosen] = useState('')
  const village = day.villages.find((one) => nameOf(one) === chosen) ?? day.villages[0]
  const campaign = day.campaigns.find(({ id }) => id === village?.campaignId)
  if (!village || !campaign) return null
  return (
    <Stack gap={4}>
      {day.villages.length > 1 && (
        <Segments
          label='哪个村'
          options={day.villages.map((one) => ({ value: nameOf(one), label: one.name }))}
          value={nameOf(village)}
          onChange={setChosen}
        />
      )}
      <DoorList key={nameOf(village)} village={village} campaign={campaign} />
    </Stack>
  )
}
