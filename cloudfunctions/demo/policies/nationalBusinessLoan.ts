import type { Policy } from '../../../src/domain/policies/policy.schema'
import { clausesOf } from './clauses'
import type { SeedPolicy } from './seedPolicy'

const clause = clausesOf('财金〔2023〕75号及各地转发文件（转载）', 'unverifiedSource')

const text = `
## 这是什么

小微企业新招了重点群体的人，可以申请由担保基金担保、财政贴息的贷款。这是贷款，**要还**。能不能贷、贷多少，由银行审查后决定；这里写的是额度上限。

## 谁可以申请

- 申请前 12 个月内新招的重点群体人员，占现有在职员工的 10% 以上；员工超过 100 人的，占 5% 以上；
- 与新招的人签了一年以上的劳动合同；
- 没有拖欠职工工资和社会保险费。

重点群体指城镇登记失业人员、高校毕业生、退役军人、返乡农民工、脱贫人口等。

## 能贷多少

额度上限 400 万元，期限最长 2 年。财政补贴实际贷款利息的一半；展期、逾期和借新还旧的利息不补。一家企业累计最多享受 3 次。

## 怎么办

1. 向当地人社部门申请资格审核；
2. 担保机构办理担保；
3. 经办银行尽职调查，签合同，放款；
4. 按时还款，财政部门贴息。

## 要带什么

由当地经办机构规定。一般要营业执照副本、新招人员名单和劳动合同、工资和社会保险的缴纳记录。

## 写在哪里

财政部财金〔2023〕75号《普惠金融发展专项资金管理办法》，2023 年 10 月 1 日起施行，有效期 5 年。
`

const policy: Policy = {
  id: 'national-business-loan',
  title: '创业担保贷款（小微企业）',
  kind: 'guaranteedStartupLoan',
  region: 'CN',
  regionName: '全国',
  headline: '额度上限 400 万元，最长 2 年，财政贴息一半',
  summary: '小微企业一年内新招重点群体人员达到一定比例的，可以申请担保、贴息的贷款。',
  text,
  source: { title: '普惠金融发展专项资金管理办法', documentNumber: '财金〔2023〕75号', issuedOn: '2023-09-04' },
  validFrom: '2023-10-01',
  validTo: '2028-09-30',
  gaps: [
    { what: '额度上限、期限、新招比例、次数：见各地转发文件，待核对原文', mark: 'unverifiedSource' },
    { what: '利率上限和反担保：由各地规定', mark: 'unverifiedSource' },
    { what: '办理材料和天数：由当地经办机构规定', mark: 'unverifiedSource' },
  ],
  criteria: [
    clause('kind', '小微企业', { fact: 'businessKind', is: 'smallCompany' }),
    clause('hires', '近 12 个月新招重点群体人员占在职员工 10% 以上（员工超过 100 人的，5% 以上）', {
      any: [
        {
          all: [
            { fact: 'employees', atMost: 100 },
            { fact: 'newEligibleHires', atLeastPercent: 10, of: 'employees' },
          ],
        },
        {
          all: [
            { fact: 'employees', atLeast: 101 },
            { fact: 'newEligibleHires', atLeastPercent: 5, of: 'employees' },
          ],
        },
      ],
    }),
    clause('contracts', '与新招人员签了一年以上劳动合同', { fact: 'newContractedHires', atLeast: 1 }),
    clause('arrears', '没有拖欠职工工资和社会保险费', { fact: 'hasWageArrears', is: false }),
    clause('times', '累计享受不超过 3 次：以前享受过的不超过 2 次', { fact: 'guaranteedLoanTimes', atMost: 2 }),
  ],
  amount: { kind: 'ceiling', fen: 400_000_000, raises: [] },
  stacking: { isOncePerPerson: false, isOncePerBusiness: false, excludes: [], mark: 'unverifiedSource' },
}

/** 创业担保贷款（小微企业）, 财金〔2023〕75号. */
export const nationalBusinessLoan: SeedPolicy = [{ policy, note: '首次收录', publishedOn: '2025-01-02' }]
