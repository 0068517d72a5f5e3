import type { PlainDate } from '../core/plainDate'
import { isPhone } from '../core/phone'
import { Problem } from '../core/problem'
import { isResidentId } from '../core/residentId'
import { arising } from './prefill'
import { checkVisitAnswers } from './questionnaire'
import type { Questionnaire } from './questionnaire.schema'
import { mayHavePhotos } from './visitPhotos'
import { outcomeSpec, type Outcome, type VisitedPerson, type VisitRecord } from './visit'

/** A visit while it is being noted, under the id that its record will have; texts may still be empty. */
export type UnfinishedVisit = Omit<VisitRecord, 'notedAt' | 'clockOffsetMs' | 'outcome'> & { outcome?: Outcome }
export type FinishedVisit = UnfinishedVisit & { outcome: Outcome }

/** What an earlier record becomes when it is opened to be mended. */
export function mendingOf(record: VisitRecord, newId: () => string): UnfinishedVisit {
  const { id, notedAt: _at, clockOffsetMs: _offset, ...said } = record
  return { ...said, id: newId(), replaces: id }
}

/**
 * What is noted of it: without empty texts, without what the outcome has no place for, and with the answers that arise.
 * @param today by the server's clock, as well as the phone knows
 * @throws Problem input_invalid, name_required, phone_invalid, resident_id_invalid, day_invalid and what answers call for
 */
export function finishVisit(visit: UnfinishedVisit, questionnaire: Questionnaire, today: PlainDate): FinishedVisit {
  const { outcome, note, nextOn, people, photos, newHousehold, ...place } = visit
  if (!outcome) throw new Problem('input_invalid', { names: ['走访结果'] })
  const { hasPeople, asksDay } = outcomeSpec(outcome)
  if (newHousehold && !(newHousehold.address.trim() && newHousehold.head.trim()))
    throw new Problem('input_invalid', { names: ['户主和住址'] })
  const met = hasPeople ? people.map((one) => finishPerson(one, questionnaire, today)) : []
  return {
    ...{ ...place, outcome, people: met },
    ...(photos?.length && mayHavePhotos({ people: met }) && { photos }),
    ...(note?.trim() && { note: note.trim() }),
    ...(asksDay && nextOn && { nextOn }),
    ...(newHousehold && {
      newHousehold: { address: newHousehold.address.trim(), head: newHousehold.head.trim() },
    }),
  }
}

function finishPerson(person: VisitedPerson, questionnaire: Questionnaire, today: PlainDate): VisitedPerson {
  const { name, relation, phone, residentId, ...rest } = person
  const id = residentId?.trim().toUpperCase()
  if (rest.isNew && !name?.trim()) throw new Problem('input_invalid', { names: ['姓名'] })
  if (phone?.trim() && !isPhone(phone.trim())) throw new Problem('phone_invalid')
  if (id && !isResidentId(id)) throw new Problem('resident_id_invalid')
  const answers = rest.hasConsented ? arising(questionnaire, rest.answers) : {}
  checkVisitAnswers(questionnaire, answers, today)
  return {
    ...{ ...rest, answers, questionnaireVersion: questionnaire.version },
    ...(name?.trim() && { name: name.trim() }),
    ...(relation?.trim() && { relation: relation.trim() }),
    ...(phone?.trim() && { phone: phone.trim() }),
    ...(id && { residentId: id }),
  }
}
