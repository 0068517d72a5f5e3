import type { Policy } from '../../../src/domain/policies/policy.schema'
import { clausesOf, onceOnly } from './clauses'
import { exemplaryClock } from './clock'
import { exemplary, idCard, insuranceProof, licence, payeeCard } from './documents'
import { account, applicant, ask, business, village } from './form'
import { gdClauses, gdSource } from './gdClauses'
import type { SeedPolicy } from './seedPolicy'

const clause = clausesOf(gdSource.title, 'unverifiedSource')

const text = `
## 这是什么

在广东第一次创业、正常经营半年以上并且给员工缴了社会保险的人，一次资助 10 000 元。

## 谁可以申请

女 55 周岁以下、男 60 周岁以下，并且属于下面任何一类：

- 在校大学生，或毕业 5 年以内的高校毕业生；
- 退役军人；
- 登记失业人员、就业困难人员、脱贫人口；
- 返乡创业人员。

来源还列了经营驿道民宿等其他类别，请以当地办事指南为准。

同时，办的店或企业要：

- 登记注册满 6 个月，并且在登记注册 3 年之内提出申请；
- 申请前连续 3 个月有员工（不含业主本人）缴纳社会保险；
- 没有被列入经营异常名录。

## 补多少

10 000 元。每人、每个经营主体只能享受一次。

## 怎么办

向登记注册地的人社部门申请。办理的步骤、天数和材料，来源没有写，请以当地办事指南为准。

## 写在哪里

广东省人力资源和社会保障厅 2022 年 8 月的问答，这里看到的是转载。
`

const policy: Policy = {
  id: 'gd-startup-grant',
  title: '一次性创业资助（广东）',
  kind: 'startupGrant',
  region: '44',
  regionName: '广东省',
  headline: '10 000 元，一次',
  summary:
    '毕业生、退役军人、失业和就业困难人员、返乡创业人员等在广东创业，登记满半年、带动就业并缴社保的，资助 10 000 元。',
  text,
  source: gdSource,
  gaps: [
    { what: '文件号、起止日期', mark: 'unverifiedSource' },
    { what: '“返乡创业人员”包括三类人，来源没有逐条写明；驿道民宿等其他类别没有列入条件', mark: 'unverifiedSource' },
    { what: '材料清单、办理步骤和天数、是否公示', mark: 'demonstration' },
  ],
  criteria: [
    gdClauses.age,
    clause('group', '在校大学生、毕业 5 年内的高校毕业生、退役军人、登记失业或就业困难人员、脱贫人口、返乡创业人员', {
      any: [
        {
          fact: 'groups',
          has: [
            'student',
            'veteran',
            'registeredUnemployed',
            'hardToEmploy',
            'liftedFromPoverty',
            'returnedMigrantWorker',
          ],
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
    gdClauses.insured,
    gdClauses.listing,
  ],
  amount: { kind: 'flat', fen: 1_000_000 },
  stacking: onceOnly('unverifiedSource'),
  programme: {
    form: [
      applicant(ask('groups'), ask('graduatedOn', { isRequired: false })),
      business(village, ask('hasAbnormalListing'), ask('insuredEmployees'), ask('insuredMonths')),
      account,
    ],
    documents: [idCard, licence, payeeCard, insuranceProof]
      .map((document) => ({ ...document, requirement: 'main' as const }))
      .map(exemplary),
    clock: exemplaryClock(7),
    steps: [{ name: '提交申请', who: '申请人，向登记注册地的人社部门', mark: 'demonstration' }],
    allowsConditionalAcceptance: false,
  },
}

/** P05 广东一次性创业资助. */
export const gdStartupGrant: SeedPolicy = [{ policy, note: '首次收录', publishedOn: '2025-01-02' }]
