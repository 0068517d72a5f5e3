import type { Criterion } from '../../../src/domain/eligibility/criterion'
import type { Policy, Programme } from '../../../src/domain/policies/policy.schema'
import { onceOnly } from './clauses'
import { exemplaryClock, exemplaryNotice } from './clock'
import { awayProof, exemplary, idCard, jobsProof, licence, payeeCard, premises } from './documents'
import { account, applicant, ask, business, village } from './form'
import { exampleClauses, exampleSource, exampleSteps, exampleStepsInWords, exampleWarning, guichuan } from './guichuan'
import type { SeedPolicy } from './seedPolicy'

const original = '湖北省鄂人社发〔2021〕36号'
const clause = exampleClauses(original)

const criteria: Criterion[] = [
  clause('hukou', '户籍在归川市', { fact: 'hukouDivision', within: ['9901'] }),
  clause('returnee', '返乡人员：曾在归川市以外务工或经商，累计满 6 个月', {
    all: [
      { fact: 'workedOutside', in: ['otherProvince', 'otherCity'] },
      { fact: 'monthsAway', atLeast: 6 },
    ],
  }),
  clause('place', '在归川市内登记注册', { fact: 'registeredDivision', within: ['9901'] }),
  clause('kind', '办的是个体工商户、小微企业或农民专业合作社', {
    fact: 'businessKind',
    in: ['soleProprietorship', 'smallCompany', 'cooperative'],
  }),
  clause('owner', '本人是营业执照上的法定代表人（经营者）', { fact: 'isLegalRepresentative', is: true }),
  clause('first', '首次创业', { fact: 'isFirstBusiness', is: true }),
  clause('sixMonths', '登记注册满 6 个月', { fact: 'registeredOn', monthsAgoAtLeast: 6 }),
  clause('fiveYears', '登记注册不超过 5 年', { fact: 'registeredOn', monthsAgoAtMost: 60 }),
  clause('operating', '现在正常经营，没有被列入经营异常名录', {
    all: [
      { fact: 'isOperating', is: true },
      { fact: 'hasAbnormalListing', is: false },
    ],
  }),
  clause('jobs', '带动 3 人以上就业（不含本人）', { fact: 'employees', atLeast: 3 }),
]

type Terms = { days: number; isConditional: boolean }

const programme = ({ days, isConditional }: Terms): Programme => ({
  form: [
    applicant(ask('hukouDivision'), ask('workedOutside'), ask('monthsAway'), ask('returnedOn', { isRequired: false })),
    business(
      ask('businessKind'),
      village,
      ask('isLegalRepresentative'),
      ask('isFirstBusiness'),
      ask('isOperating'),
      ask('hasAbnormalListing'),
      ask('employees'),
    ),
    account,
  ],
  documents: [idCard, licence, payeeCard, awayProof, jobsProof, premises].map((document) =>
    exemplary(isConditional ? document : { ...document, requirement: 'main' }),
  ),
  clock: exemplaryClock(days),
  publicNotice: exemplaryNotice,
  steps: exampleSteps(days),
  allowsConditionalAcceptance: isConditional,
})

const text = ({ days, isConditional }: Terms) => `
## 这是什么

返乡人员第一次在归川市办店、办厂、办合作社，正常经营满半年，一次补 5 000 元。钱直接打到您的银行卡或社保卡上，不用还。

${exampleWarning}

## 谁可以申请

- 户籍在归川市，曾在市外务工或经商累计满 6 个月；
- 在归川市内第一次登记注册个体工商户、小微企业或农民专业合作社，本人是法定代表人（经营者）；
- 登记注册满 6 个月、不超过 5 年，现在正常经营，没有被列入经营异常名录；
- 带动 3 人以上就业，不含本人。

## 补多少

一次性 5 000 元。每人、每个经营主体只能享受一次。

## 怎么办
${exampleStepsInWords(days)}## 要带什么

身份证、营业执照、银行卡或社会保障卡、外出务工（经商）证明、带动就业证明、经营场地照片或房屋租赁合同。
${
  isConditional
    ? `
外出务工（经商）证明、带动就业证明和经营场地照片可以**容缺**：签一份承诺书，先受理、先审核，材料在约定的日子前补上。没补齐之前不作决定、不拨钱；到期没补上，本次申请终止。
`
    : `
材料要一次交齐，交齐后受理。
`
}
## 写在哪里

示例设定。金额、首次创业、满 6 个月、5 年之内、带动 3 人就业，参照湖北省鄂人社发〔2021〕36号；公示和办理的天数由示例城市自定。
`

const version = (terms: Terms): Policy => ({
  ...guichuan,
  id: 'guichuan-startup-grant',
  title: '返乡创业一次性创业补贴',
  kind: 'startupGrant',
  copiedFrom: 'hubei-startup-grant',
  headline: '5 000 元，一次',
  summary: '返乡人员第一次在本市创业，正常经营满半年、带动 3 人以上就业的，一次补 5 000 元。',
  text: text(terms),
  source: exampleSource('返乡创业一次性创业补贴', original),
  validFrom: '2025-01-01',
  validTo: '2028-12-31',
  gaps: [
    { what: '文件号：示例城市没有真实文件', mark: 'demonstration' },
    { what: '“返乡人员”须在市外务工或经商满 6 个月', mark: 'demonstration' },
    { what: `材料清单、审核 ${terms.days} 个工作日、公示 5 个工作日`, mark: 'demonstration' },
  ],
  criteria,
  amount: { kind: 'flat', fen: 500_000 },
  stacking: {
    ...onceOnly('demonstration'),
    excludes: [
      {
        policyId: 'guichuan-opening-subsidy',
        words: '领过脱贫人口开业补贴的，不再领一次性创业补贴',
        source: `示例设定，参照${original}`,
      },
      {
        policyId: 'guichuan-online-shop-grant',
        words: '一次性创业补贴和返乡农民工网店创业补贴只能领一样',
        source: `示例设定，参照${original}`,
      },
    ],
  },
  programme: programme(terms),
})

/** 返乡创业一次性创业补贴, the example city's main programme: from 15 working days to 7, with 容缺受理 since its second version. */
export const guichuanStartupGrant: SeedPolicy = [
  { policy: version({ days: 15, isConditional: false }), note: '首次发布', publishedOn: '2025-01-02' },
  {
    policy: version({ days: 7, isConditional: true }),
    note: '审核时限由 15 个工作日缩短到 7 个工作日；三份材料可以容缺受理',
    publishedOn: '2026-06-30',
  },
]
