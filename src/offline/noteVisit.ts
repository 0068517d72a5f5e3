import type { Instant } from '@/domain/core/plainDate'
import type { VisitRecord } from '@/domain/visits/visit'
import type { Drawer } from './drawer'
import type { PhoneOutbox } from './outbox'
import { readStanding } from './standing'

type Desk = { drawer: Drawer; outbox: PhoneOutbox; newId: () => string; now: () => Instant }
export type VisitDraft = Omit<VisitRecord, 'id' | 'notedAt' | 'clockOffsetMs'>

/**
 * Notes a visit, or with `replaces` the mended one, on this phone. Whoever gets the record back has it safe.
 * @throws Problem storage_full, body_too_large
 */
export function noteVisit({ drawer, outbox, newId, now }: Desk, draft: VisitDraft): VisitRecord {
  const { clockOffsetMs } = readStanding(drawer)
  const record = { ...draft, id: newId(), notedAt: now(), clockOffsetMs }
  outbox.note(record)
  return record
}
