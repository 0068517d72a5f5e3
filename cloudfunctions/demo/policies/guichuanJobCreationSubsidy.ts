import type { Policy } from '../../../src/domain/policies/policy.schema'
import { onceOnly } from './clauses'
import { exemplaryClock, exemplaryNotice } from './clock'
import { exemplary, idCard, insuranceProof, jobsProof, licence, payeeCard } from './documents'
import { account, applicant, ask, business, village } from './form'
import { exampleClauses, exampleSource, exampleSteps, exampleStepsInWords, exampleWarning, guichuan } from './guichuan'
import type { SeedPolicy } from './seedPolicy'

const original = '广东省创业带动就业补贴'
const clause = exampleClauses(original)

const text = `
## 这是什么

在归川市创业、招了人、签了合同、缴了社会保险的，按招的人数补贴。

${exampleWarning}

## 谁可以申请

- 在归川市内登记注册；
- 与员工签了一年以上劳动合同；
- 为他们缴纳社会保险满 6 个月，申请时人还在岗；
- 不是劳务派遣单位，没有拖欠工资和社会保险费。

法定代表人和股东不算招的人。

## 补多少

| 招的人 | 每人 |
|---|---|
| 第 1 至第 3 人 | 2 000 元 |
| 第 4 人起 | 3 000 元 |

总共最多 30 000 元。

## 怎么办
${exampleStepsInWords(7)}
## 要带什么

身份证、营业执照、银行卡或社会保障卡、带动就业证明、员工社会保险缴费证明。后两样可以**容缺**。

## 写在哪里

示例设定。人数、金额和上限参照广东省创业带动就业补贴；天数由示例城市自定。
`

const policy: Policy = {
  ...guichuan,
  id: 'guichuan-job-creation-subsidy',
  title: '创业带动就业补贴',
  kind: 'jobCreationSubsidy',
  copiedFrom: 'gd-job-creation-subsidy',
  headline: '每招一人 2 000 元，第 4 人起 3 000 元，最多 30 000 元',
  summary: '在本市创业招人，签一年以上合同、缴社保满 6 个月的，按人数补贴。',
  text,
  source: exampleSource('创业带动就业补贴', original),
  validFrom: '2026-11-01',
  validTo: '2029-10-31',
  gaps: [
    { what: '文件号：示例城市没有真实文件', mark: 'demonstration' },
    { what: '没有拖欠工资和社会保险费的条件', mark: 'demonstration' },
    { what: '材料清单、办理天数、公示天数', mark: 'demonstration' },
  ],
  criteria: [
    clause('place', '在归川市内登记注册', { fact: 'registeredDivision', within: ['9901'] }),
    clause('contracts', '招了人，并签了一年以上劳动合同（不含法定代表人、股东）', {
      fact: 'newContractedHires',
      atLeast: 1,
    }),
    clause('insured', '为他们缴纳社会保险满 6 个月，现在还在岗', { fact: 'insuredMonths', atLeast: 6 }),
    clause('dispatch', '不是劳务派遣单位', { fact: 'isLaborDispatch', is: false }),
    clause('arrears', '没有拖欠工资和社会保险费', { fact: 'hasWageArrears', is: false }),
  ],
  amount: {
    kind: 'perHead',
    fact: 'newContractedHires',
    bands: [
      { from: 1, fen: 200_000 },
      { from: 4, fen: 300_000 },
    ],
    capFen: 3_000_000,
  },
  stacking: { ...onceOnly('demonstration'), isOncePerPerson: false, isOncePerBusiness: false },
  programme: {
    form: [
      applicant(),
      business(village, ask('newContractedHires'), ask('insuredMonths'), ask('isLaborDispatch'), ask('hasWageArrears')),
      account,
    ],
    documents: [idCard, licence, payeeCard, jobsProof, insuranceProof].map(exemplary),
    clock: exemplaryClock(7),
    publicNotice: exemplaryNotice,
    steps: exampleSteps(7),
    allowsConditionalAcceptance: true,
  },
}

/** The example city's newest programme, copied from 广东's. */
export const guichuanJobCreationSubsidy: SeedPolicy = [{ policy, note: '首次发布', publishedOn: '2026-11-09' }]
