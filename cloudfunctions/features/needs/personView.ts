import type { FollowedPerson } from '../../../src/contract/needs'
import { sayAnswer } from '../../../src/domain/applications/offers'
import type { Answers } from '../../../src/domain/applications/application'
import { reasonsFor } from '../../../src/domain/needs/segmentOf'
import { sayValue } from '../../../src/domain/eligibility/factWords'
import { placesIn } from '../../../src/domain/eligibility/factValue'
import { arising } from '../../../src/domain/visits/prefill'
import { factsStated } from '../../../src/domain/visits/questionnaire'
import type { Questionnaire, VisitQuestion } from '../../../src/domain/visits/questionnaire.schema'
import type { VisitRecord } from '../../../src/domain/visits/visit'
import { unseal } from '../../platform/crypto'
import type { Tx } from '../../platform/database'
import { divisionPaths } from '../../platform/divisionNames'
import { isOf } from '../../platform/isOf'
import type { FollowedRow } from './deskRepository'
import { listNeeds, present, type NeedRow } from './repository'

/** What their specialist sees of somebody: what they said at the door when the wish was told, and all that they need. */
export async function personView(db: Tx, row: FollowedRow): Promise<FollowedPerson> {
  const { personId, divisionCode, visitId, waitingSince, open: _open, ...shown } = row
  const { questionnaire, answers } = await readSaid(db, visitId, personId)
  const facts = questionnaire ? factsStated(questionnaire, answers) : {}
  const pathOf = await divisionPaths(db, [divisionCode, ...placesIn(facts)])
  const asked = questionnaire?.groups.flatMap(({ questions }) => questions) ?? []
  return {
    ...{ personId, name: shown.name, segment: shown.segment, saidAt: shown.saidAt, isByRelative: shown.isByRelative },
    ...{ divisionName: pathOf(divisionCode), waitingSince: waitingSince ?? undefined },
    phone: await findPhone(db, personId),
    reasons: reasonsFor(answers),
    said: asked.flatMap((question) => lineOf(question, answers, pathOf)),
    needs: (await listNeeds(db, personId)).sort(openFirst).map(present),
  }
}

const openFirst = (one: NeedRow, other: NeedRow) => Number(other.state === 'open') - Number(one.state === 'open')

function lineOf(question: VisitQuestion, answers: Answers, nameOfPlace: (code: string) => string) {
  const { key, fact, label } = question
  const answer = answers[key]
  if (answer === undefined) return []
  return [{ label, value: fact ? sayValue(fact, answer, nameOfPlace) : sayAnswer(question, answer) }]
}

type Said = { questionnaire: Questionnaire | undefined; answers: Answers }

async function readSaid(db: Tx, visitId: string, personId: string): Promise<Said> {
  const visit = await db.selectFrom('visits').select('record_sealed').where('id', '=', visitId).executeTakeFirst()
  if (!visit) return { questionnaire: undefined, answers: {} }
  const { people } = JSON.parse(unseal(visit.record_sealed, `visits:record:${visitId}`)) as VisitRecord
  const person = people.find((one) => one.personId === personId)
  const found = await db
    .selectFrom('questionnaires')
    .select('content')
    .where('version', '=', person?.questionnaireVersion ?? 0)
    .executeTakeFirst()
  return { questionnaire: found?.content, answers: found && person ? arising(found.content, person.answers) : {} }
}

/** The number on their file, or on another that is theirs too, for the call that is the help's beginning. */
async function findPhone(db: Tx, personId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('people')
    .select(['id', 'phone_sealed as sealed'])
    .where(isOf('id', personId))
    .where('phone_sealed', 'is not', null)
    .orderBy((e) => e('survivor_id', 'is', null), 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.sealed ? unseal(row.sealed, `people:phone:${row.id}`) : undefined
}
