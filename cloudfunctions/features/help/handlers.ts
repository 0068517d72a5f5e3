import { Problem } from '../../../src/domain/core/problem'
import { audit, auditReadings } from '../../platform/audit'
import { signedIn } from '../../platform/context'
import { outreachAreas } from '../eligibility/outreach'
import { os } from '../implementer'
import { getPolicy } from '../policies/repository'
import { remind } from '../reminders/remind'
import { findSpecialist } from './findSpecialist'
import { ownsApplication } from './ownsApplication'
import { officeToAnswer } from './officeToAnswer'
import { getHelpRequest, insertHelpRequest, listDesk, listMine, present, saveAnswer } from './repository'

export const help = {
  ask: os.help.ask.handler(async ({ context, input: { id, policyId, applicationId, text } }) => {
    const { db, now } = context
    const { personId } = signedIn(context)
    if (policyId) await getPolicy(db, policyId)
    if (applicationId && !(await ownsApplication(db, applicationId, personId))) throw new Problem('not_found')
    await insertHelpRequest(db, { id, personId, policyId, applicationId, text, at: now })
    return present(await getHelpRequest(db, id))
  }),

  mine: os.help.mine.handler(async ({ context }) => ({
    items: (await listMine(context.db, signedIn(context).personId)).map(present),
  })),

  specialist: os.help.specialist.handler(async ({ context }) => ({ specialist: await findSpecialist(context.db) })),

  desk: os.help.desk.handler(async ({ context }) => {
    const actor = signedIn(context)
    const rows = await listDesk(context.db, outreachAreas(actor), actor.personId)
    await auditReadings(context, rows)
    return { items: rows.map(present) }
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
