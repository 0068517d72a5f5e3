import { Problem } from '../../../src/domain/core/problem'
import { gapsIn } from '../../../src/domain/visits/countedVisit'
import type { Questionnaire } from '../../../src/domain/visits/questionnaire.schema'
import { happenedAt } from '../../../src/domain/visits/happenedAt'
import type { VisitRecord } from '../../../src/domain/visits/visit'
import { signedIn, type Context } from '../../platform/context'
import { seal } from '../../platform/crypto'
import { keepAnswers } from './keepAnswers'
import { keepPerson } from './keepPerson'
import { findDigest, hasHousehold, saveHousehold } from './repository'
import { insertVisit, insertVisitPerson } from './visitRepository'

type Asked = ReadonlyMap<number, Questionnaire>

/**
 * Writes one visit with all that was said in it. @returns false when the same one was just written by another push
 * @throws Problem record_differs, not_found and what keeping its people and answers throws
 */
export async function keepVisit(context: Context, record: VisitRecord, digest: string, asked: Asked): Promise<boolean> {
  const { db, now } = context
  const at = happenedAt(record, now)
  await keepHousehold(context, record, at)
  const recordSealed = seal(JSON.stringify(record), `visits:record:${record.id}`)
  const row = { record, officerId: signedIn(context).personId, happenedAt: at, receivedAt: now, digest, recordSealed }
  if (!(await insertVisit(db, row))) return recognise(context, record.id, digest)
  for (const person of record.people) {
    const isDoubtful = await keepPerson(context, person, record.divisionCode, record.householdId)
    const questionnaire = asked.get(person.questionnaireVersion)
    const gaps = questionnaire && gapsIn(questionnaire, person)
    await insertVisitPerson(db, { visitId: record.id, divisionCode: record.divisionCode, person, isDoubtful, gaps })
    await keepAnswers(context, { visitId: record.id, at, person }, questionnaire)
  }
  return true
}

/** Two pushes at once: the slower finds what the other wrote. */
async function recognise({ db }: Context, id: string, digest: string): Promise<false> {
  const known = await findDigest(db, id)
  if (known?.digest !== digest) throw new Problem('record_differs')
  return false
}

async function keepHousehold({ db }: Context, record: VisitRecord, at: string): Promise<void> {
  const { householdId: id, divisionCode, newHousehold } = record
  if (newHousehold) {
    const addressSealed = seal(newHousehold.address, `households:address:${id}`)
    await saveHousehold(db, { id, divisionCode, head: newHousehold.head, addressSealed, at })
  }
  if (!(await hasHousehold(db, id, divisionCode))) throw new Problem('not_found')
}
