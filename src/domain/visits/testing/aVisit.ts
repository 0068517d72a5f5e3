import type { VisitRecord } from '../visit'

/** A visit at which nobody was home; say only what matters. */
export const aVisit = (said: Partial<VisitRecord> = {}): VisitRecord => ({
  id: '019ab000-0000-7000-8000-000000000001',
  campaignId: '019ab000-0000-7000-8000-0000000000c1',
  householdId: '019ab000-0000-7000-8000-0000000000a1',
  divisionCode: '990101001001',
  notedAt: '2026-11-22T02:00:00.000Z',
  clockOffsetMs: 0,
  outcome: 'notHome',
  people: [],
  ...said,
})
