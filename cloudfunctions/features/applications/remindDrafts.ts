import { DRAFTS_KEPT_DAYS, keptUntil, TOLD_DAYS } from '../../../src/domain/applications/draftKeeping'
import { addDays, startOfDay, type Instant, type PlainDate } from '../../../src/domain/core/plainDate'
import type { Tx } from '../../platform/database'
import { remindAll } from '../reminders/remind'
import { draftKey, listIdleDrafts } from './draftRepository'

/** A draft that nobody touched is told of once, two weeks before it is swept away. @returns how many were told */
export async function remindDrafts(tx: Tx, { now, today }: { now: Instant; today: PlainDate }): Promise<number> {
  const before = startOfDay(addDays(today, TOLD_DAYS + 1 - DRAFTS_KEPT_DAYS))
  const drafts = await listIdleDrafts(tx, before)
  return remindAll(
    tx,
    now,
    drafts.map(({ id, personId, divisionCode, title, updatedAt }) => ({
      ...{ personId, divisionCode, kind: 'draftEnding' },
      data: { title, applicationId: id, on: keptUntil(updatedAt) },
      dedupeKey: draftKey(id, updatedAt),
    })),
  )
}
