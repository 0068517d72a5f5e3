import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { openBoard } from '@/cards/routes'
import { useCityNotice } from '@/cards/useCityNotice'
import { coverageCaseLabel, isCoverageCase, type CoverageCase } from '@/domain/visits/coverage'
import { Columns } from '@/ui/Columns'
import { LinkButton } from '@/ui/LinkButton'
import { Screen } from '@/ui/Screen'
import { Stack } from '@/ui/Stack'
import { useIsWide } from '@/ui/useIsWide'
import { CaseList } from './CaseList'
import { HouseholdPane } from './HouseholdPane'
import './index.scss'
import { Overview, Villages } from './Overview'
import { useBoard, type Asked } from './useBoard'

/** 走访看板: beside each other where there is room, else one page after the other. */
export default function BoardPage() {
  const { campaignId, area, of, id } = useRouter().params
  const isWide = useIsWide()
  const notice = useCityNotice()
  const asked = campaignId && area && of && isCoverageCase(of) ? { campaignId, area, of } : undefined
  if (isWide) return <WideBoard notice={notice} atFirst={asked?.of} />
  const title = campaignId && id ? '一户的情况' : asked ? coverageCaseLabel[asked.of] : '走访看板'
  return (
    <Screen title={title} notice={notice}>
      {campaignId && id ? (
        <HouseholdPane campaignId={campaignId} id={id} />
      ) : asked ? (
        <CaseList asked={asked} onChoose={(household) => openBoard({ campaignId, id: household })} />
      ) : (
        <NarrowBoard />
      )}
    </Screen>
  )
}

const NarrowBoard = () => <Overview board={useBoard()} onCases={openBoard} />

function WideBoard({ notice, atFirst }: { notice: string | undefined; atFirst: CoverageCase | undefined }) {
  const board = useBoard()
  const [of, setOf] = useState(atFirst)
  const [id, setId] = useState<string>()
  const ask = (next: CoverageCase | undefined) => (setId(undefined), setOf(next))
  const shown = board.data?.board
  const asked = shown && of && { campaignId: shown.campaignId, area: shown.area, of }
  const list = <Overview board={board} onCases={({ of: next }) => ask(next)} chosen={of} isGridBeside={!asked} />
  return (
    <Screen title='走访看板' notice={notice}>
      <Columns list={list}>
        {asked ? (
          <Cases asked={asked} id={id} onChoose={setId} onClose={() => ask(undefined)} />
        ) : (
          <View className='board-map'>
            <Villages board={board} />
          </View>
        )}
      </Columns>
    </Screen>
  )
}

type CasesProps = {
  asked: Asked
  id: string | undefined
  onChoose: (id: string | undefined) => void
  onClose: () => void
}

function Cases({ asked, id, onChoose, onClose }: CasesProps) {
  const list = (
    <Stack>
      <LinkButton icon='arrowLeft' onClick={onClose}>
        回到各村
      </LinkButton>
      <CaseList key={JSON.stringify(asked)} asked={asked} chosen={id} onChoose={onChoose} />
    </Stack>
  )
  if (!id) return list
  return (
    <Columns list={list}>
      <Stack>
        <LinkButton onClick={() => onChoose(undefined)}>收起这一户</LinkButton>
        <HouseholdPane campaignId={asked.campaignId} id={id} />
      </Stack>
    </Columns>
  )
}
