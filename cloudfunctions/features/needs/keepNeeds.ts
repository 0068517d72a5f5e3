import { happenedAt } from '../../../src/domain/visits/happenedAt'
import type { Questionnaire } from '../../../src/domain/visits/questionnaire.schema'
import type { VisitRecord } from '../../../src/domain/visits/visit'
import type { Context } from '../../platform/context'
import { newId } from '../../platform/newId'
import { insertNeeds, saveFollowings, updateWaiting, type NewNeed } from './noteRepository'
import { saidBy } from './saidBy'
import { standAnew } from './standAnew'

type TermsOf = (campaignId: string) => { questionnaires: ReadonlyMap<number, Questionnaire> } | undefined

/**
 * Puts down what was said of wishes and needs at visits that have just been kept, however often and in whichever order
 * they come, so that it stands as `standingBy` has it. Where a record was mended, all that was said of its people is read
 * again; otherwise a word more can only be the newest on a wish, or the first of a need.
 */
export async function keepNeeds(context: Context, visits: readonly VisitRecord[], termsOf: TermsOf): Promise<void> {
  const { db, now } = context
  const said = visits.flatMap((visit) =>
    visit.people.flatMap((person) =>
      saidBy(visit, happenedAt(visit, now), person, termsOf(visit.campaignId)?.questionnaires),
    ),
  )
  const mending = visits.filter(({ replaces }) => replaces)
  if (said.length === 0 && mending.length === 0) return
  await insertNeeds(
    db,
    said.flatMap(({ kinds, ...of }): NewNeed[] => kinds.map((kind) => ({ id: newId(), kind, ...of }))),
  )
  await saveFollowings(db, said)
  const [first] = mending
  const anew = first ? await standAnew(db, mending, termsOf(first.campaignId)?.questionnaires) : []
  await updateWaiting(db, [...anew, ...said.map(({ personId }) => personId)])
}
