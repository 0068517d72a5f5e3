import type { Policy } from '../../../src/domain/policies/policy.schema'
import { clausesOf, onceOnly } from './clauses'
import { exemplaryClock } from './clock'
import { exemplary, idCard, insuranceProof, lease, licence, payeeCard } from './documents'
import { account, applicant, ask, business, village } from './form'
import { gdClauses, gdSource } from './gdClauses'
import type { SeedPolicy } from './seedPolicy'

const clause = clausesOf(gdSource.title, 'unverifiedSource')

/** 广州、深圳、珠海、佛山、江门、肇庆、惠州、东莞、中山. */
const pearlRiverDelta = ['4401', '4403', '4404', '4406', '4407', '4412', '4413', '4419', '4420']

const text = `
## 这是什么

在广东租房子创业的，政府每年补一部分租金，最多补 3 年。

## 谁可以申请

女 55 周岁以下、男 60 周岁以下，并且是在校大学生、毕业 5 年以内的高校毕业生、退役军人、登记失业人员、就业困难人员或脱贫人口。**这一项不包括返乡创业人员**，和一次性创业资助不同。

同时，办的店或企业要：

- 登记注册满 6 个月，并且在登记注册 3 年之内提出申请；
- 租的房子的地址和营业执照上的地址一样，房子不是自己的；
- 申请前连续 3 个月有员工（不含业主本人）缴纳社会保险；
- 没有被列入经营异常名录。

## 补多少

| 地区 | 每年最多 |
|---|---|
| 珠三角地区 | 6 000 元 |
| 其他地区 | 4 000 元 |

最多补 3 年。实际租金不到上限的，按实际租金计算。

## 怎么办

向登记注册地的人社部门申请。办理的步骤、天数和材料，来源没有写，请以当地办事指南为准。

## 写在哪里

广东省人力资源和社会保障厅的问答，这里看到的是转载。
`

const policy: Policy = {
  id: 'gd-rent-subsidy',
  title: '创业租金补贴（广东）',
  kind: 'rentSubsidy',
  region: '44',
  regionName: '广东省',
  headline: '珠三角每年最多 6 000 元，其他地区 4 000 元，最多 3 年',
  summary: '在广东租场地创业、带动就业并缴社保的毕业生、退役军人、失业和就业困难人员等，每年补一部分租金。',
  text,
  source: gdSource,
  gaps: [
    { what: '文件号、起止日期', mark: 'unverifiedSource' },
    { what: '按实际租金的多少比例补：来源只写了上限，这里按不超过实际租金、不超过上限计算', mark: 'unverifiedSource' },
    { what: '珠三角地区包括哪些市：这里按九市计算', mark: 'unverifiedSource' },
    { what: '材料清单、办理步骤和天数、是否公示', mark: 'demonstration' },
  ],
  criteria: [
    gdClauses.age,
    clause('group', '在校大学生、毕业 5 年内的高校毕业生、退役军人、登记失业或就业困难人员、脱贫人口', {
      any: [
        {
          fact: 'groups',
          has: ['student', 'veteran', 'registeredUnemployed', 'hardToEmploy', 'liftedFromPoverty'],
        },
        {
          all: [
            { fact: 'groups', has: ['graduate'] },
            { fact: 'graduatedOn', monthsAgoAtMost: 60 },
          ],
        },
      ],
    }),
    gdClauses.place,
    gdClauses.sixMonths,
    gdClauses.threeYears,
    clause('lease', '租房合同的地址和登记注册的地址一样', { fact: 'leaseMatchesRegistration', is: true }),
    clause('rented', '经营场地不是自有房产', { fact: 'ownsPremises', is: false }),
    gdClauses.insured,
    gdClauses.listing,
    clause('years', '租金补贴累计不超过 3 年', { fact: 'subsidisedRentMonths', atMost: 35 }),
  ],
  amount: {
    kind: 'share',
    fact: 'yearlyRentFen',
    percent: 100,
    capFen: 400_000,
    raises: [{ when: { fact: 'registeredDivision', within: pearlRiverDelta }, fen: 600_000, words: '珠三角地区' }],
    per: 'year',
  },
  stacking: { ...onceOnly('unverifiedSource'), isOncePerPerson: false, isOncePerBusiness: false },
  programme: {
    form: [
      applicant(ask('groups'), ask('graduatedOn', { isRequired: false })),
      business(
        village,
        ask('hasAbnormalListing'),
        ask('leaseMatchesRegistration'),
        ask('ownsPremises'),
        ask('yearlyRentFen'),
        ask('subsidisedRentMonths'),
        ask('insuredEmployees'),
        ask('insuredMonths'),
      ),
      account,
    ],
    documents: [idCard, licence, lease, payeeCard, insuranceProof]
      .map((document) => ({ ...document, requirement: 'main' as const }))
      .map(exemplary),
    clock: exemplaryClock(7),
    steps: [{ name: '提交申请', who: '申请人，向登记注册地的人社部门', mark: 'demonstration' }],
    allowsConditionalAcceptance: false,
  },
}

/** P06 广东创业租金补贴. */
export const gdRentSubsidy: SeedPolicy = [{ policy, note: '首次收录', publishedOn: '2025-01-02' }]
