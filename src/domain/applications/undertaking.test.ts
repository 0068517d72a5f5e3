import { Problem, type ProblemCode } from '../core/problem'
import type { Application } from './application'
import { anApplication, at, chen, li, play, programme, roads, take, zhao } from './testing/aCase'
import { statusAfter } from './transitions'
import { undertakingText, undertakingWorkingDays } from './undertaking'
import { actionsFor } from './workflow'

const complete: Partial<Application> = { presentKeys: ['idCard', 'lease', 'proof'] }

function refusal(run: () => unknown): Problem | undefined {
  try {
    run()
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
  return undefined
}
const accept = (changes: Partial<Application>) =>
  refusal(() => take(at('promised'), { on: '2026-09-18', by: chen, action: 'acceptConditionally', changes }))
const code = (changes: Partial<Application>): ProblemCode | undefined => accept(changes)?.code

test('the promise has two working days fewer than the limit, and twenty at most', () => {
  expect(undertakingWorkingDays({ reviewWorkingDays: 7 })).toBe(5)
  expect(undertakingWorkingDays({ reviewWorkingDays: 22 })).toBe(20)
  expect(undertakingWorkingDays({ reviewWorkingDays: 60 })).toBe(20)
})

test('it names what is missing, the days and the consequence', () => {
  const text = undertakingText('创业补贴', '李返乡', [{ name: '房屋租赁合同' }], programme.clock)
  expect(text).toContain('《房屋租赁合同》')
  expect(text).toContain('5 个工作日')
  expect(text).toContain('终止本次申请')
})

test('accepting conditionally keeps the promise as an object: what, when signed, until when', () => {
  expect(at('conditional').undertaking).toMatchObject({
    missingKeys: ['lease'],
    signedAt: '2026-09-18T02:00:00.000Z',
    workingDays: 5,
    dueOn: '2026-09-24',
    state: 'open',
  })
})

test('it takes the programme’s leave, all main documents, something missing, a signature and a clean record', () => {
  expect(code({})).toBeUndefined()
  expect(code({ programme: { ...programme, allowsConditionalAcceptance: false } })).toBe('undertaking_not_possible')
  expect(accept({ presentKeys: ['proof'] })?.message).toContain('身份证')
  expect(code(complete)).toBe('undertaking_not_possible')
  expect(code({ hasBrokenUndertaking: true })).toBe('undertaking_not_possible')
  expect(code({ programme: { ...programme, clock: { ...programme.clock, reviewWorkingDays: 2 } } })).toBe(
    'undertaking_not_possible',
  )
  const unsigned = { events: at('submitted').events, presentKeys: ['idCard', 'proof'] }
  expect(code(unsigned)).toBe('undertaking_required')
})

test('while it is open the review goes on and nothing is decided or paid', () => {
  const prepared = at('reviewedConditional')
  expect(prepared.status).toBe('reviewed_conditional')
  for (const action of ['approve', 'reject'] as const) {
    const refused = refusal(() => take(prepared, { on: '2026-09-22', by: zhao, action, comment: '理由' }))
    expect(refused?.code).toBe('undertaking_open')
    expect(refused?.message).toContain('房屋租赁合同')
  }
  expect(actionsFor(prepared, zhao, '2026-09-22')).toEqual(['return'])
})

test.each(['conditional', 'reviewedConditional'] as const)('the last document keeps it (%s)', (place) => {
  const kept = take(at(place), { on: '2026-09-23', by: li, action: 'supplement', changes: complete })
  expect(kept.undertaking?.state).toBe('kept')
  expect(kept.status).toBe(place === 'conditional' ? 'in_review' : 'reviewed')
  expect(kept.events.slice(-2).map(({ action, actorName }) => [action, actorName])).toEqual([
    ['supplement', '李返乡'],
    ['keepUndertaking', '系统'],
  ])
  expect(statusAfter(kept.events)).toBe(kept.status)
})

test('of two documents the first alone leaves it open, and nothing new is no supplement', () => {
  const both = play(
    [{ on: '2026-09-18', by: li, action: 'submit', hasSignedUndertaking: true }, ...roads.conditional.slice(1)],
    anApplication({ presentKeys: ['idCard'] }),
  )
  const first = take(both, {
    on: '2026-09-21',
    by: li,
    action: 'supplement',
    changes: { presentKeys: ['idCard', 'lease'] },
  })
  expect(first).toMatchObject({ status: 'in_review_conditional', undertaking: { state: 'open' } })
  expect(refusal(() => take(first, { on: '2026-09-21', by: li, action: 'supplement' }))?.code).toBe('documents_missing')
})

test('on its last day it still holds; the day after, the case ends and the promise is broken', () => {
  const terminate = { by: 'system' as const, action: 'terminate' as const }
  expect(refusal(() => take(at('conditional'), { ...terminate, on: '2026-09-24' }))?.code).toBe('action_not_possible')
  const ended = take(at('conditional'), { ...terminate, on: '2026-09-25' })
  expect(ended).toMatchObject({ status: 'terminated', undertaking: { state: 'broken' } })
})

test('withdrawing releases it: nothing was broken', () => {
  const withdrawn = take(at('conditional'), { on: '2026-09-21', by: li, action: 'withdraw' })
  expect(withdrawn).toMatchObject({ status: 'withdrawn', undertaking: { state: 'released' } })
})

test('whoever broke one has to bring everything', () => {
  const draft = anApplication({ presentKeys: ['idCard', 'proof'], hasBrokenUndertaking: true })
  const submit = { on: '2026-09-18', by: li, action: 'submit' as const, hasSignedUndertaking: true }
  expect(refusal(() => take(draft, submit))?.code).toBe('documents_missing')
})

test('silence accepts a signed incomplete case conditionally, due from that day', () => {
  const accepted = take(at('promised'), { on: '2026-09-28', by: 'system', action: 'acceptBySilence' })
  expect(accepted).toMatchObject({
    status: 'in_review_conditional',
    undertaking: { missingKeys: ['lease'], dueOn: '2026-10-10', state: 'open' },
  })
  expect(accepted.events[1]?.data.acceptedOn).toBe('2026-09-18')
  expect(statusAfter(accepted.events)).toBe('in_review_conditional')
})
