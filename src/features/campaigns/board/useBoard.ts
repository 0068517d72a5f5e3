import { useQuery } from '@/api/hooks'
import { useKept } from '@/cards/useKept'
import type { CoverageCase } from '@/domain/visits/coverage'
import type { VillageFilter } from '@/domain/visits/villageBoard'

/** Which households are looked at: those of one area of which one thing is so. */
export type Asked = { campaignId: string; area: string; of: CoverageCase }

/** The board of the place that was looked at last; place and filter stay when one comes back. */
export function useBoard() {
  const [area, setArea] = useKept<string>('board.area', '')
  const [campaignId, setCampaign] = useKept<string>('board.campaign', '')
  const [show, setShow] = useKept<VillageFilter>('board.show', 'all')
  const { data, problem, reload } = useQuery('coverage.board', {
    campaignId: campaignId || undefined,
    area: area || undefined,
  })
  /** A place that isn't one's own any more: back to one's own. */
  const isLost = !data && (area !== '' || campaignId !== '') && problem?.code === 'wrong_area'
  const restart = () => (setArea(''), setCampaign(''))
  return { data, problem, reload, area, setArea, setCampaign, show, setShow, isLost, restart }
}

export type BoardState = ReturnType<typeof useBoard>
