import type { Source } from '../../../src/domain/policies/policy.schema'
import { clausesOf } from './clauses'

export const gdSource: Source = {
  title: '广东省人力资源和社会保障厅问答（2022 年 8 月）',
  mark: 'unverifiedSource',
  note: '见到的是注明来源为省人社厅的转载',
}

const clause = clausesOf(gdSource.title, 'unverifiedSource')

/** What 广东's three subsidies for founders have in common. */
export const gdClauses = {
  age: clause('age', '女 55 周岁以下，男 60 周岁以下', {
    any: [
      {
        all: [
          { fact: 'sex', is: 'female' },
          { fact: 'birthDate', monthsAgoAtMost: 660 },
        ],
      },
      {
        all: [
          { fact: 'sex', is: 'male' },
          { fact: 'birthDate', monthsAgoAtMost: 720 },
        ],
      },
    ],
  }),
  place: clause('place', '在广东省内登记注册', { fact: 'registeredDivision', within: ['44'] }),
  sixMonths: clause('sixMonths', '登记注册满 6 个月', { fact: 'registeredOn', monthsAgoAtLeast: 6 }),
  threeYears: clause('threeYears', '在登记注册 3 年之内提出申请', { fact: 'registeredOn', monthsAgoAtMost: 36 }),
  insured: clause('insured', '申请前连续 3 个月有员工（不含业主本人）缴纳社会保险', {
    all: [
      { fact: 'insuredEmployees', atLeast: 1 },
      { fact: 'insuredMonths', atLeast: 3 },
    ],
  }),
  listing: clause('listing', '没有被列入经营异常名录', { fact: 'hasAbnormalListing', is: false }),
}
