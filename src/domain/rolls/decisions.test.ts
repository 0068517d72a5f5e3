import { asSaid, isOffered, offersFor } from './decisions'
import type { FoundLine } from './known'
import { openDoubt, sayAnswer, sayQuestion } from './questions'
import { faultKind, faults, type Fault, type FaultCode } from './rollLine'
import { compareSides } from './sides'

const doubtful = (Object.keys(faults) as FaultCode[]).filter((code) => faultKind({ code }) === 'doubtful')
const inFile: FaultCode[] = ['idTwice', 'phoneTwice', 'personTwice']
const doubt = (code: FaultCode): Fault => ({
  code,
  ...(inFile.includes(code) ? { line: 2 } : { ids: ['one', 'other'] }),
})
const aLine = (more: Partial<FoundLine> = {}): FoundLine => ({
  ...{ line: 3, town: '', village: '上湾村', group: '', address: '1 组', name: '张三', head: '张三', relation: '户主' },
  ...{ residentId: 'x', unreadId: '', birth: '', number: '', phone: '138', household: 'h', isFirstOfHousehold: true },
  ...{ divisionCode: '', idIndex: 'i', phoneIndex: 'p', ownPersonId: 'own', ownHouseholdId: 'home', faults: [] },
  ...more,
})

test.each(doubtful.filter((code) => code !== 'outdated'))('%s can be decided, and every answer has words', (code) => {
  const fault = doubt(code)
  const offers = offersFor(fault)
  expect(offers.length).toBeGreaterThan(0)
  expect(sayQuestion(fault).ask).not.toBe('')
  for (const offer of offers) {
    expect(sayAnswer({ about: code, answer: offer.answer })).not.toBe('')
    expect(isOffered(fault, offer)).toBe(true)
    expect(isOffered(fault, { ...offer, id: 'somebody else' })).toBe(false)
    const said = asSaid(aLine({ faults: [fault] }), [
      { about: code, ...offer, ...(fault.line && { repeats: fault.line }) },
    ])
    expect(said.faults.some((one) => one.code === code)).toBe(false)
  }
})

test('what came too late, and what is wrong, isn’t for people to decide here', () => {
  expect(openDoubt([{ code: 'outdated' }])).toBeUndefined()
  expect(openDoubt([{ code: 'nameMissing' }])).toBeUndefined()
  expect(openDoubt([{ code: 'phoneKept' }, { code: 'idTwice', line: 2 }])).toEqual({ code: 'idTwice', line: 2 })
})

test('an answer that doesn’t belong to the doubt changes nothing', () => {
  const line = aLine({ faults: [{ code: 'idBeyond' }] })
  expect(asSaid(line, [{ about: 'idBeyond', answer: 'same', id: 'one' }])).toBe(line)
})

test('somebody else has neither the ID nor the phone that stand with another', () => {
  const [said, twice] = [
    asSaid(aLine(), [{ about: 'idOtherName', answer: 'other' }]),
    asSaid(aLine(), [{ about: 'phoneElsewhere', answer: 'other' }]),
  ]
  expect([said.residentId, said.idIndex, said.phone]).toEqual(['', '', '138'])
  expect([twice.residentId, twice.phone, twice.phoneIndex]).toEqual(['x', '', ''])
})

test('what both could say stands beside each other; only two words that aren’t the same differ', () => {
  const rows = compareSides(
    { name: '张三', phone: '', residentId: '11010519491231002X', village: '柳树村' },
    { name: '张叁', phone: '13800000001', residentId: '110105194912310020', address: '1 组' },
  )
  expect(rows).toEqual([
    { label: '姓名', values: ['张三', '张叁'], isDifferent: true },
    { label: '身份证号', values: ['1****************X', '1****************0'], isDifferent: true },
    { label: '手机号', values: ['', '138****0001'], isDifferent: false },
  ])
})
