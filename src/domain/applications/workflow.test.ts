import type { Actor, StaffRole } from '../core/actor'
import { Problem, type ProblemCode } from '../core/problem'
import type { Application, Move, Mover } from './application'
import { applicationActions, type ApplicationAction, type ApplicationStatus } from './status'
import {
  account,
  anApplication,
  at,
  chen,
  elsewhere,
  li,
  play,
  qian,
  roads,
  take,
  wang,
  zhao,
  type Place,
} from './testing/aCase'
import { statusAfter, transitions } from './transitions'
import { actionsFor } from './workflow'

type Happy = {
  from: Place
  by: Mover
  on: string
  to: ApplicationStatus
  changes?: Partial<Application>
} & Partial<Move>

const comment = '理由写得清楚'
const complete = { presentKeys: ['idCard', 'lease', 'proof'] }

/** Every action once, as it should go. */
const happy: Record<ApplicationAction, Happy> = {
  submit: { from: 'draft', by: li, on: '2026-09-18', to: 'submitted' },
  notify: { from: 'submitted', by: chen, on: '2026-09-21', to: 'supplement_requested', items: [{ words: '缺签字页' }] },
  supplement: { from: 'noticed', by: li, on: '2026-09-22', to: 'submitted' },
  accept: { from: 'submitted', by: chen, on: '2026-09-18', to: 'in_review' },
  acceptConditionally: { from: 'promised', by: chen, on: '2026-09-18', to: 'in_review_conditional' },
  acceptBySilence: { from: 'submitted', by: 'system', on: '2026-09-28', to: 'in_review' },
  decline: { from: 'submitted', by: chen, on: '2026-09-18', to: 'declined', comment },
  pause: { from: 'inReview', by: chen, on: '2026-09-21', to: 'in_review', pauseKey: 'expert' },
  resume: { from: 'paused', by: chen, on: '2026-09-23', to: 'in_review' },
  keepUndertaking: { from: 'conditional', by: 'system', on: '2026-09-21', to: 'in_review', changes: complete },
  review: { from: 'inReview', by: chen, on: '2026-09-21', to: 'reviewed' },
  return: { from: 'reviewed', by: zhao, on: '2026-09-22', to: 'in_review', comment },
  approve: { from: 'reviewed', by: zhao, on: '2026-09-22', to: 'public_notice' },
  reject: { from: 'reviewed', by: zhao, on: '2026-09-22', to: 'rejected', comment },
  object: { from: 'publicNotice', by: wang, on: '2026-09-23', to: 'objection' },
  dismissObjection: { from: 'objection', by: zhao, on: '2026-09-24', to: 'public_notice', comment },
  upholdObjection: { from: 'objection', by: zhao, on: '2026-09-24', to: 'rejected', comment },
  endPublicNotice: { from: 'publicNotice', by: 'system', on: '2026-10-09', to: 'payable' },
  orderPayment: { from: 'payable', by: qian, on: '2026-10-12', to: 'payment_ordered' },
  sendPayment: { from: 'ordered', by: qian, on: '2026-10-12', to: 'payment_sent' },
  confirmCredited: { from: 'sent', by: qian, on: '2026-10-13', to: 'credited' },
  reportReturned: { from: 'sent', by: qian, on: '2026-10-13', to: 'payment_returned', comment },
  correctAccount: {
    from: 'returned',
    by: li,
    on: '2026-10-14',
    to: 'payable',
    account: { ...account, holder: '李返香' },
  },
  confirmReceipt: { from: 'credited', by: li, on: '2026-10-14', to: 'closed' },
  denyReceipt: { from: 'credited', by: li, on: '2026-10-14', to: 'payment_disputed' },
  withdraw: { from: 'inReview', by: li, on: '2026-09-21', to: 'withdrawn' },
  terminate: { from: 'noticed', by: 'system', on: '2026-10-14', to: 'terminated' },
  close: { from: 'credited', by: qian, on: '2026-11-12', to: 'closed', comment },
}

function attempt(action: ApplicationAction, changes: Partial<Happy> = {}): Application {
  const { from, to: _, ...step } = { ...happy[action], ...changes }
  return take(at(from), { action, ...step })
}

function refusal(run: () => unknown): ProblemCode | undefined {
  try {
    run()
  } catch (error) {
    if (error instanceof Problem) return error.code
    throw error
  }
  return undefined
}

const offices: readonly StaffRole[] = ['reviewer', 'approver', 'treasurer']
const isOffice = (by: string): by is StaffRole => offices.some((office) => office === by)
const officeActions = applicationActions.filter((action) => isOffice(transitions[action].by))

describe.each(applicationActions)('%s', (action) => {
  const { from, by, on, to } = happy[action]

  test('leads where the table says, and the log alone leads there too', () => {
    const after = attempt(action)
    expect(after.status).toBe(to)
    expect(statusAfter(after.events)).toBe(to)
    expect(after.version).toBe(at(from).version + 1)
    expect(after.events[after.events.length - 1]).toMatchObject({ action })
  })

  test('is offered exactly to whom it belongs', () => {
    const application = { ...at(from), ...happy[action].changes }
    expect(actionsFor(application, by, on)).toContain(action)
    const others = [li, wang, chen, zhao, qian].filter((one) => one !== by)
    const allowed = others.filter((one) => actionsFor(application, one, on).includes(action))
    expect(allowed).toEqual(action === 'object' ? [chen, zhao, qian].filter((one) => allowed.includes(one)) : [])
  })

  test('is refused to a person in the wrong part', () => {
    const wrong: Mover = by === 'system' ? chen : transitions[action].by === 'applicant' ? wang : li
    expect(refusal(() => attempt(action, { by: wrong }))).toMatch(/^(not_allowed|same_person)$/)
  })

  test('is refused where the case does not stand', () => {
    const places = Object.keys(roads) as Place[]
    const wrong = places.filter((place) => !transitions[action].moves[at(place).status])
    expect(wrong.length).toBeGreaterThan(0)
    const codes = new Set(wrong.map((place) => refusal(() => attempt(action, { from: place }))))
    expect([...codes].filter((code) => !code)).toEqual([])
    expect(
      [...codes].every((code) =>
        /^(action_not_possible|undertaking_open|objection_open|notice_running)$/.test(code ?? ''),
      ),
    ).toBe(true)
  })
})

