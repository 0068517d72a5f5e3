import { commonArea } from '../../../src/domain/core/division'
import { Problem } from '../../../src/domain/core/problem'
import { checkAssignment, covers, reassign } from '../../../src/domain/rolls/reassign'
import { signedIn, type Context } from '../../platform/context'
import * as repository from './campaignRepository'

type Assignment = { campaignId: string; officerId: string; villages: readonly string[]; fromOn: string }

/** Gives villages to an officer from a day on. @throws Problem not_found, wrong_area, assignment_day, officer_area */
export async function assign(context: Context, { campaignId, officerId, villages, fromOn }: Assignment): Promise<void> {
  const { db, today } = context
  const campaign = await repository.findCampaign(db, campaignId)
  if (!campaign) throw new Problem('not_found')
  checkAssignment(signedIn(context), campaign, villages, fromOn, today)
  await checkOfficer(context, officerId, villages)
  const holdings = await repository.lockHoldings(db, campaignId, villages, fromOn)
  for (const village of new Set(villages)) {
    const own = holdings.filter((holding) => holding.village === village)
    const { ended, dropped, begun } = reassign(own, officerId, fromOn, today)
    for (const one of ended) await repository.endHolding(db, { campaignId, village }, one)
    for (const one of dropped) await repository.dropHolding(db, { campaignId, village }, one)
    if (begun) await repository.beginHolding(db, { campaignId, village }, begun)
  }
}

async function checkOfficer({ db }: Context, officerId: string, villages: readonly string[]): Promise<void> {
  const officers = await repository.listOfficers(db, commonArea(villages))
  const areas = officers.filter(({ id }) => id === officerId).map((officer) => officer.covers)
  if (!villages.every((village) => covers(areas, village))) throw new Problem('officer_area')
}
