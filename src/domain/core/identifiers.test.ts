import { looksLikeBankCard, maskBankCard } from './bankCard'
import { isCreditCode } from './creditCode'
import { ancestorsOf, isWithin, NATION, parentOf } from './division'
import { maskName } from './personName'
import { isPhone, maskPhone } from './phone'
import { isResidentId, maskResidentId, readResidentId } from './residentId'

test('a resident ID has a true check character and a birth date that exists (GB 11643)', () => {
  expect(isResidentId('11010519491231002X')).toBe(true)
  expect(isResidentId('11010519491231002x')).toBe(true)
  expect(isResidentId('110105194912310021')).toBe(false)
  expect(isResidentId('110105194902300027')).toBe(false)
  expect(isResidentId('1101051949123100')).toBe(false)
})

test('a resident ID tells birth date and sex, and is shown by its ends alone', () => {
  expect(readResidentId('11010519491231002X')).toEqual({ birthDate: '1949-12-31', sex: 'female' })
  expect(maskResidentId('11010519491231002X')).toBe('1****************X')
})

test('a credit code has a true check character and none of I O S V Z (GB 32100)', () => {
  expect(isCreditCode('9144030071526726XG')).toBe(true)
  expect(isCreditCode('91350100M000100Y43')).toBe(true)
  expect(isCreditCode('91350100M000100Y4H')).toBe(false)
  expect(isCreditCode('9144030071526726IG')).toBe(false)
})

test('a credit code with any one character changed is noticed', () => {
  const code = '91350100M000100Y43'
  for (let place = 0; place < code.length; place += 1) {
    const other = code[place] === '1' ? '2' : '1'
    expect(isCreditCode(code.slice(0, place) + other + code.slice(place + 1))).toBe(false)
  }
})

test('a bank card is doubted by Luhn and shown by its ends', () => {
  expect(looksLikeBankCard('6222 0212 3456 7894')).toBe(true)
  expect(looksLikeBankCard('6222021234567890')).toBe(false)
  expect(looksLikeBankCard('123')).toBe(false)
  expect(maskBankCard('6222021234567894')).toBe('6222 **** 7894')
})

test('phones and names are masked', () => {
  expect([isPhone('13912345678'), isPhone('12912345678'), isPhone('1391234567')]).toEqual([true, false, false])
  expect(maskPhone('13912345678')).toBe('139****5678')
  expect(['李', '李四', '李返乡', '欧阳返乡'].map(maskName)).toEqual(['*', '李*', '李*乡', '欧**乡'])
})

test('a division knows its area and what lies above it', () => {
  expect(ancestorsOf('990101001203')).toEqual(['990101001203', '990101001', '990101', '9901', '99'])
  expect(parentOf('99')).toBeUndefined()
  expect([isWithin('990101001203', '9901'), isWithin('990101001203', '990102'), isWithin('51', NATION)]).toEqual([
    true,
    false,
    true,
  ])
})
