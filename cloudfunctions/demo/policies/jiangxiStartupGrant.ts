import type { Policy } from '../../../src/domain/policies/policy.schema'
import { clausesOf, onceOnly } from './clauses'
import { exemplaryClock } from './clock'
import { exemplary, idCard, licence, payeeCard } from './documents'
import { account, applicant, ask, business, village } from './form'
import type { SeedPolicy } from './seedPolicy'

const documentNumber = '赣财社〔2019〕1号'
const clause = clausesOf(`${documentNumber}第十二条`, 'unverifiedSource')

const text = `
## 这是什么

2020 年到 2022 年回江西创业的脱贫劳动力和农民工，第一次创业正常经营半年以上的，一次补 5 000 元。

**这一类人员的期限已经过了**，这里留着供查阅。

## 谁可以申请

- 2020 年 1 月 1 日至 2022 年 12 月 31 日返乡的脱贫劳动力或农民工；
- 第一次创业；
- 登记注册并正常经营 6 个月以上（其他人员要满 1 年）。

## 补多少

5 000 元，一次。

## 怎么办

向乡镇便民服务窗口申请。

## 写在哪里

${documentNumber}第十二条。这里看到的是转载。
`

const policy: Policy = {
  id: 'jiangxi-startup-grant',
  title: '一次性创业补贴（江西，2020 至 2022 年返乡人员）',
  kind: 'startupGrant',
  region: '36',
  regionName: '江西省',
  headline: '5 000 元，一次（已截止）',
  summary: '2020 至 2022 年返乡的脱贫劳动力和农民工首次创业补贴，这类人员的期限已经过了。',
  text,
  source: { title: `${documentNumber}第十二条`, documentNumber, mark: 'unverifiedSource', note: '见到的是转载' },
  validFrom: '2020-01-01',
  validTo: '2022-12-31',
  gaps: [
    { what: '文件标题', mark: 'unverifiedSource' },
    { what: '起止日期：来源只写了 2020 至 2022 年返乡，截止日按这一期限显示', mark: 'unverifiedSource' },
    { what: '其他人员（满 1 年）的条件：没有列入', mark: 'unverifiedSource' },
    { what: '材料清单、办理天数、是否公示', mark: 'demonstration' },
  ],
  criteria: [
    clause('group', '脱贫劳动力或返乡农民工', {
      fact: 'groups',
      has: ['liftedFromPoverty', 'returnedMigrantWorker'],
    }),
    clause('window', '2020 年 1 月 1 日至 2022 年 12 月 31 日返乡', {
      all: [
        { fact: 'returnedOn', onOrAfter: '2020-01-01' },
        { fact: 'returnedOn', onOrBefore: '2022-12-31' },
      ],
    }),
    clause('place', '在江西省内登记注册', { fact: 'registeredDivision', within: ['36'] }),
    clause('first', '第一次创业', { fact: 'isFirstBusiness', is: true }),
    clause('sixMonths', '登记注册并正常经营 6 个月以上', {
      all: [
        { fact: 'registeredOn', monthsAgoAtLeast: 6 },
        { fact: 'isOperating', is: true },
      ],
    }),
  ],
  amount: { kind: 'flat', fen: 500_000 },
  stacking: onceOnly('unverifiedSource'),
  programme: {
    form: [
      applicant(ask('groups'), ask('returnedOn')),
      business(village, ask('isFirstBusiness'), ask('isOperating')),
      account,
    ],
    documents: [idCard, licence, payeeCard].map(exemplary),
    clock: exemplaryClock(7),
    steps: [{ name: '提交申请', who: '申请人，向乡镇便民服务窗口', mark: 'unverifiedSource' }],
    allowsConditionalAcceptance: false,
  },
}

/** P13 江西: the class of people has run out; it stays in the feed as ended. */
export const jiangxiStartupGrant: SeedPolicy = [{ policy, note: '首次收录', publishedOn: '2025-01-02' }]
