import type { Instant } from '../core/plainDate'
import { estimatedAt, type VisitRecord } from './visit'

/** When the visit was by the server's clock, as well as anybody knows; never later than it was told. */
export const happenedAt = (record: VisitRecord, receivedAt: Instant): Instant =>
  new Date(Math.min(estimatedAt(record), Date.parse(receivedAt))).toISOString()
