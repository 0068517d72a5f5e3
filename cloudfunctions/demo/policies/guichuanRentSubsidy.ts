import type { Policy } from '../../../src/domain/policies/policy.schema'
import { onceOnly } from './clauses'
import { exemplaryClock, exemplaryNotice } from './clock'
import { exemplary, idCard, insuranceProof, lease, licence, payeeCard } from './documents'
import { account, applicant, ask, business, village } from './form'
import { exampleClauses, exampleSource, exampleSteps, exampleStepsInWords, exampleWarning, guichuan } from './guichuan'
import type { SeedPolicy } from './seedPolicy'

const original = '广东省创业租金补贴'
const clause = exampleClauses(original)

const text = `
## 这是什么

在归川市租房子创业的，每年补一半租金，最多 4 000 元，最多补 3 年。

${exampleWarning}

## 谁可以申请

- 在归川市内登记注册满 6 个月、不超过 3 年；
- 租的房子的地址和营业执照上的地址一样，房子不是自己或家人的；
- 申请前连续 3 个月有员工（不含本人）缴纳社会保险；
- 没有被列入经营异常名录。

## 补多少

一年租金的 50%，每年最多 4 000 元，累计最多 3 年。

## 怎么办
${exampleStepsInWords(7)}
## 要带什么

身份证、营业执照、房屋租赁合同、银行卡或社会保障卡、员工社会保险缴费证明。

员工社会保险缴费证明可以**容缺**：签一份承诺书，先受理、先审核，材料在约定的日子前补上。

## 写在哪里

示例设定。条件参照广东省创业租金补贴；补贴比例、天数和受理截止日由示例城市自定。
`

const policy: Policy = {
  ...guichuan,
  id: 'guichuan-rent-subsidy',
  title: '创业租金补贴',
  kind: 'rentSubsidy',
  copiedFrom: 'gd-rent-subsidy',
  headline: '每年补一半租金，最多 4 000 元，最多 3 年',
  summary: '在本市租场地创业、带动就业并缴社保的，每年补一半租金。2026 年 12 月 15 日截止受理。',
  text,
  source: exampleSource('创业租金补贴', original),
  validFrom: '2024-01-01',
  validTo: '2026-12-15',
  gaps: [
    { what: '文件号：示例城市没有真实文件', mark: 'demonstration' },
    { what: '补贴比例 50%、受理截止日', mark: 'demonstration' },
    { what: '材料清单、办理天数、公示天数', mark: 'demonstration' },
  ],
  criteria: [
    clause('place', '在归川市内登记注册', { fact: 'registeredDivision', within: ['9901'] }),
    clause('sixMonths', '登记注册满 6 个月', { fact: 'registeredOn', monthsAgoAtLeast: 6 }),
    clause('threeYears', '登记注册不超过 3 年', { fact: 'registeredOn', monthsAgoAtMost: 36 }),
    clause('lease', '租房合同的地址和登记注册的地址一样', { fact: 'leaseMatchesRegistration', is: true }),
    clause('rented', '经营场地不是自己或家人的房产', { fact: 'ownsPremises', is: false }),
    clause('insured', '申请前连续 3 个月有员工（不含本人）缴纳社会保险', {
      all: [
        { fact: 'insuredEmployees', atLeast: 1 },
        { fact: 'insuredMonths', atLeast: 3 },
      ],
    }),
    clause('listing', '没有被列入经营异常名录', { fact: 'hasAbnormalListing', is: false }),
    clause('years', '租金补贴累计不超过 3 年', { fact: 'subsidisedRentMonths', atMost: 35 }),
  ],
  amount: { kind: 'share', fact: 'yearlyRentFen', percent: 50, capFen: 400_000, per: 'year' },
  stacking: { ...onceOnly('demonstration'), isOncePerPerson: false, isOncePerBusiness: false },
  programme: {
    form: [
      applicant(),
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
    documents: [idCard, licence, lease, payeeCard, insuranceProof].map(exemplary),
    clock: exemplaryClock(7),
    publicNotice: exemplaryNotice,
    steps: exampleSteps(7),
    allowsConditionalAcceptance: true,
  },
}

/** The example city's rent subsidy, copied from 广东's; it ends in December 2026. */
export const guichuanRentSubsidy: SeedPolicy = [{ policy, note: '首次发布', publishedOn: '2025-01-02' }]
