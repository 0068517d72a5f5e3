import type { OwnVillage } from '../../../src/contract/coverage'
import { Problem } from '../../../src/domain/core/problem'
import { canSeeCoverage, villagesVisitedBy } from '../../../src/domain/visits/boardAuthority'
import { signedIn, type Context } from '../../platform/context'
import { listAssignments } from '../visits/repository'
import type { Cases } from './cases'
import { findCampaign, listCampaigns } from './repository'
import { readVillages } from './villages'

const visitedBy = async (context: Context) => {
  const actor = signedIn(context)
  return villagesVisitedBy(actor, await listAssignments(context.db, actor.personId), context.today)
}

/** The villages that the actor visits in campaigns of the day, counted as the township's board counts them. */
export async function readOwn(context: Context): Promise<OwnVillage[]> {
  const { db, today } = context
  const { personId } = signedIn(context)
  const running = (await listCampaigns(db)).filter(({ fromOn, toOn }) => fromOn <= today && today <= toOn)
  const own: OwnVillage[] = []
  for (const { campaignId, divisionCode: area } of await visitedBy(context)) {
    const campaign = running.find(({ id }) => id === campaignId)
    if (!campaign) continue
    for (const { code, name, townName, counts, lastReceivedAt, silentPhones } of await readVillages(db, {
      ...{ campaign, area, today, phonesOf: personId },
    })) {
      const silentDays = silentPhones.map(({ days }) => days)
      own.push({ campaignId, campaign: campaign.title, code, name, townName, counts, lastReceivedAt, silentDays })
    }
  }
  return own
}

/** Who supervises the area, or visits the village today. @throws Problem not_found, wrong_area */
export async function requireHouseholds(context: Context, { campaignId, area }: Omit<Cases, 'today'>): Promise<void> {
  const campaign = await findCampaign(context.db, campaignId)
  if (!campaign) throw new Problem('not_found')
  if (canSeeCoverage(signedIn(context), campaign.area, area)) return
  const own = await visitedBy(context)
  if (!own.some((one) => one.campaignId === campaignId && one.divisionCode === area)) throw new Problem('wrong_area')
}
