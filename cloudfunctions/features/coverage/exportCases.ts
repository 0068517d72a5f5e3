import { createHash } from 'node:crypto'
import { addMinutes, dayOf, sayInstant } from '../../../src/domain/core/plainDate'
import { WORKBOOK } from '../../../src/domain/files/page'
import { coverageCaseLabel, sumCoverage } from '../../../src/domain/visits/coverage'
import { checkExport, EXPORT_KEPT_HOURS } from '../../../src/domain/visits/exportCases'
import { grantFor } from '../../../src/domain/core/actor'
import { insertAudit } from '../../platform/audit'
import { signedIn, type Context } from '../../platform/context'
import { divisionPaths } from '../../platform/divisionNames'
import { getStorage } from '../../platform/files'
import { newId } from '../../platform/newId'
import { listCases, presentCases, type Cases } from './cases'
import type { HouseholdRow } from './repository'
import { keepBytes } from '../files/removals'
import { insertWorkbook } from './fileRepository'
import { requireCampaign } from './campaignFor'
import { readVillages } from './villages'
import { writeWorkbook } from './workbook'

const AT_ONCE = 1000

/** Makes the workbook, keeps it for a day as its maker's, and notes it for the auditor. @throws Problem export_too_large */
export async function exportCases(context: Context, cases: Cases, reason: string) {
  const campaign = await requireCampaign(context, cases)
  const { db, now, today } = context
  const villages = await readVillages(db, { campaign, area: cases.area, today })
  checkExport(sumCoverage(villages.map(({ counts }) => counts))[cases.of])
  const households = await presentCases(db, cases, await readAll(context, cases))
  const pathOf = await divisionPaths(db, [cases.area])
  const title = `${campaign.title} · ${pathOf(cases.area)} · ${coverageCaseLabel[cases.of]}（${households.length} 户）`
  const bytes = await writeWorkbook({ title, maker: makerOf(context, cases), households })
  const fileId = await keepWorkbook(context, cases, bytes)
  const filter = `${cases.campaignId} ${cases.of}`
  await insertAudit(db, {
    ...{ at: now, personId: signedIn(context).personId, action: 'export', subject: { kind: 'file', id: fileId } },
    ...{ divisionCode: cases.area, procedure: 'coverage.export', filter, count: households.length, reason },
  })
  return { fileId, rows: households.length, url: await getStorage().addressOf(fileId) }
}

async function readAll({ db }: Context, cases: Cases): Promise<HouseholdRow[]> {
  const all: HouseholdRow[] = []
  for (;;) {
    const page = await listCases(db, { ...cases, count: AT_ONCE, after: all[all.length - 1] })
    all.push(...page)
    if (page.length < AT_ONCE) return all
  }
}

/** 县政府督查室 吴振华 2026年11月23日 12:05 */
function makerOf(context: Context, { area }: Cases): string {
  const actor = signedIn(context)
  const office = grantFor(actor, 'supervisor', area)?.office ?? actor.grants[0]?.office ?? ''
  return `${office} ${actor.name} ${dayOf(context.now).slice(0, 4)}年${sayInstant(context.now)}`.trim()
}

/** The bytes lie safe before the row is written: a crash never leaves a row without its file. */
async function keepWorkbook(context: Context, { area }: Cases, bytes: Buffer): Promise<string> {
  const id = newId()
  await keepBytes(context, id, bytes)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await insertWorkbook(context.db, {
    ...{ id, ownerId: signedIn(context).personId, divisionCode: area, sha256, size: bytes.length, at: context.now },
    ...{ mediaType: WORKBOOK, expiresAt: addMinutes(context.now, EXPORT_KEPT_HOURS * 60) },
  })
  return id
}
