import type { Policy } from '../../../src/domain/policies/policy.schema'
import { clausesOf, tenGroups, tenGroupsInWords } from './clauses'
import type { SeedPolicy } from './seedPolicy'

const clause = clausesOf('财金〔2023〕75号及各地转发文件（转载）', 'unverifiedSource')

const text = `
## 这是什么

政府的担保基金为创业的人担保，银行把钱借给您，财政再帮您付一部分利息。这是贷款，**要还**。能不能贷、贷多少，由银行审查后决定；这里写的是额度上限。

## 谁可以申请

城镇登记失业人员、就业困难人员（含残疾人）、退役军人、刑满释放人员、高校毕业生（含大学生村官、留学回国）、化解过剩产能企业职工和失业人员、**返乡创业农民工**、网络商户、脱贫人口、农村自主创业农民。

本人和配偶没有其他未还的贷款；助学贷款、脱贫人口小额信贷、住房贷款、购车贷款和小额消费贷款不算在内。小额消费贷款多少以内不算，各地规定不同。

## 能贷多少

- 个人额度上限 30 万元，期限最长 3 年；
- 合伙创业的，按每位符合条件的合伙人的额度上限相加再上浮 10%，总数不超过小微企业的额度上限；
- 财政补贴实际贷款利息的一半；展期、逾期和借新还旧的利息不补；
- 一个人累计最多享受 3 次。

## 怎么办

1. 向当地人社部门申请资格审核；
2. 担保机构办理担保；额度 10 万元以内的，有的地方不用反担保；
3. 经办银行上门了解情况，签合同，放款；
4. 按时还款，财政部门贴息。

## 要带什么

各地要求不完全一样，常见的有：资格审核申请表，本人及配偶的身份证、户口簿、结婚证或离婚证，营业执照副本；有的地方还要社保卡或银行卡、人员身份证明、征信报告和反担保材料。请以当地经办机构的清单为准。

## 写在哪里

财政部财金〔2023〕75号《普惠金融发展专项资金管理办法》，2023 年 10 月 1 日起施行，有效期 5 年。利率上限、其他贷款的限额、反担保的免除，由各地规定。
`

const policy: Policy = {
  id: 'national-personal-loan',
  title: '创业担保贷款（个人）',
  kind: 'guaranteedStartupLoan',
  region: 'CN',
  regionName: '全国',
  headline: '额度上限 30 万元，最长 3 年，财政贴息一半',
  summary: '返乡创业农民工等十类群体创业缺资金，可以申请由担保基金担保、财政贴息一半的贷款。',
  text,
  source: { title: '普惠金融发展专项资金管理办法', documentNumber: '财金〔2023〕75号', issuedOn: '2023-09-04' },
  validFrom: '2023-10-01',
  validTo: '2028-09-30',
  gaps: [
    { what: '人员类别、期限、贴息比例、次数：见各地转发文件，待核对原文', mark: 'unverifiedSource' },
    { what: '利率上限、小额消费贷款的限额、反担保的免除：由各地规定', mark: 'unverifiedSource' },
    { what: '办理材料和天数：由当地经办机构规定', mark: 'unverifiedSource' },
  ],
  criteria: [
    clause('group', tenGroupsInWords, { fact: 'groups', has: tenGroups }),
    clause('otherLoans', '本人和配偶没有其他未还贷款（助学、脱贫人口小额信贷、住房、购车和小额消费贷款除外）', {
      fact: 'otherLoansFen',
      atMost: 0,
    }),
    clause('times', '累计享受不超过 3 次：以前享受过的不超过 2 次', { fact: 'guaranteedLoanTimes', atMost: 2 }),
  ],
  amount: { kind: 'ceiling', fen: 30_000_000, raises: [] },
  stacking: { isOncePerPerson: false, isOncePerBusiness: false, excludes: [], mark: 'unverifiedSource' },
}

/** 创业担保贷款（个人）, 财金〔2023〕75号. */
export const nationalPersonalLoan: SeedPolicy = [{ policy, note: '首次收录', publishedOn: '2025-01-02' }]
