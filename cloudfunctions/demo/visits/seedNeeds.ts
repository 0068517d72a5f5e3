import { addDays, dayOf, startOfDay, addMinutes, type Instant } from '../../../src/domain/core/plainDate'
import { needs } from '../../../src/domain/needs/need'
import { assignSpecialists } from '../../features/needs/assignSpecialists'
import { updateWaiting } from '../../features/needs/noteRepository'
import { saveAnswer } from '../../features/needs/repository'
import type { Tx } from '../../platform/database'
import { castId } from '../castPeople'

const ANSWERED = 3

/** Gives those who want to start a business their specialists; 杨帆 answered the first of her people yesterday. */
export async function seedNeeds(db: Tx, now: Instant): Promise<void> {
  await assignSpecialists(db)
  const first = await db
    .selectFrom('needs')
    .innerJoin('followings', 'followings.person_id', 'needs.person_id')
    .innerJoin('grants', 'grants.person_id', 'specialist_id')
    .innerJoin('people', 'people.id', 'specialist_id')
    .select(['needs.person_id as personId', 'kind', 'specialist_id as by', 'people.name', 'grants.office'])
    .where('specialist_id', '=', castId('yang'))
    .where('grants.role', '=', 'specialist')
    .orderBy('needs.said_at')
    .orderBy('kind')
    .limit(ANSWERED)
    .execute()
  const at = addMinutes(startOfDay(addDays(dayOf(now), -1)), 10 * 60)
  for (const { personId, kind, by, name, office } of first) {
    await saveAnswer(
      db,
      { personId, kind },
      { text: needs[kind].opening, by: by ?? '', byName: `${office} ${name}`, at },
    )
    await updateWaiting(db, [personId])
  }
}
