import type { FormGroup, Question } from '../policies/policy.schema'
import { checkAnswers, choicesOf, whyNotAnswers } from './checkAnswers'
import { mergeAnswers, whyNotDraft } from './editing'
import { offersFor, type Earlier } from './offers'
import { publicNoticeDays } from './publicNotice'
import { maskAnswers, splitAnswers } from './sealed'
import { caseDivision } from './submission'
import { programme } from './testing/aCase'
import { publishedCalendar } from '../core/publishedCalendar'

const question = (key: string, kind: Question['kind'], more: Partial<Question> = {}): Question => ({
  key,
  label: `“${key}”`,
  kind,
  isRequired: false,
  ...more,
})
const form: FormGroup[] = [
  {
    key: 'all',
    title: '全部',
    questions: [
      question('name', 'text', { isRequired: true, maxLength: 5 }),
      question('residentId', 'residentId'),
      question('creditCode', 'creditCode'),
      question('accountNumber', 'bankCard'),
      question('phone', 'phone'),
      question('since', 'day'),
      question('staff', 'count'),
      question('rent', 'money'),
      question('isFirst', 'boolean', { isRequired: true }),
      question('sex', 'choice', { fact: 'sex' }),
      question('groups', 'set', { choices: { a: '甲', b: '乙' } }),
      question('place', 'division'),
    ],
  },
]
const good = { name: '李返乡', isFirst: false }
const codes = (answers: object) => checkAnswers(form, { ...good, ...answers }).map(({ key, code }) => [key, code])

test('what is right raises nothing; no and zero are answers', () => {
  const right = {
    residentId: '11010519491231002X',
    creditCode: '91350100M000100Y43',
    accountNumber: '6222020200001234560',
    phone: '13900001234',
    since: '2024-02-29',
    staff: 0,
    rent: 120_000,
    sex: 'female',
    groups: ['a', 'b'],
    place: '990101001001',
  }
  expect(codes(right).filter(([key]) => key !== 'accountNumber')).toEqual([])
})

test.each([
  ['name', '', 'answers_missing'],
  ['name', '一二三四五六', 'text_too_long'],
  ['residentId', '110105194912310021', 'resident_id_invalid'],
  ['creditCode', '91350100M000100YXH', 'credit_code_invalid'],
  ['phone', '12345678901', 'phone_invalid'],
  ['since', '2025-02-29', 'day_invalid'],
  ['since', 20250101, 'day_invalid'],
  ['staff', 1.5, 'input_invalid'],
  ['rent', -1, 'input_invalid'],
  ['sex', 'toString', 'input_invalid'],
  ['groups', ['a', 'c'], 'input_invalid'],
  ['groups', 'a', 'input_invalid'],
  ['isFirst', 'no', 'input_invalid'],
  ['accountNumber', '12ab', 'account_invalid'],
])('%s as %j: %s', (key, value, code) => {
  expect(codes({ [key]: value })).toEqual([[key, code]])
})

test('a card that fails Luhn’s check is a warning and hinders nothing', () => {
  const answers = { ...good, accountNumber: '6222020200001234561' }
  const luhn = checkAnswers(form, answers)
  expect(luhn).toMatchObject([{ key: 'accountNumber', isWarning: true }])
  expect(whyNotAnswers(form, answers)).toBeUndefined()
})

test('everything that is not filled in is told at once, before what is wrong', () => {
  expect(whyNotAnswers(form, { phone: '1' })).toMatchObject({
    code: 'answers_missing',
    data: { names: ['“name”', '“isFirst”'] },
  })
})

test('numbers of a person go into the sealed part, and are masked', () => {
  const answers = {
    name: '李',
    residentId: '11010519491231002X',
    phone: '13900001234',
    accountNumber: '6222020200001234560',
  }
  const { open, sealed } = splitAnswers(form, answers)
  expect(open).toEqual({ name: '李' })
  expect(Object.keys(sealed)).toEqual(['residentId', 'phone', 'accountNumber'])
  expect(maskAnswers(form, answers)).toEqual({
    name: '李',
    residentId: '1****************X',
    phone: '139****1234',
    accountNumber: '6222 **** 4560',
  })
})

test('typing onto a draft: a mask left alone keeps the number, an empty text takes it away', () => {
  const before = { phone: '13900001234', name: '李' }
  expect(mergeAnswers(form, before, { phone: '139****1234' })).toEqual(before)
  expect(mergeAnswers(form, before, { phone: '13800001234' })).toEqual({ ...before, phone: '13800001234' })
  expect(mergeAnswers(form, before, { phone: '' })).toEqual({ name: '李' })
  expect(whyNotDraft(form, { since: '2026-13-99' })).toBeUndefined()
  expect(whyNotDraft(form, { wages: 1 })?.code).toBe('input_invalid')
})

test('of what was given before the newest right answer is offered, with its source', () => {
  const earlier = (asOf: string, answers: Earlier['answers']): Earlier => ({
    source: `从 ${asOf}`,
    asOf,
    answers,
    documents: [],
  })
  const offers = offersFor(
    { programme: { ...programme, form, documents: [] }, answers: { name: '李' }, presentKeys: [] },
    [earlier('2026-01-01', { phone: '13900001234', staff: 2 }), earlier('2026-03-01', { phone: '1', name: '旧' })],
    [{ name: 'sex', value: 'male', source: 'officer', asOf: '2026-02-01' }],
  )
  expect(offers).toMatchObject([
    { key: 'phone', value: '13900001234', shown: '139****1234', asOf: '2026-01-01' },
    { key: 'staff', value: 2, shown: '2' },
    { key: 'sex', value: 'male', shown: '男', source: '您 2026-02-01 走访时说的' },
  ])
})

test('a notice in calendar days that ends on a day off ends on the next working day', () => {
  expect(publicNoticeDays('2026-09-28', { length: 7, unit: 'days' }, publishedCalendar).to).toBe('2026-10-08')
  expect(publicNoticeDays('2026-09-14', { length: 5, unit: 'days' }, publishedCalendar).to).toBe('2026-09-20')
  expect(publicNoticeDays('2026-09-28', { length: 5, unit: 'workingDays' }, publishedCalendar).to).toBe('2026-10-10')
})

test('the case belongs where the business is registered, if the policy covers the place', () => {
  expect(caseDivision({ registeredDivision: '990102003004' }, '9901', '990101001001')).toBe('990102003004')
  expect(caseDivision({ registeredDivision: '440101003004' }, '9901', '990101001001')).toBe('990101001001')
  expect(caseDivision({}, '9901', '990101001001')).toBe('990101001001')
})

test('a fact is chosen in its own order, whatever order the form was stored in, and other choices in the form’s', () => {
  const stored = { none: '没有外出过', otherCity: '本省其他市', otherCounty: '本市其他县区', otherProvince: '外省' }
  const offered = (changes: object) => Object.keys(choicesOf(question('place', 'choice', changes)))
  expect(offered({ fact: 'workedOutside', choices: stored })).toEqual([
    'otherProvince',
    'otherCity',
    'otherCounty',
    'none',
  ])
  expect(offered({ fact: 'workedOutside' })).toEqual(['otherProvince', 'otherCity', 'otherCounty', 'none'])
  expect(offered({ choices: { b: '乙', a: '甲' } })).toEqual(['b', 'a'])
})
