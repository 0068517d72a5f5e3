import { useEffect } from 'react'
import { ReadProblem } from '@/cards/ReadProblem'
import { StaleNotice } from '@/cards/StaleNotice'
import type { Board } from '@/contract/coverage'
import { shareVisited, type CoverageCase } from '@/domain/visits/coverage'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { Heading } from '@/ui/Heading'
import { Inline } from '@/ui/Inline'
import { LinkButton } from '@/ui/LinkButton'
import { Loading } from '@/ui/Loading'
import { Paragraph } from '@/ui/Paragraph'
import { Select } from '@/ui/Select'
import { Stack } from '@/ui/Stack'
import { Numbers } from './Numbers'
import type { Asked, BoardState } from './useBoard'
import { VillageGrid } from './VillageGrid'
import { VillageNotes } from './VillageNotes'

/** `isGridBeside`: the villages have a place of their own. */
type Props = {
  board: BoardState
  onCases: (asked: Asked) => void
  chosen?: CoverageCase | undefined
  isGridBeside?: boolean
}

/** What became of the doors of one area: a sentence, the numbers, the villages. */
export function Overview({ board, onCases, chosen, isGridBeside }: Props) {
  const { data, problem, reload, isLost, restart } = board
  useEffect(() => {
    if (isLost) restart()
  })
  if (!data) return problem && !isLost ? <ReadProblem problem={problem} onRetry={reload} /> : <Loading lines={8} />
  if (!data.board) return <Empty title='还没有走访活动' text='敲门行动开始后，各村走到哪里，在这里看。' />
  const shown = data.board
  const { campaignId, area } = shown
  return (
    <Stack gap={4}>
      {problem && <StaleNotice onRetry={reload} />}
      <Summary board={shown} onPlace={board.setArea} />
      {shown.campaigns.length > 1 && (
        <Select
          label='哪一次走访'
          options={shown.campaigns.map(({ id, title, fromOn }) => ({ value: id, label: `${title}（${fromOn} 起）` }))}
          value={campaignId}
          onChange={board.setCampaign}
        />
      )}
      <Numbers counts={shown.totals} chosen={chosen} onChoose={(of) => onCases({ campaignId, area, of })} />
      {shown.parts.length > 0 && (
        <Select
          label={area.length === 4 ? '只看一个县' : '只看一个乡镇'}
          options={shown.parts.map((part) => ({
            value: part.code,
            label: `${part.name}（走了 ${shareVisited(part)}%，${part.all} 户）`,
          }))}
          value={undefined}
          placeholder={`${shown.areaName}全部`}
          onChange={board.setArea}
        />
      )}
      {!isGridBeside && <Villages board={board} />}
    </Stack>
  )
}

const VILLAGE_DIGITS = 12

/** The villages of the place, or what there is to say of the one that it is. */
export function Villages({ board }: { board: BoardState }) {
  const shown = board.data?.board
  if (!shown) return null
  const { campaignId, area } = shown
  if (area.length === VILLAGE_DIGITS) return <VillageNotes campaignId={campaignId} area={area} />
  return <VillageGrid board={shown} show={board.show} onShow={board.setShow} onPlace={board.setArea} />
}

function Summary({
  board: { areaName, sentence, above, totals },
  onPlace,
}: {
  board: Board
  onPlace: (code: string) => void
}) {
  return (
    <Card tone='brand'>
      <Stack gap={2}>
        {above.length > 0 && (
          <Inline>
            {above.map(({ code, name }) => (
              <LinkButton key={code} icon='arrowLeft' onClick={() => onPlace(code)}>
                {`回到${name}`}
              </LinkButton>
            ))}
          </Inline>
        )}
        <Paragraph isQuiet>{areaName}</Paragraph>
        <Heading level={2}>{sentence}</Heading>
        <Paragraph
          isQuiet
        >{`名册上 ${totals.all} 户，走访过 ${totals.visited} 户。走访结果以村干部传回来的记录为准。`}</Paragraph>
      </Stack>
    </Card>
  )
}
