import type { Policy } from '../../../src/domain/policies/policy.schema'
import { clausesOf, tenGroups } from './clauses'
import type { SeedPolicy } from './seedPolicy'

const clause = clausesOf('深圳市创业担保贷款管理办法（转载）', 'unverifiedSource')

const text = `
## 这是什么

深圳市的创业担保贷款，带动就业多的，额度上限更高。这是贷款，**要还**。能不能贷、贷多少，由银行审查后决定。

## 谁可以申请

在深圳创业、属于重点群体的个人，以及符合条件的小微企业。具体条件看深圳市的办法。

## 能贷多少

| | 一般 | 带动 5 人以上就业 |
|---|---|---|
| 个人 | 30 万元 | 60 万元 |
| 小微企业 | 400 万元 | 500 万元 |

合伙创业的，按每位符合条件的合伙人的额度上限相加再上浮 10%，总数不超过小微企业的额度上限。

## 怎么办

人社部门审核资格，担保机构担保，经办银行审查放款，财政部门贴息。

## 写在哪里

《深圳市创业担保贷款管理办法》，2024 年 9 月 30 日起施行，有效期 5 年。只见到转载，没有见到文件号。
`

const policy: Policy = {
  id: 'shenzhen-startup-loan',
  title: '创业担保贷款（深圳）',
  kind: 'guaranteedStartupLoan',
  region: '4403',
  regionName: '广东省深圳市',
  headline: '额度上限个人 60 万元、小微企业 500 万元',
  summary: '深圳市的创业担保贷款：带动 5 人以上就业的，个人和小微企业的额度上限更高。',
  text,
  source: {
    title: '深圳市创业担保贷款管理办法',
    mark: 'unverifiedSource',
    note: '见到的是转载，没有见到文件号',
  },
  validFrom: '2024-09-30',
  validTo: '2029-09-29',
  gaps: [
    { what: '文件号', mark: 'unverifiedSource' },
    { what: '个人和小微企业的具体条件、带动就业怎样计算', mark: 'unverifiedSource' },
    { what: '办理材料和天数：由当地经办机构规定', mark: 'unverifiedSource' },
  ],
  criteria: [
    clause('place', '在深圳市内创业', { fact: 'registeredDivision', within: ['4403'] }),
    clause('group', '属于创业担保贷款的重点群体，或是小微企业', {
      any: [
        { fact: 'groups', has: tenGroups },
        { fact: 'businessKind', is: 'smallCompany' },
      ],
    }),
  ],
  amount: {
    kind: 'ceiling',
    fen: 30_000_000,
    raises: [
      {
        when: {
          all: [
            { fact: 'businessKind', is: 'smallCompany' },
            { fact: 'employees', atLeast: 5 },
          ],
        },
        fen: 500_000_000,
        words: '小微企业，带动 5 人以上就业',
      },
      { when: { fact: 'businessKind', is: 'smallCompany' }, fen: 400_000_000, words: '小微企业' },
      { when: { fact: 'employees', atLeast: 5 }, fen: 60_000_000, words: '个人，带动 5 人以上就业' },
    ],
  },
  stacking: { isOncePerPerson: false, isOncePerBusiness: false, excludes: [], mark: 'unverifiedSource' },
}

/** 深圳 2024: higher ceilings for those who give work to five. */
export const shenzhenStartupLoan: SeedPolicy = [{ policy, note: '首次收录', publishedOn: '2025-01-02' }]
