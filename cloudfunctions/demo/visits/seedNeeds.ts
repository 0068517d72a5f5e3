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
  let left = ANSWERED
  await answerNeeds(db, now, ({ by }) => by === castId('yang') && left-- > 0)
}

type Asked = { by: string; saidAt: Instant }

/** The specialists answered these of their people's needs yesterday, as they usually do. */
export async function answerNeeds(db: Tx, now: Instant, isAnswered: (need: Asked) => boolean): Promise<void> {
  const asked = await db
    .selectFrom('needs')
    .innerJoin('followings', 'followings.person_id', 'needs.person_id')
    .innerJoin('grants', 'grants.person_id', 'specialist_id')
    .innerJoin('people', 'people.id', 'specialist_id')
    .select(['needs.person_id as personId', 'kind', 'grants.person_id as by', 'people.name', 'grants.office'])
    .select('needs.said_at as saidAt')
    .where('needs.state', '=', 'open')
    .where('grants.role', '=', 'specialist')
    .orderBy('needs.said_at')
    .orderBy('needs.person_id')
    .orderBy('kind')
    .execute()
  const at = addMinutes(startOfDay(addDays(dayOf(now), -1)), 10 * 60)
  const answered = asked.filter(isAnswered)
  for (const { personId, kind, by, name, office } of answered)
    await saveAnswer(db, { personId, kind }, { text: needs[kind].opening, by, byName: `${office} ${name}`, at })
  await updateWaiting(
    db,
    answered.map(({ personId }) => personId),
  )
}
