import { holds } from '../../../src/domain/core/actor'
import { commonArea, isWithin } from '../../../src/domain/core/division'
import { Problem } from '../../../src/domain/core/problem'
import { covers } from '../../../src/domain/rolls/reassign'
import { signedIn, type Context } from '../../platform/context'
import { divisionNames, divisionPaths } from '../../platform/divisionNames'
import { pageOf, readPageKey } from '../../platform/page'
import { os } from '../implementer'
import { assign } from './assign'
import * as repository from './campaignRepository'
import { presentVillages } from './presentVillages'
import { saveCampaign } from './saveCampaign'

const PAGE = 20
const VILLAGES_PAGE = 30

async function present(context: Context, rows: readonly repository.CampaignRow[]) {
  const actor = signedIn(context)
  const nameOf = await divisionPaths(
    context.db,
    rows.map(({ area }) => area),
  )
  return rows.map((row) => ({ ...row, areaName: nameOf(row.area), canEdit: holds(actor, 'supervisor', row.area) }))
}

export const campaigns = {
  list: os.campaigns.list.handler(async ({ input, context }) => {
    const { grants } = signedIn(context)
    const rows = await repository.listCampaigns(context.db, readPageKey(input.cursor), PAGE + 1)
    const { page, next } = pageOf(rows, PAGE, ({ fromOn: at, id }) => ({ at, id }))
    const mine = page.filter(({ area }) =>
      grants.some((grant) => grant.role === 'supervisor' && (isWithin(area, grant.area) || isWithin(grant.area, area))),
    )
    return { items: await present(context, mine), next }
  }),

  questionnaires: os.campaigns.questionnaires.handler(async ({ context }) => ({
    items: await repository.listQuestionnaires(context.db),
  })),

  save: os.campaigns.save.handler(async ({ input, context }) => {
    await saveCampaign(context, input)
    const row = await repository.findCampaign(context.db, input.id)
    const [shown] = row ? await present(context, [row]) : []
    if (!shown) throw new Problem('not_found')
    return shown
  }),

  villages: os.campaigns.villages.handler(async ({ input: { campaignId, area, cursor }, context }) => {
    const { db, today } = context
    if (!holds(signedIn(context), 'supervisor', area)) throw new Problem('wrong_area')
    const campaign = await repository.findCampaign(db, campaignId)
    if (!campaign) throw new Problem('not_found')
    const within = isWithin(area, campaign.area) ? area : campaign.area
    if (!isWithin(within, area)) return { items: [] }
    const rows = await repository.listVillages(db, within, cursor ?? '', VILLAGES_PAGE + 1)
    const page = rows.slice(0, VILLAGES_PAGE)
    const next = rows.length > VILLAGES_PAGE ? page[page.length - 1]?.code : undefined
    return { items: await presentVillages(db, campaignId, page, today), next }
  }),

  officers: os.campaigns.officers.handler(async ({ input: { villages }, context }) => {
    const { db } = context
    const actor = signedIn(context)
    if (!villages.every((village) => holds(actor, 'supervisor', village))) throw new Problem('wrong_area')
    const rows = await repository.listOfficers(db, commonArea(villages))
    const able = rows.filter(({ covers: area }) => villages.every((village) => covers([area], village)))
    const nameOf = await divisionNames(
      db,
      able.map(({ covers: area }) => area),
    )
    return { items: able.map(({ covers: area, ...officer }) => ({ ...officer, areaName: nameOf(area) })) }
  }),

  assign: os.campaigns.assign.handler(async ({ input, context }) => {
    await assign(context, input)
    return { done: true as const }
  }),
}
