import { grantFor, isMine } from '../../../src/domain/core/actor'
import { Problem } from '../../../src/domain/core/problem'
import { needLabel } from '../../../src/domain/needs/need'
import { audit, auditReadings } from '../../platform/audit'
import { signedIn } from '../../platform/context'
import { divisionPaths } from '../../platform/divisionNames'
import { pageOf, readPageKey } from '../../platform/page'
import { os } from '../implementer'
import { remind } from '../reminders/remind'
import { findFollowed, listAtRest, listWaiting } from './deskRepository'
import { updateWaiting } from './noteRepository'
import { personView } from './personView'
import { getNeed, listNeeds, present, saveAnswer, saveWithdrawal } from './repository'

const PAGE = 20

export const needs = {
  desk: os.needs.desk.handler(async ({ context, input: { stage, kind, segment, cursor } }) => {
    const { db } = context
    const { personId: specialistId } = signedIn(context)
    const list = stage === 'waiting' ? listWaiting : listAtRest
    const rows = await list(db, { specialistId, kind, segment, count: PAGE + 1, after: readPageKey(cursor) })
    const { page, next } = pageOf(rows, PAGE, ({ personId: id, waitingSince, saidAt }) => ({
      ...{ at: waitingSince ?? saidAt, id },
    }))
    await auditReadings(context, page)
    const pathOf = await divisionPaths(
      db,
      page.map(({ divisionCode }) => divisionCode),
    )
    const items = page.map(({ divisionCode, visitId: _visit, waitingSince, ...row }) => ({
      ...{ ...row, divisionName: pathOf(divisionCode), waitingSince: waitingSince ?? undefined },
    }))
    return { items, next }
  }),

  person: os.needs.person.handler(async ({ context, input: { personId } }) => {
    const row = await findFollowed(context.db, personId)
    if (!row) throw new Problem('not_found')
    const actor = signedIn(context)
    if (isMine(actor, personId)) throw new Problem('same_person')
    if (!grantFor(actor, 'specialist', row.divisionCode)) throw new Problem('wrong_area')
    await audit(context, 'read', { kind: 'person', id: personId, divisionCode: row.divisionCode })
    return personView(context.db, row)
  }),

  answer: os.needs.answer.handler(async ({ context, input: { id, text } }) => {
    const { db, now } = context
    const actor = signedIn(context)
    const need = await getNeed(db, id)
    const { personId, divisionCode, kind } = need
    if (isMine(actor, personId)) throw new Problem('same_person')
    const grant = grantFor(actor, 'specialist', divisionCode)
    if (!grant) throw new Problem('wrong_area')
    await audit(context, 'read', { kind: 'person', id: personId, divisionCode })
    const answer = { text, by: actor.personId, byName: `${grant.office} ${actor.name}`, at: now }
    const files = await saveAnswer(db, need, answer)
    if (!files.includes(personId)) throw new Problem('stale_version')
    await updateWaiting(db, files)
    const data = { names: needLabel(kind) }
    await remind(db, now, { personId, divisionCode, kind: 'needAnswered', data, dedupeKey: `needAnswered:${id}` })
    return present(await getNeed(db, id))
  }),

  mine: os.needs.mine.handler(async ({ context }) => {
    const { personId } = signedIn(context)
    return { items: (await listNeeds(context.db, personId)).map(present) }
  }),

  withdraw: os.needs.withdraw.handler(async ({ context, input: { id } }) => {
    const { db, now } = context
    const need = await getNeed(db, id)
    if (!isMine(signedIn(context), need.personId)) throw new Problem('not_found')
    const files = await saveWithdrawal(db, need, now)
    if (!files.includes(need.personId)) throw new Problem('stale_version')
    await updateWaiting(db, files)
    return present(await getNeed(db, id))
  }),
}
