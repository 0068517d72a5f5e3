import type { ApplicationCard, ApplicationView } from '../../../src/contract/applications'
import { canRead, isOwn, worksCase } from '../../../src/domain/applications/authority'
import { ended } from '../../../src/domain/applications/status'
import { whyNotOpen } from '../../../src/domain/applications/submission'
import type { Actor } from '../../../src/domain/core/actor'
import { Problem } from '../../../src/domain/core/problem'
import { audit } from '../../platform/audit'
import { signedIn, type Context } from '../../platform/context'
import { divisionPaths } from '../../platform/divisionNames'
import { assemble, getCase, type Case } from './cases'
import { loadOffers } from './loadOffers'
import { listObjections } from './noticeRepository'
import { listPages } from './pageRepository'
import { findLastPayment, listCasesOfSameAccount } from './paymentRepository'
import { present, presentCard } from './present'
import { findCurrentPolicy, type ApplicationRow } from './repository'

/** Every look of staff at a case is one at a person's file; with the numbers readable it is noted as that. */
async function noteReading(context: Context, application: Case): Promise<void> {
  const actor = signedIn(context)
  if (isOwn(application, actor)) return
  const { applicantId: id, divisionCode } = application
  await audit(context, worksCase(application, actor) ? 'readSealed' : 'read', { kind: 'person', id, divisionCode })
}

async function surroundingOf(context: Context, application: Case) {
  const { db, today } = context
  const actor = signedIn(context)
  const { id, status, divisionCode, policyId } = application
  const current = status === 'draft' ? await findCurrentPolicy(db, policyId) : undefined
  return {
    divisionName: (await divisionPaths(db, [divisionCode]))(divisionCode),
    pages: await listPages(db, [id]),
    offers: status === 'draft' ? await loadOffers(db, application) : [],
    objections: await listObjections(db, id),
    payment: await findLastPayment(db, id),
    closed: current && whyNotOpen(current, today),
    sameAccount: warnsOfAccount(application, actor) ? await listCasesOfSameAccount(db, id) : [],
  }
}

/** Two of a family may share an account: those who work the case are told, and decide. */
const warnsOfAccount = (application: Case, actor: Actor) =>
  !isOwn(application, actor) && worksCase(application, actor) && !ended.includes(application.status)

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
