import type { Instant } from '../../../../src/domain/core/plainDate'
import type { Tx } from '../../../platform/database'
import type { Examined } from '../../files/examine'

export type ExpectedPhoto = { photoId: string; divisionCode: string; officerId: string; sha256: string }

/** What a kept record says of it. */
export const findExpected = (db: Tx, visitId: string, photoId: string): Promise<ExpectedPhoto | undefined> =>
  db
    .selectFrom('visit_photos')
    .select(['photo_id as photoId', 'division_code as divisionCode', 'officer_id as officerId', 'sha256'])
    .where('visit_id', '=', visitId)
    .where('photo_id', '=', photoId)
    .executeTakeFirst()

/** Whether it has arrived, with this or with an earlier record of the officer's that named it. */
export async function isPhotoKept(db: Tx, { photoId, officerId }: ExpectedPhoto): Promise<boolean> {
  const file = await db
    .selectFrom('files')
    .select('id')
    .where('id', '=', photoId)
    .where('owner_id', '=', officerId)
    .where('is_visit_photo', '=', true)
    .executeTakeFirst()
  return file !== undefined
}

/** @returns whether the id was free; waits for whoever is just taking it */
export async function insertPhoto(
  db: Tx,
  { photoId: id, divisionCode, officerId }: ExpectedPhoto,
  { sha256, mediaType, size, at }: Examined & { at: Instant },
): Promise<boolean> {
  const saved = await db
    .insertInto('files')
    .values({
      ...{ id, sha256, size, owner_id: officerId, division_code: divisionCode, media_type: mediaType },
      ...{ storage_key: `pages/${id}`, created_at: at, is_visit_photo: true },
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return saved !== undefined
}

export type PhotoOfVisit = { visitId: string; photoId: string; mediaType: string | null }

/** The photos of these visits; without a media type those that haven't arrived yet. */
export async function listPhotos(db: Tx, visitIds: readonly string[]): Promise<PhotoOfVisit[]> {
  if (visitIds.length === 0) return []
  return db
    .selectFrom('visit_photos')
    .leftJoin('files', (join) =>
      join
        .onRef('files.id', '=', 'visit_photos.photo_id')
        .onRef('files.owner_id', '=', 'visit_photos.officer_id')
        .on('files.is_visit_photo', '=', true),
    )
    .select(['visit_id as visitId', 'photo_id as photoId', 'media_type as mediaType'])
    .where('visit_id', 'in', [...visitIds])
    .orderBy('photo_id')
    .execute()
}
