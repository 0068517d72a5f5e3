import { changesBetween } from './changes'
import type { Policy } from './policy.schema'

const policy: Policy = {
  id: 'a-grant',
  title: '创业补贴',
  kind: 'startupGrant',
  region: '9901',
  regionName: '归川市（示例）',
  headline: '5 000 元，一次',
  summary: '',
  text: '',
  source: { title: '办法' },
  gaps: [],
  criteria: [
    { id: 'first', words: '首次创业', source: '办法', test: { fact: 'isFirstBusiness', is: true } },
    { id: 'months', words: '满 6 个月', source: '办法', test: { fact: 'registeredOn', monthsAgoAtLeast: 6 } },
  ],
  amount: { kind: 'flat', fen: 500_000 },
  stacking: { isOncePerPerson: true, isOncePerBusiness: true, excludes: [] },
}
const [first, months] = policy.criteria as [Policy['criteria'][number], Policy['criteria'][number]]

test('two versions that say the same differ in nothing', () => {
  expect(changesBetween(policy, structuredClone(policy))).toEqual([])
})

test('amount and days are told as they were and as they are', () => {
  const after: Policy = { ...policy, amount: { kind: 'flat', fen: 800_000 }, validTo: '2026-12-15' }
  expect(changesBetween(policy, after)).toEqual([
    { part: '金额', kind: 'changed', before: '5 000 元', after: '8 000 元' },
    { part: '受理时间', kind: 'changed', before: '没有写明', after: '2026年12月15日止' },
  ])
})

test('clauses come, go and change, each in its own words', () => {
  const jobs = {
    id: 'jobs',
    words: '带动 3 人就业',
    source: '办法',
    test: { fact: 'employees' as const, atLeast: 3 },
  }
  const after = { ...policy, criteria: [{ ...months, words: '满 12 个月' }, jobs] }
  expect(changesBetween(policy, after)).toEqual([
    { part: '条件', kind: 'changed', before: '满 6 个月', after: '满 12 个月' },
    { part: '条件', kind: 'added', after: '带动 3 人就业' },
    { part: '条件', kind: 'removed', before: '首次创业' },
  ])
})

test('a clause that is judged otherwise under the same words does not pass in silence', () => {
  const after = { ...policy, criteria: [first, { ...months, test: { fact: 'registeredOn', monthsAgoAtLeast: 12 } }] }
  expect(changesBetween(policy, after as Policy)).toEqual([
    { part: '条件', kind: 'changed', before: '满 6 个月', after: '满 6 个月（判断的办法有调整）' },
  ])
})
