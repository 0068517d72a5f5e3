import type { Policy } from '../../../src/domain/policies/policy.schema'
import { onceOnly } from './clauses'
import { exemplaryClock, exemplaryNotice } from './clock'
import { exemplary, idCard, licence, payeeCard } from './documents'
import { account, applicant, ask, business, village } from './form'
import { exampleClauses, exampleSource, exampleSteps, exampleStepsInWords, exampleWarning, guichuan } from './guichuan'
import type { SeedPolicy } from './seedPolicy'

const original = '内蒙古旗县返乡农民工一次性创业补贴'
const clause = exampleClauses(original)

const text = `
## 这是什么

返乡农民工在归川市第一次开网店，登记满一年的，一次补 5 000 元。**2027 年 1 月 1 日起受理**。

${exampleWarning}

## 谁可以申请

- 返乡农民工，办的是网店；
- 在归川市内第一次登记注册，满 1 年。

## 补多少

5 000 元，一次。和一次性创业补贴只能领一样。

## 怎么办
${exampleStepsInWords(7)}
## 要带什么

身份证、营业执照、银行卡或社会保障卡、网店平台截图。平台截图可以**容缺**。

## 写在哪里

示例设定。对象、满 1 年、金额和平台截图参照内蒙古旗县的返乡农民工一次性创业补贴；起止日期由示例城市自定。
`

const policy: Policy = {
  ...guichuan,
  id: 'guichuan-online-shop-grant',
  title: '返乡农民工网店创业补贴',
  kind: 'startupGrant',
  copiedFrom: 'neimenggu-startup-grant',
  headline: '5 000 元，一次（2027 年 1 月起受理）',
  summary: '返乡农民工在本市第一次开网店，登记满一年的，补 5 000 元。',
  text,
  source: exampleSource('返乡农民工网店创业补贴', original),
  validFrom: '2027-01-01',
  validTo: '2028-12-31',
  gaps: [
    { what: '文件号：示例城市没有真实文件', mark: 'demonstration' },
    { what: '起止日期、限于网店、办理天数', mark: 'demonstration' },
  ],
  criteria: [
    clause('group', '返乡农民工', { fact: 'groups', has: ['returnedMigrantWorker'] }),
    clause('online', '办的是网店（网络商户）', { fact: 'groups', has: ['onlineMerchant'] }),
    clause('place', '在归川市内登记注册', { fact: 'registeredDivision', within: ['9901'] }),
    clause('first', '第一次创业', { fact: 'isFirstBusiness', is: true }),
    clause('oneYear', '登记注册满 1 年', { fact: 'registeredOn', monthsAgoAtLeast: 12 }),
  ],
  amount: { kind: 'flat', fen: 500_000 },
  stacking: {
    ...onceOnly('demonstration'),
    excludes: [
      {
        policyId: 'guichuan-startup-grant',
        words: '返乡农民工网店创业补贴和一次性创业补贴只能领一样',
        source: `示例设定，参照${original}`,
      },
    ],
  },
  programme: {
    form: [applicant(ask('groups')), business(village, ask('isFirstBusiness')), account],
    documents: [
      ...[idCard, licence, payeeCard].map(exemplary),
      {
        key: 'shopScreenshot',
        name: '网店平台截图',
        requirement: 'deferrable',
        isRequired: true,
        help: '店铺首页和后台各一张',
        maxPages: 5,
        mark: 'demonstration',
      },
    ],
    clock: exemplaryClock(7),
    publicNotice: exemplaryNotice,
    steps: exampleSteps(7),
    allowsConditionalAcceptance: true,
  },
}

/** The example city's grant for shops on the web, from January 2027. */
export const guichuanOnlineShopGrant: SeedPolicy = [{ policy, note: '首次发布', publishedOn: '2026-11-16' }]
