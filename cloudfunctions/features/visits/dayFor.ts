import { divisionNames } from '../../platform/divisionNames'
import { signedIn, type Context } from '../../platform/context'
import { countHouseholds, listAssignments, listCampaigns } from './repository'

/** The campaigns of the day and the officer's villages in them. */
export async function dayFor(context: Context) {
  const { db, today } = context
  const assigned = await listAssignments(db, signedIn(context).personId)
  const current = assigned.filter(({ fromOn, toOn }) => fromOn <= today && (toOn === null || toOn >= today))
  const known = await listCampaigns(db, [...new Set(current.map(({ campaignId }) => campaignId))])
  const campaigns = known.filter(({ fromOn, toOn }) => fromOn <= today && today <= toOn)
  const villages = current.filter(({ campaignId }) => campaigns.some(({ id }) => id === campaignId))
  const codes = villages.map(({ divisionCode }) => divisionCode)
  const nameOf = await divisionNames(db, codes)
  const counts = await countHouseholds(db, codes)
  return {
    campaigns,
    villages: villages.map(({ campaignId, divisionCode: code }) => ({
      ...{ campaignId, code, name: nameOf(code), households: counts.get(code) ?? 0 },
    })),
  }
}
