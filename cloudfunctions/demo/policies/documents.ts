import type { DocumentSpec } from '../../../src/domain/policies/policy.schema'

/** The papers that nearly every programme asks for; a programme changes what its own text says otherwise. */
export const applicationForm: DocumentSpec = {
  key: 'applicationForm',
  name: '补贴申请表（签字）',
  requirement: 'main',
  isRequired: true,
  maxPages: 4,
}
export const idCard: DocumentSpec = {
  key: 'idCard',
  name: '身份证正反面',
  requirement: 'main',
  isRequired: true,
  help: '有照片的一面、有国徽的一面各拍一张，四个角都要拍到',
  maxPages: 2,
  sides: ['有照片的一面', '有国徽的一面'],
}
export const licence: DocumentSpec = {
  key: 'licence',
  name: '营业执照',
  requirement: 'main',
  isRequired: true,
  help: '拍副本也可以，字要看得清',
  maxPages: 2,
}
export const payeeCard: DocumentSpec = {
  key: 'payeeCard',
  name: '银行卡或社会保障卡',
  requirement: 'main',
  isRequired: true,
  help: '拍有卡号的一面',
  maxPages: 2,
}
export const awayProof: DocumentSpec = {
  key: 'awayProof',
  name: '外出务工（经商）证明',
  requirement: 'deferrable',
  isRequired: true,
  help: '劳动合同、工资流水、社保记录或村（社区）开的证明，有一样就行',
  maxPages: 6,
}
export const jobsProof: DocumentSpec = {
  key: 'jobsProof',
  name: '带动就业证明',
  requirement: 'deferrable',
  isRequired: true,
  help: '员工名单加劳动合同或工资发放记录',
  maxPages: 10,
}
export const insuranceProof: DocumentSpec = {
  key: 'insuranceProof',
  name: '员工社会保险缴费证明',
  requirement: 'deferrable',
  isRequired: true,
  maxPages: 10,
}
export const lease: DocumentSpec = {
  key: 'lease',
  name: '房屋租赁合同',
  requirement: 'main',
  isRequired: true,
  help: '每一页都要拍',
  maxPages: 10,
}
export const premises: DocumentSpec = {
  key: 'premises',
  name: '经营场地照片',
  requirement: 'deferrable',
  isRequired: true,
  help: '门头一张、里面一张；租的房子可以用租赁合同代替',
  maxPages: 10,
}
/** A paper of which only the example knows. */
export const exemplary = (document: DocumentSpec): DocumentSpec => ({ ...document, mark: 'demonstration' })
