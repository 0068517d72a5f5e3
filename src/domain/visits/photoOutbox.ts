import type { Outbox } from './outbox'
import type { VisitPhoto } from './visit'

/** The photo's record, and itself. */
export type PhotoOfRecord = { visitId: string; photo: VisitPhoto }

/**
 * What goes next: the first photo on the phone whose record the server has. A record never waits for its photos, and one
 * that was refused stands in nobody's way.
 */
export function nextPhoto(
  outbox: Outbox,
  held: ReadonlySet<string>,
  parked: ReadonlySet<string>,
): PhotoOfRecord | undefined {
  for (const { record, status } of outbox) {
    if (status.state !== 'kept') continue
    const photo = record.photos?.find(({ id }) => held.has(id) && !parked.has(id))
    if (photo) return { visitId: record.id, photo }
  }
  return undefined
}
