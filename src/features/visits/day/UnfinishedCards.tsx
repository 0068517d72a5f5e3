import { openHousehold } from '@/cards/routes'
import type { UnfinishedVisit } from '@/domain/visits/unfinishedVisit'
import type { VisitDesk } from '@/offline/visitDesk'
import { Card } from '@/ui/Card'
import { Notice } from '@/ui/Notice'
import { Row } from '@/ui/Row'

/** More than that nobody leaves half done. */
const SHOWN = 5

/**
 * Visits that were begun and not noted yet, as after a kill; a household that isn't on the roll is found nowhere else. Those of a
 * village that has gone to somebody else by now can't be ended here: whoever has it should hear of them.
 */
export function UnfinishedCards({ desk }: { desk: VisitDesk }) {
  const begun = desk.unfinished().filter(({ outcome }) => outcome)
  const here = begun.filter((visit) => isHeld(visit, desk))
  const gone = begun.length - here.length
  return (
    <>
      {here.length > 0 && (
        <Card tone='informing'>
          {here.slice(0, SHOWN).map((visit) => (
            <Row
              key={visit.householdId}
              label={`${headOf(visit, desk)}家记到一半`}
              detail='填过的都在，点开接着填'
              onClick={() => openHousehold(visit.householdId, placeOf(visit))}
            />
          ))}
        </Card>
      )}
      {gone > 0 && (
        <Notice tone='informing'>
          {`有 ${gone} 户记到一半，村已经交给别人走了。记完的都算数；这 ${gone} 户请和接手的人说一声。`}
        </Notice>
      )}
    </>
  )
}

const isHeld = ({ campaignId, divisionCode }: UnfinishedVisit, desk: VisitDesk): boolean =>
  (desk.day()?.villages ?? []).some((village) => village.campaignId === campaignId && village.code === divisionCode)

const headOf = ({ householdId, newHousehold }: UnfinishedVisit, desk: VisitDesk) =>
  newHousehold?.head || desk.find(householdId)?.household.head || '新增的一户'

const placeOf = ({ campaignId, divisionCode, replaces }: UnfinishedVisit) => ({
  ...{ campaignId, code: divisionCode },
  ...(replaces && { mends: replaces }),
})
