import { isOwn, whyNotRestore } from '../../../src/domain/applications/authority'
import { mergeAnswers, whyNotDraft, whyNotEdit } from '../../../src/domain/applications/editing'
import { whyNotHere, whyNotOpen } from '../../../src/domain/applications/submission'
import { advance } from '../../../src/domain/applications/workflow'
import { Problem } from '../../../src/domain/core/problem'
import { audit } from '../../platform/audit'
import { signedIn } from '../../platform/context'
import { divisionPaths } from '../../platform/divisionNames'
import { pageOf, readPageKey } from '../../platform/page'
import { os } from '../implementer'
import { getCase, lockCase } from './cases'
import { showDesk } from './desk'
import { insertObjection, listOpenNotices, openForObjection } from './noticeRepository'
import { addPage, removePage } from './pages'
import { officesOf, prepare } from './prepareSubmission'
import {
  deleteDraft,
  findCityCode,
  findCurrentPolicy,
  findHome,
  findOpenRow,
  insertDraft,
  listOwnRows,
} from './repository'
import { saveAnswers, saveCase } from './saveCase'
import { show, showCards } from './show'
import { takeOffers } from './takeOffers'
import { restoreBroken } from './undertakingRepository'

const NOTICES = 20
const OWN = 50
const done = { done: true } as const

export const applications = {
  mine: os.applications.mine.handler(async ({ context, input }) => {
    const rows = await listOwnRows(context.db, signedIn(context).personId, OWN + 1, readPageKey(input.cursor))
    const { page, next } = pageOf(rows, OWN, (row) => ({ at: row.updated_at, id: row.id }))
    return { items: await showCards(context, page), next }
  }),

  get: os.applications.get.handler(({ input, context }) => show(context, input.id)),

  begin: os.applications.begin.handler(async ({ input, context }) => {
    const { db, today, now } = context
    const { personId } = signedIn(context)
    const policy = await findCurrentPolicy(db, input.policyId)
    if (!policy) throw new Problem('not_found')
    const home = await findHome(db, personId)
    const refusal = whyNotHere(policy, await findCityCode(db), home.division_code) ?? whyNotOpen(policy, today)
    if (refusal) throw refusal
    const held = await findOpenRow(db, personId, policy.id)
    const isNew =
      !held &&
      (await insertDraft(db, {
        id: input.id,
        policyId: policy.id,
        policyVersion: policy.version,
        divisionCode: home.division_code,
        applicantId: personId,
        applicantName: home.name,
        at: now,
      }))
    if (isNew) return show(context, input.id)
    const open = held ?? (await findOpenRow(db, personId, policy.id))
    if (open?.status !== 'draft') throw new Problem('already_applied')
    return show(context, open.id)
  }),

  saveDraft: os.applications.saveDraft.handler(async ({ input, context }) => {
    const before = await lockCase(context, input.id, input.version)
    const { form } = before.programme
    const refusal = whyNotEdit(before, signedIn(context)) ?? whyNotDraft(form, input.answers)
    if (refusal) throw refusal
    await saveAnswers(context, before, { ...before, answers: mergeAnswers(form, before.answers, input.answers) })
    return show(context, input.id)
  }),

  takeOffers: os.applications.takeOffers.handler(async ({ input, context }) => {
    await takeOffers(context, await lockCase(context, input.id, input.version), input.keys)
    return show(context, input.id)
  }),

  discard: os.applications.discard.handler(async ({ input, context }) => {
    const before = await lockCase(context, input.id, input.version)
    if (!isOwn(before, signedIn(context))) throw new Problem('not_allowed')
    if (before.status !== 'draft') throw new Problem('draft_only')
    await deleteDraft(context.db, before.id)
    return done
  }),

  addPage: os.applications.addPage.handler(async ({ input, context }) => {
    await addPage(context, await lockCase(context, input.id, input.version), input)
    return show(context, input.id)
  }),

  removePage: os.applications.removePage.handler(async ({ input, context }) => {
    await removePage(context, await lockCase(context, input.id, input.version), input)
    return show(context, input.id)
  }),

  advance: os.applications.advance.handler(async ({ input, context }) => {
    const { db, now, calendar } = context
    if (input.action === 'object') throw new Problem('action_not_possible')
    const before = await prepare(context, await lockCase(context, input.id, input.version), input.action)
    const offices = input.action === 'submit' ? await officesOf(db, before.divisionCode) : undefined
    const move = { ...input.move, actor: signedIn(context), at: now, calendar, offices }
    const { application, events } = advance(before, input.action, move)
    await saveCase(context, before, { ...before, ...application }, events)
    return show(context, input.id)
  }),

  desk: os.applications.desk.handler(({ input, context }) => showDesk(context, input)),

  publicNotices: os.applications.publicNotices.handler(async ({ context, input }) => {
    const rows = await listOpenNotices(context.db, NOTICES + 1, readPageKey(input.cursor))
    const { page, next } = pageOf(rows, NOTICES, (row) => ({ at: row.to_on, id: row.application_id }))
    const nameOf = await divisionPaths(
      context.db,
      page.map((row) => row.division_code),
    )
    return {
      next,
      items: page.map((row) => ({
        applicationId: row.application_id,
        title: row.title,
        nameMasked: row.name_masked,
        idMasked: row.id_masked,
        divisionName: nameOf(row.division_code),
        amountFen: row.amount_fen,
        from: row.from_on,
        to: row.to_on,
      })),
    }
  }),

  object: os.applications.object.handler(async ({ input, context }) => {
    const { db, now, calendar } = context
    const actor = signedIn(context)
    await openForObjection(db, input.applicationId)
    const before = await lockCase(context, input.applicationId)
    const { application, events } = advance(before, 'object', { actor, at: now, calendar, objectionId: input.id })
    await saveCase(context, before, { ...before, ...application }, events)
    const { divisionCode } = before
    await insertObjection(db, { ...input, divisionCode, personId: actor.personId, at: now })
    return done
  }),

  restoreUndertaking: os.applications.restoreUndertaking.handler(async ({ input, context }) => {
    const actor = signedIn(context)
    const application = await getCase(context, input.applicationId)
    const refusal = whyNotRestore(application, actor)
    if (refusal) throw refusal
    const by = { id: application.id, by: actor.personId, at: context.now }
    if (!(await restoreBroken(context.db, { ...by, comment: input.comment.trim() })))
      throw new Problem('action_not_possible')
    const { applicantId: id, divisionCode } = application
    await audit(context, 'restored', { kind: 'person', id, divisionCode })
    return done
  }),
}
