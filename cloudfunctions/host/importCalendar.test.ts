import { calendarOf, publishedYear } from '../../src/domain/core/publishedCalendar'
import { keptCalendar, readCalendar, seedCalendar } from '../platform/calendar'
import { testCity, type TestCity } from '../platform/testing/city'
import { checkNotice, countWorkingDays, type CalendarNotice } from './calendarNotice'
import { importCalendar } from './importCalendar'
import { readCalendarNotice } from './readCalendarNotice'
import { decode } from './readDivisions'
import { madeUp2027 } from './testing/madeUp2027'

describe('a notice is read', () => {
  test('from lines, with ranges, a spreadsheet’s way of writing days, and its source', () => {
    const { year, source, issuedOn, days } = readCalendarNotice(madeUp2027)
    expect({ year, source, issuedOn }).toEqual({
      year: 2027,
      source: '编造的示例〔2026〕0号 https://example.org/2027',
      issuedOn: '2026-11-20',
    })
    expect(days).toHaveLength(3 + 8 + 2 + 3 + 5 + 1 + 1 + 1 + 7 + 2)
    expect(days[3]).toEqual({ day: '2027-02-05', isWorkingDay: false, name: '春节' })
    expect(countWorkingDays({ year, days })).toBe(248)
  })

  test('from what a spreadsheet saves: GB18030, empty cells, a mark at the beginning', () => {
    // 年份,2027 / 文号,国 / 放假,2027-01-01,,元旦 in GB18030
    const bytes = Buffer.from(
      'c4eab7dd2c323032372c2c0d0acec4bac52cb9fa0d0ab7c5bcd92c323032372f312f312c2cd4aab5a90d0a',
      'hex',
    )
    expect(readCalendarNotice(`\uFEFF${decode(bytes)}`)).toEqual({
      year: 2027,
      source: '国',
      days: [{ day: '2027-01-01', isWorkingDay: false, name: '元旦' }],
    })
  })

  test('from the open holiday-cn form', () => {
    const text = JSON.stringify({
      $schema: 'https://example.org/schema.json',
      year: 2027,
      papers: ['https://example.org/2027'],
      days: [{ name: '元旦', date: '2027-01-01', isOffDay: true }],
    })
    expect(readCalendarNotice(text)).toEqual({
      year: 2027,
      source: 'https://example.org/2027',
      days: [{ day: '2027-01-01', isWorkingDay: false, name: '元旦' }],
    })
  })

  test.each([
    ['年份,2027\n放价,2027-01-01,,元旦', /Line 2.*放价/],
    ['放假,2027-02-30,,春节', /Line 1.*2027-02-30/],
    ['放假,2027-01-03,2027-01-01,元旦', /2027-01-01 lies before/],
    ['放假,2027-01-01,2027-02-01,元旦', /longer than any holiday/],
    ['放假,2027-01-01', /festival’s name/],
    ['{"year":2027', /isn’t any/],
    ['{"year":2027,"days":[{"name":"元旦"}]}', /days\.0\.date/],
  ])('%s is refused by its place', (text, sentence) => {
    expect(() => readCalendarNotice(text)).toThrow(sentence)
  })
})

const withLine = (line: string) => readCalendarNotice(`${madeUp2027}${line}`)
const without = (part: string) => readCalendarNotice(madeUp2027.replace(new RegExp(`.*${part}.*\n`, 'g'), ''))

test.each<[string, () => CalendarNotice, RegExp]>([
  ['another year’s days', () => withLine('放假,2028-01-01,,元旦'), /2028-01-01 lies neither/],
  ['another month of the year before', () => withLine('放假,2026-11-30,,元旦'), /2026-11-30 lies neither/],
  ['a make-up day in the week', () => withLine('上班,2027-03-01,,春节'), /2027-03-01 is no Saturday/],
  ['a day given twice', () => withLine('放假,2027-02-05,,除夕'), /2027-02-05 is given twice/],
  ['a day off that is worked as well', () => withLine('上班,2027-01-02,,元旦'), /2027-01-02 is given twice/],
  ['no New Year', () => without('元旦'), /2027-01-01 has to be a day off/],
  ['a festival forgotten', () => without('端午'), /no day off for 端午/],
  ['no source', () => readCalendarNotice(madeUp2027.replace(/(文号|网址).*\n/g, '')), /source is missing/],
  ['no year', () => without('年份'), /year is missing/],
  ['a day of issue that is none', () => readCalendarNotice(madeUp2027.replace('2026-11-20', '去年')), /去年/],
  ['far too many days off', () => withLine('放假,2027-08-02,2027-08-06,暑假'), /243 working days/],
])('%s can’t be right', (_, notice, sentence) => {
  expect(() => checkNotice(notice())).toThrow(sentence)
})

test.each([2024, 2025, 2026])('the notice of %i passes every check', (year) => {
  const exceptions = publishedYear(year) ?? []
  const weekends = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']
    .map((day) => ({ day: `${year}-${day}`, isWorkingDay: false, name: '节' }))
    .filter(({ day }) => !exceptions.some((one) => one.day === day))
  const festivals = { day: `${year - 1}-12-31`, isWorkingDay: false, name: '元旦春节清明劳动端午中秋国庆' }
  expect(() => checkNotice({ year, source: '测试', days: [...exceptions, ...weekends, festivals] })).not.toThrow()
})

