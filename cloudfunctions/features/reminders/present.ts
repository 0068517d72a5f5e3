import type { CallTask, InboxItem } from '../../../src/contract/reminders'
import { isQuiet } from '../../../src/domain/reminders/delivery'
import { sayReminder } from '../../../src/domain/reminders/words'
import { unseal } from '../../platform/crypto'
import type { CallTaskRow, InboxRow } from './repository'

type Way = Pick<InboxRow, 'delivery' | 'call_outcome'>

/** Whether the person still has to be told by somebody. */
const isUndelivered = ({ delivery, call_outcome }: Way) =>
  (delivery === 'call' || delivery === 'undelivered') && call_outcome !== 'reached'

function sayDelivery(row: Way, now: string): string {
  if (row.call_outcome === 'reached') return '工作人员已打电话告诉您'
  if (row.call_outcome === 'notReached') return '电话没有打通，请您看这里'
  const words = {
    pending: isQuiet(now) ? '早上 8 点后发出' : '正在发出',
    wechat: '已发微信',
    sms: '已发短信',
    call: '工作人员会打电话告诉您',
    undelivered: '没送到，工作人员会打电话',
    inboxOnly: '',
  }
  return words[row.delivery]
}

export function presentInboxItem(row: InboxRow, now: string): InboxItem {
  const { applicationId, policyId } = row.data
  return {
    id: row.id,
    kind: row.kind,
    ...sayReminder(row.kind, row.data, row.created_at),
    at: row.created_at,
    isRead: row.read_at !== null,
    ...(applicationId && { applicationId }),
    ...(policyId && { policyId }),
    delivery: sayDelivery(row, now),
    isUndelivered: isUndelivered(row),
  }
}

/** With the phone in full: it is there to be rung. Each showing is logged. */
export function presentCallTask(row: CallTaskRow, divisionName: string): CallTask {
  return {
    id: row.id,
    name: row.name,
    phone: row.phone_sealed ? unseal(row.phone_sealed, `people:phone:${row.person_id}`) : '',
    divisionName,
    text: sayReminder(row.kind, row.data, row.created_at).text,
    since: row.since,
    isDone: row.done_at !== null,
  }
}
