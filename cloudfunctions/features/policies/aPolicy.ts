import type { Policy } from '../../../src/domain/policies/policy.schema'

/** A policy of the test city; a test says what matters to it. */
export function aPolicy(changes: Partial<Policy> & { id: string }): Policy {
  return {
    title: `补贴 ${changes.id}`,
    kind: 'startupGrant',
    region: '9901',
    regionName: '归川市（示例）',
    headline: '5 000 元，一次',
    summary: '一次补 5 000 元。',
    text: '## 这是什么\n\n一次补 5 000 元。',
    source: { title: '办法', mark: 'demonstration' },
    gaps: [],
    criteria: [{ id: 'first', words: '首次创业', source: '办法', test: { fact: 'isFirstBusiness', is: true } }],
    amount: { kind: 'flat', fen: 500_000 },
    stacking: { isOncePerPerson: true, isOncePerBusiness: true, excludes: [] },
    ...changes,
  }
}
