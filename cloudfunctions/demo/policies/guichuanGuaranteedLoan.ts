import type { Policy } from '../../../src/domain/policies/policy.schema'
import { tenGroups, tenGroupsInWords } from './clauses'
import { exampleClauses, exampleSource, exampleWarning, guichuan } from './guichuan'
import type { SeedPolicy } from './seedPolicy'

const original = '财金〔2023〕75号和各地办法'
const clause = exampleClauses(original)

const text = `
## 这是什么

政府的担保基金为在归川市创业的人担保，银行把钱借给您，财政再帮您付一半利息。这是贷款，**要还**。能不能贷、贷多少，由银行审查后决定；这里写的是额度上限。

${exampleWarning}

## 谁可以申请

- 返乡创业农民工等十类重点群体；
- 在归川市内登记注册；
- 本人和配偶没有其他未还的贷款（助学、脱贫人口小额信贷、住房、购车和小额消费贷款除外）；
- 没有逾期等不良信用记录；
- 以前享受过的不超过 2 次。

## 能贷多少

个人额度上限 30 万元，期限最长 3 年，财政补贴实际利息的一半。

## 怎么办

1. 先在这里看看条件合不合适，拿不准的请村（社区）干部或创业服务专员帮您问；
2. 到县区人社局申请资格审核；
3. 担保机构办理担保；
4. 经办银行上门了解情况，签合同，放款。

## 要带什么

资格审核申请表，本人及配偶的身份证、户口簿、结婚证或离婚证，营业执照副本。

## 写在哪里

示例设定，参照财金〔2023〕75号和各地办法。
`

const policy: Policy = {
  ...guichuan,
  id: 'guichuan-guaranteed-loan',
  title: '创业担保贷款',
  kind: 'guaranteedStartupLoan',
  copiedFrom: 'national-personal-loan',
  headline: '额度上限 30 万元，最长 3 年，财政贴息一半',
  summary: '返乡创业农民工等十类群体在本市创业缺资金，可以申请担保、贴息的贷款。',
  text,
  source: exampleSource('创业担保贷款', original),
  validFrom: '2024-01-01',
  validTo: '2028-09-30',
  gaps: [
    { what: '文件号：示例城市没有真实文件', mark: 'demonstration' },
    { what: '信用记录的条件、材料清单', mark: 'demonstration' },
  ],
  criteria: [
    clause('group', tenGroupsInWords, { fact: 'groups', has: tenGroups }),
    clause('place', '在归川市内登记注册', { fact: 'registeredDivision', within: ['9901'] }),
    clause('otherLoans', '本人和配偶没有其他未还贷款（助学、脱贫人口小额信贷、住房、购车和小额消费贷款除外）', {
      fact: 'otherLoansFen',
      atMost: 0,
    }),
    clause('credit', '没有逾期等不良信用记录', { fact: 'hasBadCredit', is: false }),
    clause('times', '累计享受不超过 3 次：以前享受过的不超过 2 次', { fact: 'guaranteedLoanTimes', atMost: 2 }),
  ],
  amount: { kind: 'ceiling', fen: 30_000_000, raises: [] },
  stacking: { isOncePerPerson: false, isOncePerBusiness: false, excludes: [], mark: 'demonstration' },
}

/** The example city's guaranteed loan: text and criteria; the bank decides. */
export const guichuanGuaranteedLoan: SeedPolicy = [{ policy, note: '首次发布', publishedOn: '2025-01-02' }]
