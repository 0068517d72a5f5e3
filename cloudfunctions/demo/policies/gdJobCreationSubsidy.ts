import type { Policy } from '../../../src/domain/policies/policy.schema'
import { clausesOf, onceOnly } from './clauses'
import { exemplaryClock } from './clock'
import { exemplary, idCard, insuranceProof, jobsProof, licence, payeeCard } from './documents'
import { account, applicant, ask, business, village } from './form'
import { gdClauses } from './gdClauses'
import type { SeedPolicy } from './seedPolicy'

const title = '广东省创业带动就业补贴办事指南（揭阳等地转载）'
const clause = clausesOf(title, 'unverifiedSource')

const text = `
## 这是什么

在广东创业、招了人、签了合同、缴了社会保险的，按招的人数补贴。

## 谁可以申请

- 与员工签了一年以上劳动合同；
- 为他们缴纳社会保险满 6 个月，申请时人还在岗；
- 不是劳务派遣单位。

只是企业股东或法定代表人的，不算招的人。同一名员工，12 个月内不能重复计算。

## 补多少

| 招的人 | 每人 |
|---|---|
| 第 1 至第 3 人 | 2 000 元 |
| 第 4 人起 | 3 000 元 |

总共最多 30 000 元。

## 怎么办

向登记注册地的人社部门申请。办理的步骤、天数和材料，来源没有写，请以当地办事指南为准。

## 写在哪里

广东政务服务网办事指南，这里看到的是揭阳等地的转载。
`

const policy: Policy = {
  id: 'gd-job-creation-subsidy',
  title: '创业带动就业补贴（广东）',
  kind: 'jobCreationSubsidy',
  region: '44',
  regionName: '广东省',
  headline: '每招一人 2 000 元，第 4 人起 3 000 元，最多 30 000 元',
  summary: '在广东创业招人，签一年以上合同、缴社保满 6 个月的，按人数补贴。',
  text,
  source: { title, mark: 'unverifiedSource', note: '见到的是转载，没有见到文件号' },
  gaps: [
    { what: '文件号、起止日期', mark: 'unverifiedSource' },
    { what: '同一名员工 12 个月内不重复计算：由受理机关核对，没有列入条件', mark: 'unverifiedSource' },
    { what: '材料清单、办理步骤和天数、是否公示', mark: 'demonstration' },
  ],
  criteria: [
    { ...gdClauses.place, source: title },
    clause('contracts', '招了人，并签了一年以上劳动合同（不含法定代表人、股东）', {
      fact: 'newContractedHires',
      atLeast: 1,
    }),
    clause('insured', '为他们缴纳社会保险满 6 个月，现在还在岗', { fact: 'insuredMonths', atLeast: 6 }),
    clause('dispatch', '不是劳务派遣单位', { fact: 'isLaborDispatch', is: false }),
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
  stacking: { ...onceOnly('unverifiedSource'), isOncePerPerson: false, isOncePerBusiness: false },
  programme: {
    form: [
      applicant(),
      business(village, ask('newContractedHires'), ask('insuredMonths'), ask('isLaborDispatch')),
      account,
    ],
    documents: [idCard, licence, payeeCard, jobsProof, insuranceProof]
      .map((document) => ({ ...document, requirement: 'main' as const }))
      .map(exemplary),
    clock: exemplaryClock(7),
    steps: [{ name: '提交申请', who: '申请人，向登记注册地的人社部门', mark: 'demonstration' }],
    allowsConditionalAcceptance: false,
  },
}

/** P07 广东创业带动就业补贴. */
export const gdJobCreationSubsidy: SeedPolicy = [{ policy, note: '首次收录', publishedOn: '2025-01-02' }]
