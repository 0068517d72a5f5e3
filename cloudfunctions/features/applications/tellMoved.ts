import { holderRoles } from '../../../src/domain/applications/authority'
import { dueLabel } from '../../../src/domain/applications/status'
import type { Instant, PlainDate } from '../../../src/domain/core/plainDate'
import type { Tx } from '../../platform/database'
import { log } from '../../platform/log'
import { remind } from '../reminders/remind'
import type { Case } from './cases'
import { listHolders } from './jobRepository'
import { reminderData } from './tell'

const PROMISE = '容缺材料补交期限'

async function tellApplicant(tx: Tx, now: Instant, found: Case, names: string, on: PlainDate): Promise<void> {
  const { id, applicantId: personId, divisionCode } = found
  const data = reminderData(found, { names, on })
  const dedupeKey = `dueDayMoved:${id}:${names}:${on}:${now}`
  await remind(tx, now, { personId, divisionCode, kind: 'dueDayMoved', data, dedupeKey })
}

/** Tells the applicant, and the office whose turn it is, that the calendar has moved the day that they were told. */
export async function tellMoved(tx: Tx, now: Instant, found: Case, on: PlainDate): Promise<void> {
  const { id, status, divisionCode } = found
  await tellApplicant(tx, now, found, dueLabel[status] ?? '期限', on)
  const data = reminderData(found, { on })
  for (const personId of await listHolders(tx, holderRoles(status), divisionCode))
    await remind(tx, now, {
      personId,
      divisionCode,
      kind: 'caseDayMoved',
      data,
      dedupeKey: `caseDayMoved:${id}:${on}:${personId}:${now}`,
    })
  log('info', 'a due day has moved', { id, dueOn: on })
}

/** The same for what the applicant promised to bring. */
export const tellMovedPromise = (tx: Tx, now: Instant, found: Case, on: PlainDate): Promise<void> =>
  tellApplicant(tx, now, found, PROMISE, on)