describe.each(officeActions)('%s, an office’s', (action) => {
  const office = transitions[action].by as StaffRole

  test('is refused in another area', () => {
    expect(refusal(() => attempt(action, { by: elsewhere(office) }))).toBe('wrong_area')
  })

  test('is refused to the applicant, and to who filed for them, whatever their office', () => {
    const grants = [{ role: office, area: '990101', office: '县人社局' }]
    expect(refusal(() => attempt(action, { by: { ...li, grants } }))).toBe('same_person')
    const filer: Actor = { personId: 'filer', name: '帮办', grants }
    expect(refusal(() => attempt(action, { by: filer, changes: { ...happy[action].changes, filedBy: 'filer' } }))).toBe(
      'same_person',
    )
  })
})

describe('three people work a case', () => {
  const both = (actor: Actor, role: StaffRole): Actor => ({
    ...actor,
    grants: [...actor.grants, { role, area: '990101', office: '县人社局' }],
  })

  test('who accepted it can’t decide it, though another reviewed it since', () => {
    const zhou: Actor = { ...chen, personId: 'zhou', name: '周审' }
    const reviewed = play([...roads.inReview, { on: '2026-09-21', by: zhou, action: 'review' }])
    const step = { on: '2026-09-22', action: 'approve' as const }
    expect(refusal(() => take(reviewed, { ...step, by: both(chen, 'approver') }))).toBe('same_person')
    expect(take(reviewed, { ...step, by: zhao }).status).toBe('public_notice')
  })

  test('who returned it can’t review it', () => {
    const returned = take(at('reviewed'), { on: '2026-09-22', by: zhao, action: 'return', comment })
    expect(refusal(() => take(returned, { on: '2026-09-22', by: both(zhao, 'reviewer'), action: 'review' }))).toBe(
      'same_person',
    )
  })

  test('who decided it can’t pay it', () => {
    expect(refusal(() => attempt('orderPayment', { by: both(zhao, 'treasurer') }))).toBe('same_person')
  })

  test('who objected can’t dismiss the objection', () => {
    const objected = take(at('publicNotice'), { on: '2026-09-23', by: both(wang, 'approver'), action: 'object' })
    expect(
      refusal(() =>
        take(objected, { on: '2026-09-24', by: both(wang, 'approver'), action: 'dismissObjection', comment }),
      ),
    ).toBe('same_person')
  })
})

test.each<[ApplicationAction, Partial<Happy>, ProblemCode]>([
  ['decline', { comment: ' ' }, 'comment_required'],
  ['return', { comment: undefined }, 'comment_required'],
  ['reject', { comment: '无' }, 'comment_required'],
  ['notify', { items: [] }, 'notice_empty'],
  ['pause', { pauseKey: 'holiday' }, 'pause_unknown'],
  ['accept', { changes: { presentKeys: ['idCard'] } }, 'documents_missing'],
  ['approve', { changes: { amountFen: undefined } }, 'amount_required'],
  ['approve', { amountFen: 500_001 }, 'amount_too_high'],
  ['approve', { changes: { presentKeys: ['idCard'] } }, 'documents_missing'],
  ['orderPayment', { changes: { answers: {} } }, 'answers_missing'],
  ['correctAccount', { account: undefined }, 'answers_missing'],
  ['correctAccount', { account, changes: { returnedAccount: account } }, 'account_unchanged'],
  ['submit', { changes: { answers: {} } }, 'answers_missing'],
  ['submit', { changes: { presentKeys: ['lease', 'proof'] } }, 'documents_missing'],
  ['submit', { changes: { presentKeys: ['idCard'] } }, 'undertaking_required'],
  ['acceptBySilence', { on: '2026-09-24' }, 'action_not_possible'],
  ['endPublicNotice', { on: '2026-09-30' }, 'notice_running'],
  ['terminate', { on: '2026-10-12' }, 'action_not_possible'],
  ['close', { on: '2026-11-11' }, 'action_not_possible'],
  ['object', { on: '2026-10-08' }, 'action_not_possible'],
])('%s without what it needs (%j) is refused: %s', (action, changes, code) => {
  expect(refusal(() => attempt(action, changes))).toBe(code)
})

test('nothing is decided while the clock is paused', () => {
  const paused = play([...roads.reviewed, { on: '2026-09-21', by: chen, action: 'pause', pauseKey: 'expert' }])
  expect(refusal(() => take(paused, { on: '2026-09-22', by: zhao, action: 'approve' }))).toBe('action_not_possible')
  expect(actionsFor(paused, zhao, '2026-09-22')).toEqual([])
})

test('a programme without public notice goes straight to payment', () => {
  const { programme } = anApplication()
  const reviewed = at('reviewed')
  const changes = { programme: { ...programme, publicNotice: undefined } }
  const approved = take(reviewed, { on: '2026-09-22', by: zhao, action: 'approve', changes })
  expect(approved.status).toBe('payable')
  expect(statusAfter(approved.events)).toBe('payable')
})

test('a log that the table does not know is told as such', () => {
  expect(() => statusAfter([{ action: 'approve', data: {} }])).toThrow('the log has approve')
})
