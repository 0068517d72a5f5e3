import { Problem } from '../../../src/domain/core/problem'
import { audit, auditReadings } from '../../platform/audit'
import { signedIn } from '../../platform/context'
import { pageOf, readPageKey } from '../../platform/page'
import { outreachAreas } from '../eligibility/outreach'
import { os } from '../implementer'
import { getPolicy } from '../policies/repository'
import { remind } from '../reminders/remind'
import { findSpecialist } from './findSpecialist'
import { ownsApplication } from './ownsApplication'
import { officeToAnswer } from './officeToAnswer'
import {
  getHelpRequest,
  insertHelpRequest,
  listAnswered,
  listMine,
  listWaiting,
  present,
  saveAnswer,
} from './repository'

const PAGE = 20

export const help = {
  ask: os.help.ask.handler(async ({ context, input: { id, policyId, applicationId, text } }) => {
    const { db, now } = context
    const { personId } = signedIn(context)
    if (policyId) await getPolicy(db, policyId)
    if (applicationId && !(await ownsApplication(db, applicationId, personId))) throw new Problem('not_found')
    await insertHelpRequest(db, { id, personId, policyId, applicationId, text, at: now })
    return present(await getHelpRequest(db, id))
  }),

  mine: os.help.mine.handler(async ({ context, input }) => {
    const { personId } = signedIn(context)
    const rows = await listMine(context.db, personId, PAGE + 1, readPageKey(input.cursor))
    const { page, next } = pageOf(rows, PAGE, ({ id, askedAt }) => ({ at: askedAt, id }))
    return { items: page.map(present), next }
  }),

  specialist: os.help.specialist.handler(async ({ context }) => ({ specialist: await findSpecialist(context.db) })),

  desk: os.help.desk.handler(async ({ context, input: { stage, cursor } }) => {
    const actor = signedIn(context)
    const list = stage === 'waiting' ? listWaiting : listAnswered
    const desk = { areas: outreachAreas(actor), butOf: actor.personId, count: PAGE + 1, after: readPageKey(cursor) }
    const { page, next } = pageOf(await list(context.db, desk), PAGE, ({ id, askedAt, answeredAt }) => ({
      at: answeredAt ?? askedAt,
      id,
    }))
    await auditReadings(context, page)
    return { items: page.map(present), next }
  }),

  answer: os.help.answer.handler(async ({ context, input: { id, text } }) => {
    const { db, now } = context
    const actor = signedIn(context)
    const request = await getHelpRequest(db, id)
    const { office } = officeToAnswer(actor, request)
    const { personId, divisionCode, policyId, applicationId } = request
    await audit(context, 'read', { kind: 'person', id: personId, divisionCode })
    const answer = { id, text, by: actor.personId, byName: `${office} ${actor.name}`, at: now }
    if (!(await saveAnswer(db, answer))) throw new Problem('stale_version')
    const data = {
      title: request.policyTitle ?? undefined,
      policyId: policyId ?? undefined,
      applicationId: applicationId ?? undefined,
    }
    await remind(db, now, { personId, divisionCode, kind: 'helpAnswered', data, dedupeKey: `helpAnswered:${id}` })
    return present(await getHelpRequest(db, id))
  }),
}
