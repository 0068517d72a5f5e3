import type { Actor, StaffRole } from '../../core/actor'
import type { PlainDate } from '../../core/plainDate'
import { publishedCalendar } from '../../core/publishedCalendar'
import type { DocumentSpec, Programme } from '../../policies/policy.schema'
import type { Application, Move, Mover } from '../application'
import type { ApplicationAction } from '../status'
import { advance } from '../workflow'

export const COUNTY = '990101'
const staff = (personId: string, name: string, role: StaffRole, area = COUNTY, office = '县人社局'): Actor => ({
  personId,
  name,
  grants: [{ role, area, office }],
})

export const li: Actor = { personId: 'li', name: '李返乡', grants: [] }
export const wang: Actor = { personId: 'wang', name: '王群众', grants: [] }
export const chen = staff('chen', '陈晓', 'reviewer')
export const zhao = staff('zhao', '赵批', 'approver')
export const qian = staff('qian', '钱财', 'treasurer', COUNTY, '县财政局')
export const elsewhere = (role: StaffRole) => staff(`far-${role}`, '远方', role, '990102')

const document = (key: string, requirement: DocumentSpec['requirement']): DocumentSpec => ({
  key,
  name: { idCard: '身份证', lease: '房屋租赁合同', proof: '外出务工证明' }[key] ?? key,
  requirement,
  isRequired: true,
  maxPages: 4,
})

export const programme: Programme = {
  form: [
    {
      key: 'all',
      title: '基本信息',
      questions: [
        { key: 'name', label: '姓名', kind: 'text', isRequired: true, maxLength: 30 },
        { key: 'accountHolder', label: '户名', kind: 'text', isRequired: true },
        { key: 'accountBank', label: '开户行', kind: 'text', isRequired: true },
        { key: 'accountNumber', label: '账号', kind: 'bankCard', isRequired: true },
      ],
    },
  ],
  documents: [document('idCard', 'main'), document('lease', 'deferrable'), document('proof', 'deferrable')],
  clock: {
    noticeWorkingDays: 5,
    reviewWorkingDays: 7,
    supplementWorkingDays: 10,
    isAcceptedBySilence: true,
    pauses: [{ key: 'expert', words: '专家评审', source: '行政许可法第四十五条' }],
    source: '示例',
  },
  publicNotice: { length: 5, unit: 'workingDays', source: '示例' },
  steps: [],
  allowsConditionalAcceptance: true,
}

export const account = { holder: '李返乡', bank: '归川农商银行', number: '6222020200001234560' }

export function anApplication(changes: Partial<Application> = {}): Application {
  return {
    id: 'case-1',
    policyId: 'grant',
    policyVersion: 1,
    title: '一次性创业补贴',
    divisionCode: '990101001001',
    applicantId: li.personId,
    applicantName: li.name,
    status: 'draft',
    version: 1,
    answers: {
      name: '李返乡',
      accountHolder: account.holder,
      accountBank: account.bank,
      accountNumber: account.number,
    },
    presentKeys: ['idCard', 'lease', 'proof'],
    amountFen: 500_000,
    programme,
    events: [],
    hasBrokenUndertaking: false,
    ...changes,
  }
}

export type Step = {
  on: PlainDate
  by: Mover
  action: ApplicationAction
  changes?: Partial<Application>
} & Partial<Move>

const offices = { reviewer: '县人社局', approver: '县人社局', treasurer: '县财政局' }

/** Takes one step at ten in the morning of a day. */
export function take(application: Application, { on, by, action, changes, ...brought }: Step): Application {
  const at = `${on}T02:00:00.000Z`
  const move = { actor: by, at, calendar: publishedCalendar, offices, ...brought }
  return advance({ ...application, ...changes }, action, move).application
}

export const play = (steps: readonly Step[], start = anApplication()): Application => steps.reduce(take, start)

const words = { comment: '理由写得清楚' }
const sent: Step = { on: '2026-09-18', by: li, action: 'submit' }
const promised: Step = { ...sent, hasSignedUndertaking: true, changes: { presentKeys: ['idCard', 'proof'] } }
const accepted: Step = { on: '2026-09-18', by: chen, action: 'accept' }
const conditionally: Step = { on: '2026-09-18', by: chen, action: 'acceptConditionally' }
const reviewed: Step = { on: '2026-09-21', by: chen, action: 'review' }
const approved: Step = { on: '2026-09-22', by: zhao, action: 'approve' }
const noticeEnded: Step = { on: '2026-10-09', by: 'system', action: 'endPublicNotice' }
const ordered: Step = { on: '2026-10-12', by: qian, action: 'orderPayment' }
const paid: Step = { on: '2026-10-12', by: qian, action: 'sendPayment' }
const credited: Step = { on: '2026-10-13', by: qian, action: 'confirmCredited' }
const toPublicNotice = [sent, accepted, reviewed, approved]
const toPayable = [...toPublicNotice, noticeEnded]

/** How a case comes to each of these places. */
export const roads = {
  draft: [],
  submitted: [sent],
  promised: [promised],
  noticed: [sent, { on: '2026-09-21', by: chen, action: 'notify', items: [{ words: '租赁合同缺签字页' }] }],
  inReview: [sent, accepted],
  paused: [sent, accepted, { on: '2026-09-21', by: chen, action: 'pause', pauseKey: 'expert' }],
  conditional: [promised, conditionally],
  reviewed: [sent, accepted, reviewed],
  reviewedConditional: [promised, conditionally, reviewed],
  publicNotice: toPublicNotice,
  objection: [...toPublicNotice, { on: '2026-09-23', by: wang, action: 'object' }],
  payable: toPayable,
  ordered: [...toPayable, ordered],
  sent: [...toPayable, ordered, paid],
  returned: [...toPayable, ordered, paid, { on: '2026-10-13', by: qian, action: 'reportReturned', ...words }],
  credited: [...toPayable, ordered, paid, credited],
  disputed: [...toPayable, ordered, paid, credited, { on: '2026-10-14', by: li, action: 'denyReceipt' }],
} satisfies Record<string, Step[]>
export type Place = keyof typeof roads

export const at = (place: Place): Application => play(roads[place])
