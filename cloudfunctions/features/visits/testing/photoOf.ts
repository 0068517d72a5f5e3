import { seal } from '../../../platform/crypto'
import type { Database } from '../../../platform/database'
import { newId } from '../../../platform/newId'
import { VILLAGE } from '../../../platform/testing/city'
import { keepStates } from '../keepStates'
import { aVisit } from './roll'

type Roll = { campaignId: string; householdId: string }
export type TestPhoto = { visitId: string; photoId: string }

/** A photo that a kept visit of this officer names. */
export async function photoOf(db: Database, roll: Roll, officerId: string): Promise<TestPhoto> {
  const record = aVisit(roll)
  const { id, campaignId, householdId, outcome, notedAt } = record
  await db
    .insertInto('visits')
    .values({
      ...{ id, campaign_id: campaignId, household_id: householdId, division_code: VILLAGE, officer_id: officerId },
      ...{ outcome, next_on: null, replaces: null, noted_at: notedAt, clock_offset_ms: 0, happened_at: notedAt },
      ...{ received_at: notedAt, digest: 'none', record_sealed: seal(JSON.stringify(record), `visits:record:${id}`) },
    })
    .execute()
  await db.transaction().execute((tx) => keepStates(tx, [record]))
  const photoId = newId()
  await db
    .insertInto('visit_photos')
    .values({
      ...{ visit_id: id, photo_id: photoId, division_code: VILLAGE, officer_id: officerId },
      ...{ sha256: '0'.repeat(64) },
    })
    .execute()
  return { visitId: id, photoId }
}

/** That it has arrived, as far as the database knows. */
export async function arrived(db: Database, photoId: string): Promise<string> {
  const { officer_id } = await db
    .selectFrom('visit_photos')
    .select('officer_id')
    .where('photo_id', '=', photoId)
    .executeTakeFirstOrThrow()
  await db
    .insertInto('files')
    .values({
      ...{ id: photoId, owner_id: officer_id, division_code: VILLAGE, sha256: '0'.repeat(64), size: 1 },
      ...{ media_type: 'image/jpeg', storage_key: photoId, created_at: '2026-09-18T02:00:00.000Z' },
      is_visit_photo: true,
    })
    .execute()
  return photoId
}
