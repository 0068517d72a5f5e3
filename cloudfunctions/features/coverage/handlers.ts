import { Problem } from '../../../src/domain/core/problem'
import { sayReason } from '../../../src/domain/visits/exportCases'
import { isShown } from '../../../src/domain/visits/villageBoard'
import { audit, auditList, auditReadings } from '../../platform/audit'
import type { Context } from '../../platform/context'
import { os } from '../implementer'
import { readBoard } from './board'
import { requireCampaign } from './campaignFor'
import { listCases, presentCases, readCursor, writeCursor, type Cases } from './cases'
import { exportCases } from './exportCases'
import { readHousehold } from './householdFile'
import { findHousehold } from './householdRepository'
import { readOwn, requireHouseholds } from './own'
import { readVillages } from './villages'

const VILLAGES = 40
const HOUSEHOLDS = 30

export const coverage = {
  board: os.coverage.board.handler(async ({ context, input }) => ({ board: await readBoard(context, input) })),

  villages: os.coverage.villages.handler(async ({ context, input: { show, cursor = '', ...where } }) => {
    const campaign = await requireCampaign(context, where)
    const { db, today } = context
    const all = await readVillages(db, { campaign, area: where.area, today })
    const left = all.filter((village) => village.code > cursor && isShown(show, village))
    const items = left.slice(0, VILLAGES)
    return { items, next: left.length > VILLAGES ? items[items.length - 1]?.code : undefined }
  }),

  own: os.coverage.own.handler(async ({ context }) => ({ items: await readOwn(context) })),

  households: os.coverage.households.handler(async ({ context, input: { cursor, ...asked } }) => {
    await requireHouseholds(context, asked)
    const cases = { ...asked, today: context.today }
    const rows = await listCases(context.db, { ...cases, count: HOUSEHOLDS + 1, after: readCursor(cursor) })
    const page = rows.slice(0, HOUSEHOLDS)
    const last = rows.length > HOUSEHOLDS ? page[page.length - 1] : undefined
    await auditCases(context, cases, page.length)
    return { items: await presentCases(context.db, cases, page), next: last && writeCursor(last) }
  }),

  household: os.coverage.household.handler(async ({ context, input: { campaignId, id } }) => {
    const household = await findHousehold(context.db, id)
    if (!household) throw new Problem('not_found')
    const { divisionCode } = household
    await requireCampaign(context, { campaignId, area: divisionCode })
    const file = await readHousehold(context.db, household, campaignId)
    await audit(context, 'read', { kind: 'household', id, divisionCode })
    await auditReadings(
      context,
      file.members.map(({ personId }) => ({ personId, divisionCode })),
    )
    return file
  }),

  export: os.coverage.export.handler(async ({ context, input: { campaignId, area, of, reason, note } }) =>
    exportCases(context, { campaignId, area, of, today: context.today }, sayReason(reason, note)),
  ),
}

const auditCases = (context: Context, { area, of }: Cases, count: number) =>
  auditList(context, { procedure: 'coverage.households', areas: [area], filter: of, count })
