import { useState } from 'react'
import { Pages } from '@/cards/Pages'
import { useToday } from '@/cards/useToday'
import { coverageCaseLabel } from '@/domain/visits/coverage'
import { Button } from '@/ui/Button'
import { Empty } from '@/ui/Empty'
import { Heading } from '@/ui/Heading'
import { Inline } from '@/ui/Inline'
import { Stack } from '@/ui/Stack'
import { ExportSheet } from './ExportSheet'
import { HouseholdCard } from './HouseholdCard'
import type { Asked } from './useBoard'

type Props = { asked: Asked; chosen?: string | undefined; onChoose: (id: string) => void }

/** The households behind one number. */
export function CaseList({ asked, chosen, onChoose }: Props) {
  const today = useToday()
  const [isExporting, setExporting] = useState(false)
  return (
    <Stack gap={4}>
      <Inline isSpread>
        <Heading level={2}>{coverageCaseLabel[asked.of]}</Heading>
        <Button tone='quiet' isSmall onClick={() => setExporting(true)}>
          导出表格
        </Button>
      </Inline>
      <Pages path='coverage.households' input={asked} more='看后面的户' empty={<Empty title='没有这样的户' />}>
        {(households) => (
          <Stack>
            {households.map((household) => (
              <HouseholdCard
                key={household.id}
                household={household}
                today={today}
                isSelected={household.id === chosen}
                onClick={() => onChoose(household.id)}
              />
            ))}
          </Stack>
        )}
      </Pages>
      {isExporting && <ExportSheet asked={asked} onClose={() => setExporting(false)} />}
    </Stack>
  )
}
