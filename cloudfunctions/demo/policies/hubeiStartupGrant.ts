import type { Policy } from '../../../src/domain/policies/policy.schema'
import { clausesOf, onceOnly } from './clauses'
import { exemplaryClock } from './clock'
import { applicationForm, awayProof, exemplary, idCard, jobsProof, licence, payeeCard } from './documents'
import { account, applicant, ask, business, village } from './form'
import type { SeedPolicy } from './seedPolicy'

const documentNumber = '鄂人社发〔2021〕36号'
const clause = clausesOf(documentNumber, 'unverifiedSource')
const unverified = { requirement: 'main', mark: 'unverifiedSource' } as const

const text = `
## 这是什么

外出的人回到湖北第一次创业，正常经营半年以上、带动 3 人以上就业的，一次补 5 000 元。

## 谁可以申请

各类返乡创业人员：

- 有外出的证明（外出务工、经商等）；
- 第一次创业，在 5 年之内；
- 登记注册，正常经营 6 个月以上；
- 带动 3 人以上就业。

## 补多少

5 000 元，一次。

## 怎么办

向创业所在地的人社部门申请。办理天数和是否公示，来源没有写，请以当地办事指南为准。

## 要带什么

申请表、返乡人员外出证明、带动就业证明。身份证、营业执照和收款账户一般也要，请以当地清单为准。

## 写在哪里

湖北省人社厅${documentNumber}，依据之一是鄂政发〔2017〕46号。这里看到的是转载。
`

const policy: Policy = {
  id: 'hubei-startup-grant',
  title: '返乡创业一次性创业补贴（湖北）',
  kind: 'startupGrant',
  region: '42',
  regionName: '湖北省',
  headline: '5 000 元，一次',
  summary: '各类返乡创业人员在湖北第一次创业，正常经营半年以上、带动 3 人以上就业的，补 5 000 元。',
  text,
  source: { title: '湖北省返乡创业补贴文件', documentNumber, mark: 'unverifiedSource', note: '见到的是转载' },
  gaps: [
    { what: '文件标题、起止日期', mark: 'unverifiedSource' },
    { what: '“带动 3 人就业”是否包括本人：这里按不包括计算', mark: 'unverifiedSource' },
    { what: '哪些材料可以过几天补、办理天数、是否公示', mark: 'demonstration' },
  ],
  criteria: [
    clause('returnee', '各类返乡创业人员：曾外出务工、经商，有外出证明', {
      fact: 'workedOutside',
      in: ['otherProvince', 'otherCity', 'otherCounty'],
    }),
    clause('place', '在湖北省内登记注册', { fact: 'registeredDivision', within: ['42'] }),
    clause('first', '第一次创业', { fact: 'isFirstBusiness', is: true }),
    clause('fiveYears', '创业在 5 年之内', { fact: 'registeredOn', monthsAgoAtMost: 60 }),
    clause('sixMonths', '登记注册并正常经营 6 个月以上', {
      all: [
        { fact: 'registeredOn', monthsAgoAtLeast: 6 },
        { fact: 'isOperating', is: true },
      ],
    }),
    clause('jobs', '带动 3 人以上就业', { fact: 'employees', atLeast: 3 }),
  ],
  amount: { kind: 'flat', fen: 500_000 },
  stacking: onceOnly('unverifiedSource'),
  programme: {
    form: [
      applicant(ask('workedOutside')),
      business(village, ask('isFirstBusiness'), ask('isOperating'), ask('employees')),
      account,
    ],
    documents: [
      { ...applicationForm, ...unverified },
      { ...awayProof, name: '返乡人员外出证明', ...unverified },
      { ...jobsProof, ...unverified },
      ...[idCard, licence, payeeCard].map(exemplary),
    ],
    clock: exemplaryClock(7),
    steps: [{ name: '提交申请', who: '申请人，向创业所在地的人社部门', mark: 'demonstration' }],
    allowsConditionalAcceptance: false,
  },
}

/** P08 湖北返乡创业一次性创业补贴, 鄂人社发〔2021〕36号. */
export const hubeiStartupGrant: SeedPolicy = [{ policy, note: '首次收录', publishedOn: '2025-01-02' }]
