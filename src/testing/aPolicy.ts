import type { Criterion, Test } from '@/domain/eligibility/criterion'
import type { Policy } from '@/domain/policies/policy.schema'

const source = '示例设定'
const clause = (id: string, words: string, test: Test): Criterion => ({
  id,
  words,
  source,
  mark: 'demonstration',
  test,
})

/** A grant for who came home: clauses on people, on the business, on days and on a number, none of them a city's own. */
export const aStartupGrant: Policy = {
  id: 'example-startup-grant',
  title: '一次性创业补贴',
  kind: 'startupGrant',
  region: '9901',
  regionName: '归川市（示例）',
  headline: '5 000 元，一次',
  summary: '返乡人员第一次创业，正常经营满半年、带动 3 人以上就业的，一次补 5 000 元。',
  text: '',
  source: { title: '一次性创业补贴（示例）', mark: 'demonstration' },
  validFrom: '2025-01-01',
  validTo: '2028-12-31',
  gaps: [],
  criteria: [
    clause('hukou', '户籍在归川市', { fact: 'hukouDivision', within: ['9901'] }),
    clause('returnee', '曾在归川市以外务工或经商，累计满 6 个月', {
      all: [
        { fact: 'workedOutside', in: ['otherProvince', 'otherCity'] },
        { fact: 'monthsAway', atLeast: 6 },
      ],
    }),
    clause('place', '在归川市内登记注册', { fact: 'registeredDivision', within: ['9901'] }),
    clause('kind', '办的是个体工商户', { fact: 'businessKind', in: ['soleProprietorship'] }),
    clause('owner', '本人是经营者', { fact: 'isLegalRepresentative', is: true }),
    clause('first', '首次创业', { fact: 'isFirstBusiness', is: true }),
    clause('sixMonths', '登记注册满 6 个月', { fact: 'registeredOn', monthsAgoAtLeast: 6 }),
    clause('fiveYears', '登记注册不超过 5 年', { fact: 'registeredOn', monthsAgoAtMost: 60 }),
    clause('operating', '现在正常经营，没有被列入经营异常名录', {
      all: [
        { fact: 'isOperating', is: true },
        { fact: 'hasAbnormalListing', is: false },
      ],
    }),
    clause('jobs', '带动 3 人以上就业', { fact: 'employees', atLeast: 3 }),
  ],
  amount: { kind: 'flat', fen: 500_000 },
  stacking: { isOncePerPerson: true, isOncePerBusiness: true, excludes: [] },
}
