import type { Instant } from '../../../src/domain/core/plainDate'
import { insertAudit } from '../../platform/audit'
import type { Tx } from '../../platform/database'
import { remind } from '../reminders/remind'
import type { FileRow } from './mergeRepository'

type Told = {
  kind: 'filesJoined' | 'filesParted'
  files: readonly FileRow[]
  mergeId: string
  at: Instant
  by?: string | undefined
  byName: string
}

/** Notes on both files what was done with them; whoever can be reached by one of them hears of it there. */
export async function tellBoth(db: Tx, { kind, files, mergeId, at, by, byName }: Told): Promise<void> {
  for (const { id, divisionCode, hasPhone } of files) {
    await insertAudit(db, { at, personId: by, action: kind, subject: { kind: 'person', id }, divisionCode })
    const told = { personId: id, divisionCode, kind, data: { reason: byName }, dedupeKey: `${kind}:${mergeId}:${id}` }
    if (hasPhone) await remind(db, at, told)
  }
}
