import { createHash } from 'node:crypto'
import { isCreditCode } from '../../src/domain/core/creditCode'
import { looksLikeBankCard } from '../../src/domain/core/bankCard'
import { addMonths } from '../../src/domain/core/plainDate'
import { isPhone } from '../../src/domain/core/phone'
import { isResidentId, readResidentId } from '../../src/domain/core/residentId'
import type { Facts } from '../../src/domain/eligibility/facts'
import { generateDivisions, SEED } from './divisions'
import { generatePeople, type MadeUpPerson } from './generatePeople'
import { isMadeUpPhone, madeUpBankCard } from './numbers'
import { sliceVillages } from './slice'

const TODAY = '2026-11-22'
const COUNT = 20_000
const hash = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex')
const slice = (seed: string) => [...generatePeople(seed, 600, TODAY, sliceVillages(600))]

let people: MadeUpPerson[]
beforeAll(() => {
  people = [...generatePeople(SEED, COUNT, TODAY, sliceVillages(160_000))]
})

test('one seed, one city: the same each time, another one from another seed', () => {
  expect(hash(slice(SEED))).toBe(hash(slice(SEED)))
  expect(hash(slice(SEED))).not.toBe(hash(slice('another')))
  expect(hash(generateDivisions(SEED))).toBe('9fea25e964f56eb1fe23264fc4579836c93536f45967b98524fcfef550c6eb1c')
})

test('the divisions: one city, 10 counties, 200 towns, 3 000 villages, under a prefix that no real place has', () => {
  const rows = generateDivisions(SEED)
  const count = (length: number) => rows.filter(({ code }) => code.length === length).length
  expect([count(4), count(6), count(9), count(12), rows.length]).toEqual([1, 10, 200, 3000, 3211])
  expect(new Set(rows.map(({ code }) => code)).size).toBe(3211)
  expect(rows.every(({ code, edition }) => code.startsWith('9901') && edition === '示例')).toBe(true)
  const codes = new Set(rows.map(({ code }) => code))
  expect(rows.filter(({ parent_code }) => parent_code !== null && !codes.has(parent_code))).toEqual([])
})

test('no two places under one roof have the same name', () => {
  const names = generateDivisions(SEED).map(({ parent_code, name }) => `${parent_code}/${name}`)
  expect(new Set(names).size).toBe(3211)
  expect(names.filter((name) => name.includes('undefined'))).toEqual([])
})

test('every ID, phone and credit code is well formed, belongs to nobody, and is used once', () => {
  const isSound = ({ residentId, phone, life }: MadeUpPerson) =>
    isResidentId(residentId) &&
    residentId.startsWith('9901') &&
    readResidentId(residentId).birthDate === life.birthDate &&
    readResidentId(residentId).sex === life.sex &&
    isPhone(phone) &&
    isMadeUpPhone(phone)
  expect(people.filter((person) => !isSound(person))).toEqual([])
  const codes = people.flatMap(({ creditCode }) => creditCode ?? [])
  expect(codes.length).toBeGreaterThan(COUNT / 5)
  expect(codes.filter((code) => !isCreditCode(code) || !code.slice(2).startsWith('9901'))).toEqual([])
  for (const numbers of [people.map(({ residentId }) => residentId), people.map(({ phone }) => phone), codes])
    expect(new Set(numbers).size).toBe(numbers.length)
  expect(looksLikeBankCard(madeUpBankCard(12_345))).toBe(true)
})

const percent = (list: Facts[], holds: (life: Facts) => boolean) => (100 * list.filter(holds).length) / list.length

test('the proportions are those of the sources', () => {
  const lives = people.map(({ life }) => life)
  const [ago9, ago12, ago15, ago36] = [9, 12, 15, 36].map((months) => addMonths(TODAY, -months)) as [
    string,
    string,
    string,
    string,
  ]
  const [born41, born51] = [addMonths(TODAY, -12 * 41), addMonths(TODAY, -12 * 51)]
  const founders = lives.filter(({ businessKind }) => businessKind !== 'none')
  const wentOut = lives.filter(({ workedOutside }) => workedOutside !== 'none')
  const yearOld = founders.filter(({ registeredOn }) => String(registeredOn) <= ago9 && String(registeredOn) > ago15)
  const operating = founders.filter(({ isOperating }) => isOperating)
  const rows: [what: string, source: number, made: number, tolerance: number][] = [
    ['male, %', 62.4, percent(lives, ({ sex }) => sex === 'male'), 1.5],
    ['up to 40, %', 43.7, percent(lives, ({ birthDate }) => String(birthDate) > born41), 2],
    ['over 50, %', 31.6, percent(lives, ({ birthDate }) => String(birthDate) <= born51), 2],
    ['college, %', 16, percent(lives, ({ graduatedOn }) => graduatedOn !== undefined), 2],
    [
      'other province, of who went out, %',
      51.8,
      percent(wentOut, ({ workedOutside }) => workedOutside === 'otherProvince'),
      2,
    ],
    ['founders (4.5 of 16), %', 28.1, percent(lives, ({ businessKind }) => businessKind !== 'none'), 1.5],
    [
      'founded this year (3 000 of 160 000), %',
      1.9,
      percent(lives, ({ registeredOn }) => String(registeredOn ?? '') > ago12),
      0.4,
    ],
    ['under the ledger (9 000), %', 5.6, percent(lives, ({ registeredOn }) => String(registeredOn ?? '') > ago36), 0.8],
    ['jobs each', 4.5, operating.reduce((sum, { employees }) => sum + Number(employees), 0) / operating.length, 0.4],
    ['alive after a year, %', 78, percent(yearOld, ({ isOperating }) => isOperating === true), 6],
  ]
  console.info(rows.map(([what, source, made]) => `${what}: ${source} → ${made.toFixed(1)}`).join('\n'))
  for (const [what, source, made, tolerance] of rows)
    expect([what, Math.abs(made - source) <= tolerance]).toEqual([what, true])
})

test('no life contradicts itself', () => {
  const isAbsurd = ({ life }: MadeUpPerson) =>
    (life.registeredOn && String(life.registeredOn) < addMonths(String(life.birthDate), 18 * 12)) ||
    (life.returnedOn && String(life.returnedOn) > TODAY) ||
    Number(life.insuredEmployees ?? 0) > Number(life.employees ?? 0)
  expect(people.filter(isAbsurd)).toEqual([])
})
