import type { DivisionCode } from '../../../src/domain/core/division'
import { Problem } from '../../../src/domain/core/problem'
import { boardAreas, canSeeCoverage } from '../../../src/domain/visits/boardAuthority'
import { signedIn, type Context } from '../../platform/context'
import { findCampaign, listCampaigns, type Campaign } from './repository'

/** The campaigns that have a part in somebody's area, the newest first. */
export async function campaignsFor(context: Context): Promise<Campaign[]> {
  const actor = signedIn(context)
  const campaigns = await listCampaigns(context.db)
  return campaigns.filter(({ area }) => boardAreas(actor, area).length > 0)
}

/** @throws Problem not_found, wrong_area */
export async function requireCampaign(
  context: Context,
  { campaignId, area }: { campaignId: string; area: DivisionCode },
): Promise<Campaign> {
  const campaign = await findCampaign(context.db, campaignId)
  if (!campaign) throw new Problem('not_found')
  if (!canSeeCoverage(signedIn(context), campaign.area, area)) throw new Problem('wrong_area')
  return campaign
}
