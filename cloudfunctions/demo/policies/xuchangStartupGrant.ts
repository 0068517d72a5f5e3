import type { Policy } from '../../../src/domain/policies/policy.schema'
import { clausesOf, onceOnly } from './clauses'
import { exemplaryClock } from './clock'
import { exemplary, idCard, licence, payeeCard } from './documents'
import { account, applicant, ask, business, village } from './form'
import type { SeedPolicy } from './seedPolicy'

const documentNumber = '财社〔2023〕181号、许政办〔2016〕85号'
const clause = clausesOf(documentNumber)

const text = `
## 这是什么

第一次在许昌创办小微企业或做个体工商户，登记满一年的，一次补 5 000 元。

## 谁可以申请

属于下面任何一类：

- 返乡入乡创业的农民工，2016 年 12 月 20 日以后首次创业；
- 毕业 2 年以内的高校毕业生；
- 就业困难人员；
- 退役军人。

并且是首次创办小微企业或从事个体经营，从登记注册之日起满 **1 年**。别的地方多是半年，这里是一年。

## 补多少

5 000 元，一次。

## 怎么办

向创业所在地的人社部门申请。材料、办理天数和公示，这里的来源没有写，请以当地办事指南为准。

## 写在哪里

${documentNumber}。依据许昌市政府部门网站 2025 年 11 月 17 日的页面。
`

const policy: Policy = {
  id: 'xuchang-startup-grant',
  title: '一次性开业补贴（许昌）',
  kind: 'startupGrant',
  region: '4110',
  regionName: '河南省许昌市',
  headline: '5 000 元，一次',
  summary: '返乡入乡创业农民工、毕业 2 年内高校毕业生、就业困难人员、退役军人首次创业，登记满一年的，补 5 000 元。',
  text,
  source: {
    title: '许昌市一次性开业补贴',
    documentNumber,
    note: '依据许昌市政府部门网站 2025 年 11 月 17 日的页面',
  },
  gaps: [
    { what: '起止日期', mark: 'unverifiedSource' },
    { what: '每人、每个经营主体是否只能享受一次：按“一次性”理解', mark: 'unverifiedSource' },
    { what: '材料清单、办理步骤和天数、是否公示', mark: 'demonstration' },
  ],
  criteria: [
    clause(
      'group',
      '返乡入乡农民工（2016 年 12 月 20 日以后首次创业）、毕业 2 年内的高校毕业生、就业困难人员或退役军人',
      {
        any: [
          {
            all: [
              { fact: 'groups', has: ['returnedMigrantWorker'] },
              { fact: 'registeredOn', onOrAfter: '2016-12-20' },
            ],
          },
          {
            all: [
              { fact: 'groups', has: ['graduate'] },
              { fact: 'graduatedOn', monthsAgoAtMost: 24 },
            ],
          },
          { fact: 'groups', has: ['hardToEmploy', 'veteran'] },
        ],
      },
    ),
    clause('place', '在许昌市内登记注册', { fact: 'registeredDivision', within: ['4110'] }),
    clause('kind', '创办小微企业或从事个体经营', {
      fact: 'businessKind',
      in: ['smallCompany', 'soleProprietorship'],
    }),
    clause('first', '首次创业', { fact: 'isFirstBusiness', is: true }),
    clause('oneYear', '从登记注册之日起满 1 年', { fact: 'registeredOn', monthsAgoAtLeast: 12 }),
  ],
  amount: { kind: 'flat', fen: 500_000 },
  stacking: onceOnly('unverifiedSource'),
  programme: {
    form: [
      applicant(ask('groups'), ask('graduatedOn', { isRequired: false })),
      business(village, ask('businessKind'), ask('isFirstBusiness')),
      account,
    ],
    documents: [idCard, licence, payeeCard].map(exemplary),
    clock: exemplaryClock(7),
    steps: [{ name: '提交申请', who: '申请人，向创业所在地的人社部门', mark: 'demonstration' }],
    allowsConditionalAcceptance: false,
  },
}

/** P10 许昌一次性开业补贴. */
export const xuchangStartupGrant: SeedPolicy = [{ policy, note: '首次收录', publishedOn: '2025-11-20' }]
