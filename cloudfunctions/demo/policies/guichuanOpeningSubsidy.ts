import type { Policy } from '../../../src/domain/policies/policy.schema'
import { onceOnly } from './clauses'
import { exemplaryClock, exemplaryNotice } from './clock'
import { applicationForm, exemplary, idCard, licence, payeeCard } from './documents'
import { account, applicant, ask, business, village } from './form'
import { exampleClauses, exampleSource, exampleSteps, exampleStepsInWords, exampleWarning, guichuan } from './guichuan'
import type { SeedPolicy } from './seedPolicy'

const original = '河南省荥阳市开业补贴'
const clause = exampleClauses(original)

const text = `
## 这是什么

脱贫人口和防止返贫监测对象在归川市办店、办厂满半年的，一次补 5 000 元。**2026 年 6 月 30 日已经截止受理**，这里留着供查阅。

${exampleWarning}

## 谁可以申请

- 脱贫人口或防止返贫监测对象；
- 在归川市内登记注册满 6 个月。

## 补多少

5 000 元，一次。领过这一项的，不再领一次性创业补贴。

## 怎么办
${exampleStepsInWords(7)}
## 要带什么

申请表、身份证、营业执照、社会保障卡。

## 写在哪里

示例设定。对象、金额和公示天数参照河南省荥阳市开业补贴；截止日由示例城市自定。
`

const policy: Policy = {
  ...guichuan,
  id: 'guichuan-opening-subsidy',
  title: '脱贫人口开业补贴',
  kind: 'startupGrant',
  copiedFrom: 'xingyang-startup-grant',
  headline: '5 000 元，一次（已截止）',
  summary: '脱贫人口和防止返贫监测对象在本市开业满半年的，补 5 000 元。2026 年 6 月 30 日已截止受理。',
  text,
  source: exampleSource('脱贫人口开业补贴', original),
  validFrom: '2024-01-01',
  validTo: '2026-06-30',
  gaps: [
    { what: '文件号：示例城市没有真实文件', mark: 'demonstration' },
    { what: '受理截止日、办理天数', mark: 'demonstration' },
  ],
  criteria: [
    clause('group', '脱贫人口或防止返贫监测对象', {
      fact: 'groups',
      has: ['liftedFromPoverty', 'povertyMonitored'],
    }),
    clause('place', '在归川市内登记注册', { fact: 'registeredDivision', within: ['9901'] }),
    clause('sixMonths', '登记注册满 6 个月', { fact: 'registeredOn', monthsAgoAtLeast: 6 }),
  ],
  amount: { kind: 'flat', fen: 500_000 },
  stacking: {
    ...onceOnly('demonstration'),
    excludes: [
      {
        policyId: 'guichuan-startup-grant',
        words: '领过一次性创业补贴的，不再领脱贫人口开业补贴',
        source: `示例设定，参照${original}`,
      },
    ],
  },
  programme: {
    form: [applicant(ask('groups')), business(village), account],
    documents: [applicationForm, idCard, licence, { ...payeeCard, name: '社会保障卡' }].map(exemplary),
    clock: exemplaryClock(7),
    publicNotice: exemplaryNotice,
    steps: exampleSteps(7),
    allowsConditionalAcceptance: false,
  },
}

/** The example city's opening subsidy, which ended in June 2026. */
export const guichuanOpeningSubsidy: SeedPolicy = [{ policy, note: '首次发布', publishedOn: '2025-01-02' }]