describe('an import', () => {
  let city: TestCity
  beforeAll(async () => {
    city = await testCity()
    await seedCalendar(city.db, 2025, 2027, '2026-01-01T00:00:00.000Z')
  })
  afterAll(() => city.close())

  const run = async (text: string, isWanted = true, now = city.clock.now) =>
    (await city.db.transaction().execute((tx) => importCalendar(tx, readCalendarNotice(text), { isWanted, now }))).join(
      '\n',
    )
  const years = () => city.db.selectFrom('calendar_years').select(['year', 'imported_at']).orderBy('year').execute()

  test('is only shown until it is wanted', async () => {
    const shown = await run(madeUp2027, false)
    expect(shown).toContain(
      '2027, 248 working days. 编造的示例〔2026〕0号 https://example.org/2027, issued on 2026-11-20',
    )
    expect(shown).toContain('2027-02-05 to 2027-02-12  off  春节')
    expect(shown).toContain('2027 is new.')
    expect(shown).toMatch(/--yes/)
    expect((await years()).map(({ year }) => year)).toEqual([2025, 2026])
  })

  test('is written once, and sent again changes nothing', async () => {
    expect(await run(madeUp2027)).toMatch(/2027 is written/)
    const calendar = await readCalendar(city.door)
    expect(calendar.covers(2027)).toBe(true)
    expect(['2027-01-01', '2027-01-30', '2027-02-10'].map(calendar.isWorkingDay)).toEqual([false, true, false])
    const before = await years()
    expect(await run(madeUp2027, true, '2026-12-01T00:00:00.000Z')).toMatch(/Nothing changed/)
    expect(await years()).toEqual(before)
  })

  test('a correction says what differs, and the earlier file takes it back', async () => {
    const corrected = madeUp2027.replace('上班,2027-02-14,,春节', '上班,2027-02-20,,春节')
    const shown = await run(corrected)
    expect(shown).toMatch(/no longer {2}2027-02-14 worked 春节\n {2}now {8}2027-02-20 worked 春节/)
    expect((await readCalendar(city.door)).isWorkingDay('2027-02-14')).toBe(false)
    await run(madeUp2027)
    expect((await readCalendar(city.door)).isWorkingDay('2027-02-14')).toBe(true)
  })

  test('with another source and the same days nothing is counted anew', async () => {
    const before = await years()
    const shown = await run(madeUp2027.replace('0号', '1号'), true, '2026-12-02T00:00:00.000Z')
    expect(shown).toMatch(/The days stay; the source was 编造的示例〔2026〕0号/)
    expect(await years()).toEqual(before)
  })

  test('may set a day of the December before, beside that year’s own notice', async () => {
    const shown = await run(`${madeUp2027}放假,2026-12-31,,元旦\n`)
    expect(shown).toContain('It also sets days of the December before: 2026-12-31.')
    expect((await readCalendar(city.door)).isWorkingDay('2026-12-31')).toBe(false)
    await run(madeUp2027)
    expect((await readCalendar(city.door)).isWorkingDay('2026-12-31')).toBe(true)
  })

  test('takes back what the year before had said of its December', async () => {
    const day = '2026-12-26'
    const worked = { day, year: 2026, is_working_day: true, name: '编造的调休' }
    await city.db.insertInto('calendar_days').values(worked).execute()
    expect((await readCalendar(city.door)).isWorkingDay(day)).toBe(true)
    await run(`${madeUp2027}放假,${day},,元旦\n`)
    // As the rows lie, the one of 2026 now comes last.
    await city.db.deleteFrom('calendar_days').where('year', '=', 2026).where('day', '=', day).execute()
    await city.db.insertInto('calendar_days').values(worked).execute()
    expect((await readCalendar(city.door)).isWorkingDay(day)).toBe(false)
    await run(madeUp2027)
    expect((await readCalendar(city.door)).isWorkingDay(day)).toBe(true)
  })

  test('that can’t be right leaves the table as it was', async () => {
    const before = await city.db.selectFrom('calendar_days').selectAll().orderBy('day').execute()
    await expect(run(`${madeUp2027}上班,2027-03-01,,春节`)).rejects.toThrow(/Nothing was imported/)
    expect(await city.db.selectFrom('calendar_days').selectAll().orderBy('day').execute()).toEqual(before)
  })
})

test('a process that runs sees a new year within a minute, and asks again after a failure', async () => {
  let [at, years]: [number, number[]] = [0, [2026]]
  const read = jest.fn(async () => calendarOf(years, []))
  const current = keptCalendar(read, () => at)
  expect((await current()).covers(2027)).toBe(false)
  years = [2026, 2027]
  at = 59_999
  expect((await current()).covers(2027)).toBe(false)
  at = 60_000
  expect((await current()).covers(2027)).toBe(true)
  expect(read).toHaveBeenCalledTimes(2)
  at = 200_000
  read.mockRejectedValueOnce(new Error('down'))
  await expect(current()).rejects.toThrow('down')
  expect((await current()).covers(2027)).toBe(true)
})
