import type { Policy } from '../../../src/domain/policies/policy.schema'
import { clausesOf, onceOnly } from './clauses'
import { exemplaryClock } from './clock'
import { applicationForm, idCard, licence, payeeCard } from './documents'
import { account, applicant, ask, business, village } from './form'
import type { SeedPolicy } from './seedPolicy'

const title = '荥阳市开业补贴办事指南'
const clause = clausesOf(title)

const text = `
## 这是什么

防返贫监测系统里的脱贫人口和监测对象，在荥阳办店、办厂满半年的，一次补 5 000 元。

## 谁可以申请

- 在全国防返贫监测系统里登记的脱贫人口或监测对象；
- 在荥阳登记注册满 6 个月。

## 补多少

5 000 元，一次，打到社会保障卡上。

## 怎么办

1. 向街道（乡镇）申请；
2. 街道（乡镇）审核后报市里；
3. 市里审核后公示 5 个工作日；
4. 没有异议的，打到社会保障卡。

## 要带什么

申请表、身份证、营业执照、6 个月的银行流水、社会保障卡。

## 写在哪里

荥阳市办事指南页面。没有见到文件号。
`

const policy: Policy = {
  id: 'xingyang-startup-grant',
  title: '脱贫人口开业补贴（荥阳）',
  kind: 'startupGrant',
  region: '410182',
  regionName: '河南省荥阳市',
  headline: '5 000 元，一次',
  summary: '防返贫监测系统里的脱贫人口和监测对象，在荥阳开业满半年的，补 5 000 元。',
  text,
  source: { title, note: '依据荥阳市政府网站的页面，没有见到文件号' },
  gaps: [
    { what: '文件号、起止日期', mark: 'unverifiedSource' },
    { what: '每人、每个经营主体是否只能享受一次', mark: 'unverifiedSource' },
    { what: '受理、审核的天数，哪些材料可以过几天补', mark: 'demonstration' },
  ],
  criteria: [
    clause('group', '防返贫监测系统里的脱贫人口或监测对象', {
      fact: 'groups',
      has: ['liftedFromPoverty', 'povertyMonitored'],
    }),
    clause('place', '在荥阳市内登记注册', { fact: 'registeredDivision', within: ['410182'] }),
    clause('sixMonths', '登记注册满 6 个月', { fact: 'registeredOn', monthsAgoAtLeast: 6 }),
  ],
  amount: { kind: 'flat', fen: 500_000 },
  stacking: onceOnly('unverifiedSource'),
  programme: {
    form: [applicant(ask('groups')), business(village), account],
    documents: [
      applicationForm,
      idCard,
      licence,
      {
        key: 'bankStatement',
        name: '6 个月的银行流水',
        requirement: 'main',
        isRequired: true,
        maxPages: 10,
      },
      { ...payeeCard, name: '社会保障卡' },
    ],
    clock: exemplaryClock(7),
    publicNotice: { length: 5, unit: 'workingDays', source: title },
    steps: [
      { name: '提交申请', who: '申请人，向街道（乡镇）' },
      { name: '审核', who: '街道（乡镇），再报荥阳市' },
      { name: '公示', who: '荥阳市', days: '5 个工作日' },
      { name: '拨付', who: '打到社会保障卡' },
    ],
    allowsConditionalAcceptance: false,
  },
}

/** P11 荥阳开业补贴. */
export const xingyangStartupGrant: SeedPolicy = [{ policy, note: '首次收录', publishedOn: '2025-01-02' }]
