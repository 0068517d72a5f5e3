import type { ApplicationCard, ApplicationView } from '../../../src/contract/applications'
import { canRead, isOwn, worksCase } from '../../../src/domain/applications/authority'
import { whyNotOpen } from '../../../src/domain/applications/submission'
import { Problem } from '../../../src/domain/core/problem'
import { audit } from '../../platform/audit'
import { signedIn, type Context } from '../../platform/context'
import { divisionPaths } from '../../platform/divisionNames'
import { assemble, getCase, type Case } from './cases'
import { loadOffers } from './loadOffers'
import { listObjections } from './noticeRepository'
import { listPages } from './pageRepository'
import { findLastPayment } from './paymentRepository'
import { present, presentCard } from './present'
import { findCurrentPolicy, type ApplicationRow } from './repository'

/** Every look of staff at a case is one at a person's file; with the numbers readable it is noted as that. */
async function noteReading(context: Context, application: Case): Promise<void> {
  const actor = signedIn(context)
  if (isOwn(application, actor)) return
  const { applicantId: id, divisionCode } = application
  await audit(context, worksCase(application, actor) ? 'readSealed' : 'read', { kind: 'person', id, divisionCode })
}

async function surroundingOf({ db, today }: Context, application: Case) {
  const { id, status, divisionCode, policyId } = application
  const current = status === 'draft' ? await findCurrentPolicy(db, policyId) : undefined
  return {
    divisionName: (await divisionPaths(db, [divisionCode]))(divisionCode),
    pages: await listPages(db, [id]),
    offers: status === 'draft' ? await loadOffers(db, application) : [],
    objections: await listObjections(db, id),
    payment: await findLastPayment(db, id),
    closed: current && whyNotOpen(current, today),
  }
}

/** The case as the caller may see it. @throws Problem not_found for those who may not */
export async function show(context: Context, id: string): Promise<ApplicationView> {
  const actor = signedIn(context)
  const application = await getCase(context, id)
  if (!canRead(application, actor)) throw new Problem('not_found')
  await noteReading(context, application)
  return present(application, { ...context, actor }, await surroundingOf(context, application))
}

export async function showCards(context: Context, rows: readonly ApplicationRow[]): Promise<ApplicationCard[]> {
  const actor = signedIn(context)
  const cases = await assemble(context, rows)
  const nameOf = await divisionPaths(
    context.db,
    rows.map((row) => row.division_code),
  )
  return cases.map((application) => presentCard(application, { ...context, actor }, nameOf(application.divisionCode)))
}
