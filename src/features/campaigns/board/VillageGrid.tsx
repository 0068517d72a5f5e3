import { View } from '@tarojs/components'
import { Pages } from '@/cards/Pages'
import type { Board, BoardVillage } from '@/contract/coverage'
import { villageFilterLabel, villageFilters, type VillageFilter } from '@/domain/visits/villageBoard'
import { Empty } from '@/ui/Empty'
import { Heading } from '@/ui/Heading'
import { Section } from '@/ui/Section'
import { Segments } from '@/ui/Segments'
import { Stack } from '@/ui/Stack'
import { VillageTile } from './VillageTile'

type Props = {
  board: Board
  show: VillageFilter
  onShow: (show: VillageFilter) => void
  onPlace: (code: string) => void
}

const filters = villageFilters.map((value) => ({ value, label: villageFilterLabel[value] }))

/** Villages as a map has them: neighbours side by side, town by town. */
export function VillageGrid({ board: { campaignId, area }, show, onShow, onPlace }: Props) {
  const nothing = <Empty title='没有这样的村' text='换一种情况看看。' />
  return (
    <Section title='各村'>
      <Stack gap={4}>
        <Segments label='看哪些村' options={filters} value={show} onChange={onShow} />
        <Pages path='coverage.villages' input={{ campaignId, area, show }} more='看后面的村' empty={nothing}>
          {(villages) => (
            <View className='board-towns'>
              {townsOf(villages).map(({ name, own }) => (
                <View key={own[0]?.code} className='board-town'>
                  <Heading level={3}>{name}</Heading>
                  <View className='board-grid'>
                    {own.map((village) => (
                      <VillageTile key={village.code} village={village} onClick={() => onPlace(village.code)} />
                    ))}
                  </View>
                </View>
              ))}
            </View>
          )}
        </Pages>
      </Stack>
    </Section>
  )
}

function townsOf(villages: readonly BoardVillage[]): { name: string; own: BoardVillage[] }[] {
  const towns: { name: string; own: BoardVillage[] }[] = []
  for (const village of villages) {
    const last = towns[towns.length - 1]
    if (last?.name === village.townName) last.own.push(village)
    else towns.push({ name: village.townName, own: [village] })
  }
  return towns
}
