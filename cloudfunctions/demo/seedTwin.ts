import { addDays, dayOf, startOfDay, type Instant } from '../../src/domain/core/plainDate'
import type { Tx } from '../platform/database'
import { castId } from './castPeople'
import { SEED } from './divisions'
import { insertRows } from '../platform/insertRows'
import { seededId, seededRandom } from './random'

const NOTED_DAYS = 6

/** 王秀英 once more: noted at a neighbour's door without a number, so that somebody has a pair to look at. */
export async function seedTwin(db: Tx, now: Instant): Promise<void> {
  const random = seededRandom(`${SEED}/twin`)
  const on = addDays(dayOf(now), -NOTED_DAYS)
  const at = startOfDay(on)
  const [wangId, twinId] = [castId('wang'), seededId(random, at)]
  const { name, division_code } = await db
    .selectFrom('people')
    .select(['name', 'division_code'])
    .where('id', '=', wangId)
    .executeTakeFirstOrThrow()
  await insertRows(db, 'people', [{ id: twinId, name, division_code, is_made_up: true, created_at: at }])
  const fact = { person_id: twinId, division_code, source: 'officer', as_of: on, recorded_at: at, by_relative: true }
  await insertRows(db, 'person_facts', [
    { ...fact, id: seededId(random, at), name: 'workedOutside', value: 'otherProvince' },
    { ...fact, id: seededId(random, at), name: 'monthsAway', value: 60 },
  ])
  const [one_id, other_id] = [wangId, twinId].sort()
  const reasons = ['sameName', 'sameVillage', 'birthUnknown']
  const pair = { id: seededId(random, at), one_id, other_id, division_code, reasons, state: 'waiting', version: 1 }
  await insertRows(db, 'file_pairs', [{ ...pair, found_at: at }])
}
