import type { Facts } from '../../../domain/eligibility/facts'
import { aStartupGrant } from '../../../testing/aPolicy'
import { answered, back, freshFlow, revisit, skipped, standingOf } from './flow'

const policy = aStartupGrant
const today = '2026-11-23'
const fits: Facts = {
  hukouDivision: '990101',
  workedOutside: 'otherProvince',
  monthsAway: 30,
  registeredDivision: '990101',
  businessKind: 'soleProprietorship',
  isLegalRepresentative: true,
  isFirstBusiness: true,
  isOperating: true,
  hasAbnormalListing: false,
  employees: 4,
}

test('only what is not known is asked, and the answer comes at once', () => {
  expect(standingOf(policy, fits, freshFlow, today)).toMatchObject({ open: ['registeredOn'], question: 'registeredOn' })
  const flow = answered(freshFlow, 'registeredOn', '2026-01-08')
  expect(standingOf(policy, fits, flow, today)).toMatchObject({ open: [], evaluation: { verdict: 'met' } })
})

test('what rules it out for good asks nothing more', () => {
  const flow = answered(freshFlow, 'isFirstBusiness', false)
  expect(standingOf(policy, {}, flow, today)).toMatchObject({ question: undefined, evaluation: { verdict: 'unmet' } })
})

test('time alone leads to a day', () => {
  const flow = answered(freshFlow, 'registeredOn', '2026-09-01')
  expect(standingOf(policy, fits, flow, today)).toMatchObject({
    question: undefined,
    evaluation: { verdict: 'unmet', earliest: '2027-03-01' },
  })
})

test('a skipped question is not asked again, and leaves the answer open', () => {
  const flow = skipped(freshFlow, 'registeredOn')
  expect(standingOf(policy, fits, flow, today)).toMatchObject({
    question: undefined,
    evaluation: { verdict: 'unknown' },
  })
})

test('one goes back question by question, and what was skipped may be answered after all', () => {
  const flow = skipped(answered(freshFlow, 'employees', 4), 'registeredOn')
  const once = back(flow)
  expect(once.revisited).toBe('registeredOn')
  expect(back(once).revisited).toBe('employees')
  expect(back(back(once)).revisited).toBe('employees')
  const mended = answered(revisit(flow, 'registeredOn'), 'registeredOn', '2026-01-08')
  expect(mended.revisited).toBeUndefined()
  expect(mended).toMatchObject({ skipped: [], answers: { registeredOn: '2026-01-08' } })
})
