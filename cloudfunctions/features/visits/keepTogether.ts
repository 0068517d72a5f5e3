import { dayOf } from '../../../src/domain/core/plainDate'
import { Problem } from '../../../src/domain/core/problem'
import { checkPlaces, isSameValue, placesIn } from '../../../src/domain/eligibility/factValue'
import type { FactName, Facts, FactValue } from '../../../src/domain/eligibility/facts'
import { gapsIn } from '../../../src/domain/visits/countedVisit'
import { happenedAt } from '../../../src/domain/visits/happenedAt'
import { checkVisitAnswers, factsStated } from '../../../src/domain/visits/questionnaire'
import { receive, type Offered } from '../../../src/domain/visits/receive'
import type { VisitedPerson } from '../../../src/domain/visits/visit'
import { signedIn, type Context } from '../../platform/context'
import { seal } from '../../platform/crypto'
import { readPlaces } from '../../platform/places'
import { insertMembers, listHomes } from './personRepository'
import { listDigests, readKnown, villagesOf } from './repository'
import type { Terms } from './terms'
import { insertSaid, insertVisitPeople, insertVisits, type NewVisit } from './visitRepository'

type TermsOf = (campaignId: string) => Terms | undefined
type Said = { person: VisitedPerson; facts: Facts; gaps: number }
type Plain = { record: Offered; at: string; said: Said[] }
export type Together = { kept: ReadonlySet<Offered>; known: ReadonlySet<Offered> }

/**
 * Takes over at once, in a dozen statements for the whole batch, what is plain: visits that nobody wrote down yet, to households on the
 * roll, with people on file there, whose answers the questionnaire allows. And it recognises what the server has already. With all
 * else nothing is done: it goes one by one, and is told there what is wrong with it.
 */
export async function keepTogether(context: Context, offered: readonly Offered[], termsOf: TermsOf): Promise<Together> {
  const { db } = context
  const digests = await listDigests(
    db,
    offered.map(({ id }) => id),
  )
  const known = new Set(offered.filter(({ id, digest }) => digests.get(id) === digest))
  const fresh = onceEach(offered.filter(({ id }) => !digests.has(id)))
  const allowed = fresh.flatMap((record) => plainIn(context, record, termsOf) ?? [])
  const plain = await whereAllStand(context, allowed)
  const inserted = await insertVisits(
    db,
    plain.map((one) => rowOf(context, one)),
  )
  const kept = plain.filter(({ record }) => inserted.has(record.id))
  await keepPeople(context, kept)
  return { kept: new Set(kept.map(({ record }) => record)), known }
}

/** Of those that stand in each other's way none: the same id, or the same person, whose newest word hangs on the order. */
function onceEach(records: readonly Offered[]): Offered[] {
  const counts = new Map<string, number>()
  const namesOf = ({ id, people }: Offered) => [id, ...people.map(({ personId }) => personId)]
  for (const name of records.flatMap(namesOf)) counts.set(name, (counts.get(name) ?? 0) + 1)
  return records.filter((record) => namesOf(record).every((name) => counts.get(name) === 1))
}

/** By what the record says alone. @returns undefined where anything about it needs a closer look */
function plainIn(context: Context, record: Offered, termsOf: TermsOf): Plain | undefined {
  const terms = termsOf(record.campaignId)
  const receipt = receive(undefined, record, terms, signedIn(context), context.today)
  if (receipt.state === 'refused' || !terms || record.newHousehold) return undefined
  const at = happenedAt(record, context.now)
  try {
    const said = record.people.map((person) => saidBy(person, terms, at))
    return { record, at, said }
  } catch (error) {
    if (error instanceof Problem) return undefined
    throw error
  }
}

/** @throws Problem where the questionnaire isn't there, or doesn't allow an answer */
function saidBy(person: VisitedPerson, { questionnaires }: Terms, at: string): Said {
  const { answers, questionnaireVersion } = person
  const questionnaire = questionnaires.get(questionnaireVersion)
  if (!questionnaire) throw new Problem('questionnaire_unknown')
  checkVisitAnswers(questionnaire, answers, dayOf(at))
  return { person, facts: factsStated(questionnaire, answers), gaps: gapsIn(questionnaire, person) }
}

/** Those whose household, people and places are where the records say. */
async function whereAllStand({ db }: Context, records: readonly Plain[]): Promise<Plain[]> {
  const people = records.flatMap(({ said }) => said)
  const households = await villagesOf(
    db,
    records.map(({ record }) => record.householdId),
  )
  const homes = await listHomes(
    db,
    people.map(({ person }) => person.personId),
  )
  const places = await readPlaces(
    db,
    people.flatMap(({ facts }) => placesIn(facts)),
  )
  return records.filter(
    ({ record: { householdId, divisionCode }, said }) =>
      households.get(householdId) === divisionCode &&
      said.every(({ person, facts }) => homes.get(person.personId) === divisionCode && stands(facts, places)),
  )
}

function stands(facts: Facts, places: Parameters<typeof checkPlaces>[1]): boolean {
  try {
    checkPlaces(facts, places)
    return true
  } catch {
    return false
  }
}

function rowOf(context: Context, { record: offered, at }: Plain): NewVisit {
  const { digest, ...record } = offered
  const recordSealed = seal(JSON.stringify(record), `visits:record:${record.id}`)
  const officerId = signedIn(context).personId
  return { record, officerId, happenedAt: at, receivedAt: context.now, digest, recordSealed }
}

/** Who was met, that they belong to the household, and what they said that wasn't known in the same words. */
async function keepPeople({ db }: Context, visits: readonly Plain[]): Promise<void> {
  const met = visits.flatMap(({ record, at, said }) => said.map((one) => ({ record, at, ...one })))
  if (met.length === 0) return
  await insertMembers(
    db,
    met.map(({ record: { householdId, divisionCode }, person: { personId, relation = '' } }) => ({
      ...{ householdId, personId, divisionCode, relation },
    })),
  )
  await insertVisitPeople(
    db,
    met.map(({ record: { id: visitId, divisionCode }, person, gaps }) => ({
      ...{ visitId, divisionCode, person, gaps, isDoubtful: false },
    })),
  )
  const known = await readKnown(
    db,
    met.map(({ person }) => person.personId),
  )
  await insertSaid(
    db,
    met.flatMap(({ record: { id: visitId, divisionCode }, at, person, facts }) =>
      (Object.entries(facts) as [FactName, FactValue][])
        .filter(([name, value]) => !isSameValue(known.get(person.personId)?.[name], value))
        .map(([name, value]) => ({ visitId, divisionCode, at, person, name, value })),
    ),
  )
}
