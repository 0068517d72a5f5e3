import type { Policy } from '../../../src/domain/policies/policy.schema'
import { clausesOf, tenGroups } from './clauses'
import type { SeedPolicy } from './seedPolicy'

const clause = clausesOf('四川省支持创业带动就业的若干政策措施（转载）', 'unverifiedSource')

const text = `
## 这是什么

四川省提高了创业担保贷款的额度上限。这是贷款，**要还**。能不能贷、贷多少，由银行审查后决定。

## 谁可以申请

在四川创业、属于创业担保贷款重点群体的个人，以及符合条件的小微企业。具体条件看当地办法。

## 能贷多少

从 2025 年 5 月 1 日起，个人额度上限提高到 50 万元，小微企业提高到 600 万元。超出全国额度的部分，由地方财政贴息。

## 怎么办

与全国的创业担保贷款相同：人社部门审核资格，担保机构担保，经办银行审查放款，财政部门贴息。

## 写在哪里

《支持创业带动就业的若干政策措施》，2025 年 5 月 1 日起施行。只见到转载，没有见到文件号。
`

const policy: Policy = {
  id: 'sichuan-startup-loan',
  title: '创业担保贷款（四川提高额度）',
  kind: 'guaranteedStartupLoan',
  region: '51',
  regionName: '四川省',
  headline: '额度上限个人 50 万元、小微企业 600 万元',
  summary: '四川省从 2025 年 5 月起提高创业担保贷款的额度上限，超出全国额度的部分由地方财政贴息。',
  text,
  source: {
    title: '支持创业带动就业的若干政策措施',
    mark: 'unverifiedSource',
    note: '见到的是转载，没有见到文件号',
  },
  validFrom: '2025-05-01',
  gaps: [
    { what: '文件号、截止日期', mark: 'unverifiedSource' },
    { what: '个人和小微企业的具体条件：按全国办法显示，待核对当地办法', mark: 'unverifiedSource' },
    { what: '办理材料和天数：由当地经办机构规定', mark: 'unverifiedSource' },
  ],
  criteria: [
    clause('place', '在四川省内创业', { fact: 'registeredDivision', within: ['51'] }),
    clause('group', '属于创业担保贷款的重点群体，或是小微企业', {
      any: [
        { fact: 'groups', has: tenGroups },
        { fact: 'businessKind', is: 'smallCompany' },
      ],
    }),
  ],
  amount: {
    kind: 'ceiling',
    fen: 50_000_000,
    raises: [{ when: { fact: 'businessKind', is: 'smallCompany' }, fen: 600_000_000, words: '小微企业' }],
  },
  stacking: { isOncePerPerson: false, isOncePerBusiness: false, excludes: [], mark: 'unverifiedSource' },
}

/** 四川 2025: the ceilings of the guaranteed loan raised. */
export const sichuanStartupLoan: SeedPolicy = [{ policy, note: '首次收录', publishedOn: '2025-06-03' }]
