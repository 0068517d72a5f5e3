import type { PolicyDetail } from '../../contract/policies'
import { mainMoveOf } from './mainMove'

type Card = Partial<PolicyDetail['card']>
const detail = (card: Card, more: Partial<PolicyDetail> = {}) =>
  ({ card: { state: 'open', marks: [], canApply: true, ...card }, policy: {}, ...more }) as unknown as PolicyDetail

test.each([
  ['fits', detail({}), { verdict: 'met' as const }, { kind: 'apply' }],
  ['fits, but nothing to apply for', detail({ canApply: false }), { verdict: 'met' as const }, { kind: 'ask' }],
  ['not known yet', detail({}), { verdict: 'unknown' as const }, { kind: 'check', mayApply: true }],
  [
    'not known yet, and nothing to apply for',
    detail({ canApply: false }),
    { verdict: 'unknown' as const },
    { kind: 'check', mayApply: false },
  ],
  ['not yet', detail({}), { verdict: 'unmet' as const, earliest: '2027-03-01' }, { kind: 'remind', on: '2027-03-01' }],
  [
    'not yet, and reminded already',
    detail({}, { remindOn: '2027-03-01' }),
    { verdict: 'unmet' as const, earliest: '2027-03-01' },
    { kind: 'ask' },
  ],
  ['does not fit', detail({}), { verdict: 'unmet' as const }, { kind: 'ask' }],
  ['fits, but ended', detail({ state: 'ended' }), { verdict: 'met' as const }, { kind: 'ask' }],
  ['fits, but elsewhere', detail({ marks: ['elsewhere'] }), { verdict: 'met' as const }, { kind: 'ask' }],
  [
    'under way',
    detail({}, { applicationId: 'a' }),
    { verdict: 'met' as const },
    { kind: 'continue', applicationId: 'a' },
  ],
])('%s', (_, policy, evaluation, move) => {
  expect(mainMoveOf(policy, evaluation)).toEqual(move)
})
