import { factSpec, type FactName } from '../../../src/domain/eligibility/facts'
import type { FormGroup, Question } from '../../../src/domain/policies/policy.schema'

/** A question about a fact: the answer is known to eligibility afterwards, and offered again next time. */
export function ask(fact: FactName, changes: Partial<Question> = {}): Question {
  const { kind, label: noun, question, choices, unit } = factSpec(fact)
  const label = unit && unit !== '人' ? `${noun}（${unit}）` : noun
  return { key: fact, label, kind, isRequired: true, fact, help: question, ...(choices && { choices }), ...changes }
}

export const applicant = (...more: Question[]): FormGroup => ({
  key: 'applicant',
  title: '申请人',
  questions: [
    { key: 'name', label: '姓名', kind: 'text', isRequired: true, maxLength: 30, help: '与身份证上的一样' },
    { key: 'residentId', label: '身份证号', kind: 'residentId', isRequired: true },
    { key: 'phone', label: '手机号', kind: 'phone', isRequired: true, help: '有进展会发短信到这个号码' },
    ...more,
  ],
})

export const business = (...more: Question[]): FormGroup => ({
  key: 'business',
  title: '您办的店、厂或合作社',
  questions: [
    {
      key: 'businessName',
      label: '名称',
      kind: 'text',
      isRequired: true,
      maxLength: 60,
      help: '照营业执照上的“名称”填写',
    },
    {
      key: 'creditCode',
      label: '统一社会信用代码',
      kind: 'creditCode',
      isRequired: true,
      help: '营业执照上的 18 位代码',
    },
    ask('registeredOn'),
    ...more,
  ],
})

export const village: Question = ask('registeredDivision', {
  key: 'village',
  label: '登记注册地（到村、社区）',
  help: '营业执照上的住所（经营场所）在哪个村（社区）？',
  isLocal: true,
})

export const account: FormGroup = {
  key: 'account',
  title: '收款账户',
  questions: [
    { key: 'accountHolder', label: '户名', kind: 'text', isRequired: true, maxLength: 60, help: '与银行卡户名一样' },
    {
      key: 'accountBank',
      label: '开户银行',
      kind: 'text',
      isRequired: true,
      maxLength: 60,
      help: '写到支行，如：××银行××支行',
    },
    { key: 'accountNumber', label: '银行卡号', kind: 'bankCard', isRequired: true, help: '社保卡的银行账号也可以' },
  ],
}
