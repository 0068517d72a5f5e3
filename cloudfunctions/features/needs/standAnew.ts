import { standingBy } from '../../../src/domain/needs/standing'
import type { Questionnaire } from '../../../src/domain/visits/questionnaire.schema'
import type { VisitRecord } from '../../../src/domain/visits/visit'
import { unseal } from '../../platform/crypto'
import type { Tx } from '../../platform/database'
import { newId } from '../../platform/newId'
import { saidBy, type Said } from './saidBy'
import * as repository from './wordRepository'

/**
 * Reads again all that was said of those who are in these records or in what they replace, and puts down where they stand
 * by it. Words in records that the officer may not see stay as they were put down. @returns whose standing it was
 */
export async function standAnew(
  db: Tx,
  mending: readonly VisitRecord[],
  questionnaires: ReadonlyMap<number, Questionnaire> | undefined,
): Promise<string[]> {
  const personIds = await repository.listPeopleIn(
    db,
    mending.flatMap(({ id, replaces }) => [id, ...(replaces ? [replaces] : [])]),
  )
  const records = await currentRecords(db, personIds)
  const words: Said[] = [
    ...records.flatMap(({ id, happenedAt, recordSealed }) => {
      const visit = JSON.parse(unseal(recordSealed, `visits:record:${id}`)) as VisitRecord
      return visit.people.flatMap((person) => saidBy(visit, happenedAt, person, questionnaires))
    }),
    ...(await repository.listUnseen(db, personIds)),
  ]
  const closures = await repository.listClosures(db, personIds)
  const standings = personIds.map((personId) => {
    const own = words.filter((word) => word.personId === personId)
    const closed = closures.filter((closure) => closure.personId === personId)
    return { personId, hasClosed: closed.length > 0, ...standingBy(own, closed) }
  })
  const open = standings.flatMap((one) => one.open.map(({ kind, word }) => ({ id: newId(), ...word, kind })))
  await repository.deleteNeeds(db, personIds, open)
  await repository.restateNeeds(db, open)
  await repository.restateFollowings(
    db,
    standings.flatMap(({ word }) => word ?? []),
  )
  const silent = standings.filter(({ word }) => !word)
  await repository.silenceFollowings(
    db,
    silent.filter(({ hasClosed }) => hasClosed).map(({ personId }) => personId),
  )
  await repository.deleteFollowings(
    db,
    silent.filter(({ hasClosed }) => !hasClosed).map(({ personId }) => personId),
  )
  return personIds
}

/** The records that speak of them, each in the version that no other replaces. */
async function currentRecords(db: Tx, personIds: readonly string[]) {
  const records = await repository.listRecords(db, await repository.listVisitsOf(db, personIds))
  const households = [...new Set(records.map(({ householdId }) => householdId))]
  const replaced = await repository.listReplaced(db, households)
  return records.filter(({ id }) => !replaced.has(id))
}
