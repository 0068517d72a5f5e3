import { openHousehold } from '@/cards/routes'
import type { UnfinishedVisit } from '@/domain/visits/unfinishedVisit'
import type { VisitDesk } from '@/offline/visitDesk'
import { Card } from '@/ui/Card'
import { Row } from '@/ui/Row'

/** More than that nobody leaves half done. */
const SHOWN = 5

/** Visits that were begun and not noted yet, as after a kill; a household that isn't on the roll is found nowhere else. */
export function UnfinishedCards({ desk }: { desk: VisitDesk }) {
  const begun = desk.unfinished().filter(({ outcome }) => outcome)
  if (begun.length === 0) return null
  return (
    <Card tone='informing'>
      {begun.slice(0, SHOWN).map((visit) => (
        <Row
          key={visit.householdId}
          label={`${headOf(visit, desk)}家记到一半`}
          detail='填过的都在，点开接着填'
          onClick={() => openHousehold(visit.householdId, placeOf(visit))}
        />
      ))}
    </Card>
  )
}

const headOf = ({ householdId, newHousehold }: UnfinishedVisit, desk: VisitDesk) =>
  newHousehold?.head || desk.find(householdId)?.household.head || '新增的一户'

const placeOf = ({ campaignId, divisionCode, replaces }: UnfinishedVisit) => ({
  ...{ campaignId, code: divisionCode },
  ...(replaces && { mends: replaces }),
})
