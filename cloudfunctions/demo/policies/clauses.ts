import type { Criterion, SourceMark, Test } from '../../../src/domain/eligibility/criterion'
import type { Stacking } from '../../../src/domain/policies/policy.schema'

/** Writes clauses that all stand in one source, with one mark. */
export const clausesOf =
  (source: string, mark?: SourceMark) =>
  (id: string, words: string, test: Test): Criterion => ({ id, words, source, ...(mark && { mark }), test })

/** The ten groups of people that the guaranteed loan is for. */
export const tenGroups = [
  'registeredUnemployed',
  'hardToEmploy',
  'veteran',
  'released',
  'graduate',
  'laidOffOvercapacity',
  'returnedMigrantWorker',
  'onlineMerchant',
  'liftedFromPoverty',
  'ruralSelfEmployed',
]

export const tenGroupsInWords =
  '属于十类重点群体之一：城镇登记失业人员、就业困难人员（含残疾人）、退役军人、刑满释放人员、高校毕业生（含大学生村官、留学回国）、化解过剩产能企业职工和失业人员、返乡创业农民工、网络商户、脱贫人口、农村自主创业农民'

/** Once for a person and once for a business, and the source names nothing that excludes it. */
export const onceOnly = (mark?: SourceMark): Stacking => ({
  isOncePerPerson: true,
  isOncePerBusiness: true,
  excludes: [],
  ...(mark && { mark }),
})
