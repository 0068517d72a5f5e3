import type { VisitRecord } from '../../../../src/domain/visits/visit'
import { signedIn, type Context } from '../../../platform/context'
import { insertRows } from '../../../platform/insertRows'

/** Notes which photos will come with visits that have just been kept; from now on the phone may send them. */
export async function expectPhotos(context: Context, visits: readonly VisitRecord[]): Promise<void> {
  const { personId } = signedIn(context)
  const expected = visits.flatMap(({ id, divisionCode, photos = [] }) =>
    photos.map((photo) => ({
      ...{ visit_id: id, photo_id: photo.id, division_code: divisionCode },
      ...{ officer_id: personId, sha256: photo.sha256 },
    })),
  )
  await insertRows(context.db, 'visit_photos', expected, 'skip')
}
