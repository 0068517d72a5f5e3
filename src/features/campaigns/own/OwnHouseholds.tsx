import { Pages } from '@/cards/Pages'
import { openHousehold } from '@/cards/routes'
import { useToday } from '@/cards/useToday'
import { Empty } from '@/ui/Empty'
import { Paragraph } from '@/ui/Paragraph'
import { Stack } from '@/ui/Stack'
import { HouseholdCard } from '../board/HouseholdCard'
import type { Asked } from '../board/useBoard'

/** The households behind one number; each opens where it is visited. */
export function OwnHouseholds({ asked }: { asked: Asked }) {
  const today = useToday()
  return (
    <Stack gap={4}>
      <Paragraph isQuiet>点开一户，看住址、接着走访。</Paragraph>
      <Pages path='coverage.households' input={asked} more='看后面的户' empty={<Empty title='没有这样的户' />}>
        {(households) => (
          <Stack>
            {households.map((household) => (
              <HouseholdCard
                key={household.id}
                household={household}
                today={today}
                onClick={() => openHousehold(household.id)}
              />
            ))}
          </Stack>
        )}
      </Pages>
    </Stack>
  )
}
