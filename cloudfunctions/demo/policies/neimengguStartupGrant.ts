import type { Policy } from '../../../src/domain/policies/policy.schema'
import { clausesOf, onceOnly } from './clauses'
import { exemplaryClock } from './clock'
import { applicationForm, exemplary, idCard, licence, payeeCard } from './documents'
import { account, applicant, ask, business, village } from './form'
import type { SeedPolicy } from './seedPolicy'

const title = '内蒙古某旗县返乡农民工一次性创业补贴公告'
const clause = clausesOf(`${title}（转载）`, 'unverifiedSource')

const text = `
## 这是什么

返乡农民工在内蒙古旗县第一次创业，登记满一年的，一次补 5 000 元。开网店的也可以。

## 谁可以申请

- 返乡农民工；
- 第一次创业；
- 登记注册满 1 年。

## 补多少

5 000 元，一次。

## 怎么办

提交申请，审核通过后公示 5 个工作日，没有异议的拨付。

## 要带什么

申请表一式三份；开网店的，还要平台的店铺截图。其他材料请以当地清单为准。

## 写在哪里

内蒙古一个旗县的公告，这里看到的是转载，没有见到文件号，也没有写明是哪个旗县。
`

const policy: Policy = {
  id: 'neimenggu-startup-grant',
  title: '返乡农民工一次性创业补贴（内蒙古旗县）',
  kind: 'startupGrant',
  region: '15',
  regionName: '内蒙古自治区（旗县）',
  headline: '5 000 元，一次',
  summary: '返乡农民工第一次创业，登记满一年的，补 5 000 元；开网店的凭平台截图申请。',
  text,
  source: { title, mark: 'unverifiedSource', note: '见到的是转载，没有文件号，也没有写明是哪个旗县' },
  gaps: [
    { what: '文件号、起止日期、是哪个旗县', mark: 'unverifiedSource' },
    { what: '申请表以外的材料、办理天数', mark: 'demonstration' },
  ],
  criteria: [
    clause('group', '返乡农民工', { fact: 'groups', has: ['returnedMigrantWorker'] }),
    clause('place', '在内蒙古登记注册', { fact: 'registeredDivision', within: ['15'] }),
    clause('first', '第一次创业', { fact: 'isFirstBusiness', is: true }),
    clause('oneYear', '登记注册满 1 年', { fact: 'registeredOn', monthsAgoAtLeast: 12 }),
  ],
  amount: { kind: 'flat', fen: 500_000 },
  stacking: onceOnly('unverifiedSource'),
  programme: {
    form: [applicant(ask('groups')), business(village, ask('isFirstBusiness')), account],
    documents: [
      { ...applicationForm, name: '申请表（一式三份）', mark: 'unverifiedSource' },
      {
        key: 'shopScreenshot',
        name: '网店平台截图',
        requirement: 'main',
        isRequired: false,
        help: '开网店的要交',
        maxPages: 5,
        mark: 'unverifiedSource',
      },
      ...[idCard, licence, payeeCard].map(exemplary),
    ],
    clock: exemplaryClock(7),
    publicNotice: { length: 5, unit: 'workingDays', source: `${title}（转载）`, mark: 'unverifiedSource' },
    steps: [
      { name: '提交申请', who: '申请人', mark: 'unverifiedSource' },
      { name: '公示', who: '旗县人社部门', days: '5 个工作日', mark: 'unverifiedSource' },
    ],
    allowsConditionalAcceptance: false,
  },
}

/** P19 内蒙古旗县返乡农民工一次性创业补贴. */
export const neimengguStartupGrant: SeedPolicy = [{ policy, note: '首次收录', publishedOn: '2025-01-02' }]
