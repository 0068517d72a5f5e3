import fc from 'fast-check'
import { isResidentId } from '../core/residentId'
import { cellDay, cellText } from './cellText'
import { readLines } from './readLines'
import { residentIdIn } from './residentIdCell'
import type { Cell } from './sheet'

test('a number of sixteen digits or more is never taken for an ID, whichever way it is written', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 10n ** 15n, max: 10n ** 18n - 1n }), fc.boolean(), (number, isTyped) => {
      for (const written of [String(number), Number(number).toExponential(), String(Number(number))])
        expect(residentIdIn({ number: written }, isTyped)).toEqual({ fault: 'spoiled' })
    }),
  )
})

test('what comes out as an ID is one, and is what stood there', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789Xx- ＸＥ.+１'), maxLength: 22 }), (text) => {
      const id = residentIdIn(text, true)
      if (!('value' in id) || !id.value) return
      expect(isResidentId(id.value)).toBe(true)
      expect(text.normalize('NFKC').toUpperCase()).toContain(id.value.slice(-1))
      expect(
        text
          .normalize('NFKC')
          .toUpperCase()
          .replace(/[^0-9X]/g, ''),
      ).toBe(id.value)
    }),
  )
})

test.each<[Cell, string | undefined]>([
  ['1980-1-31', '1980-01-31'],
  ['1980年1月31日', '1980-01-31'],
  ['1980.01.31', '1980-01-31'],
  ['19800131', '1980-01-31'],
  [{ number: '29251' }, '1980-01-31'],
  [{ day: '1980-01-31' }, '1980-01-31'],
  ['1980-02-30', undefined],
  ['不详', ''],
  ['八零年', undefined],
])('%j is the day %s', (cell, day) => {
  expect(cellDay(cell)).toBe(day)
})

test.each<[Cell, string]>([
  [{ number: '1.3912345678E10' }, '13912345678'],
  [{ number: '13912345678.0' }, '13912345678'],
  ['　１３９　１２３４　', '139 1234'],
  ['——', ''],
  [undefined, ''],
])('%j says %j', (cell, text) => {
  expect(cellText(cell)).toBe(text)
})

const cell = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom('姓名', '户主', '村', '身份证号', '张三', '户主', '', '13800000001'),
  fc.double().map((number) => ({ number: String(number) })),
  fc.constant(undefined),
)

test('whatever stands in a sheet, each line that says something comes out once, in its place', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 30 }), fc.boolean(), (rows, isTyped) => {
      const header: Cell[] = ['姓名', '户主', '村', '身份证号', '手机号', '地址']
      const filled = rows.filter((row) => row.slice(0, 6).some((one) => cellText(one) !== '')).length
      if (filled === 0) return
      const { lines } = readLines({ rows: [header, ...rows.map((row) => row.slice(0, 6))], isTyped })
      expect(lines).toHaveLength(filled)
      expect(lines.map(({ line }) => line)).toEqual([...lines.map(({ line }) => line)].sort((a, b) => a - b))
      expect(new Set(lines.filter((one) => one.isFirstOfHousehold).map((one) => one.household)).size).toBe(
        new Set(lines.map((one) => one.household)).size,
      )
    }),
  )
})
