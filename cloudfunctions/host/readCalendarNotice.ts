import * as z from 'zod'
import { addDays, isPlainDate, type PlainDate } from '../../src/domain/core/plainDate'
import type { CalendarDay } from '../../src/domain/core/publishedCalendar'
import type { CalendarNotice } from './calendarNotice'
import { sentence } from './sentence'

/** The open form of NateScarlet/holiday-cn, which may also say the document's number and when it was issued. */
const Open = z.object({
  year: z.int(),
  document: z.string().optional(),
  papers: z.array(z.string()).default([]),
  issuedOn: z.string().optional(),
  days: z.array(z.object({ name: z.string(), date: z.string(), isOffDay: z.boolean() })),
})

/** No holiday is longer; a range beyond it is a month mistyped. */
const LONGEST_DAYS = 15

/** What a line begins with. */
const words = {
  year: ['年份', '年', 'year'],
  document: ['文号', '文件', 'document'],
  address: ['网址', 'url'],
  issuedOn: ['发布日期', '发文日期', 'issued'],
  off: ['放假', 'off'],
  work: ['上班', '调休上班', 'work'],
} as const
type Word = keyof typeof words

const wordOf = (text: string) =>
  (Object.keys(words) as Word[]).find((word) => words[word].some((one) => one === text.toLowerCase()))

/**
 * Reads a year's notice: lines that begin with what they say (年份, 文号, 网址, 发布日期, 放假, 上班), or the open
 * holiday-cn JSON.
 * @throws a sentence that names the line
 */
export function readCalendarNotice(text: string): CalendarNotice {
  return text.trimStart().startsWith('{') ? readOpen(text) : readLines(text)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw sentence('The file begins like JSON and isn’t any. Nothing was imported.')
  }
}

function readOpen(text: string): CalendarNotice {
  const { data, error } = Open.safeParse(parsed(text))
  if (!data) {
    const [{ path, message } = { path: [], message: '' }] = error.issues
    throw sentence(`${path.join('.') || 'The file'}: ${message}. Nothing was imported.`)
  }
  const { year, document = '', papers, issuedOn, days } = data
  return {
    year,
    source: [document, ...papers].filter(Boolean).join(' '),
    ...(issuedOn && { issuedOn }),
    days: days.map(({ date, isOffDay, name }) => ({ day: date, isWorkingDay: !isOffDay, name: name.trim() })),
  }
}

/** Spreadsheets write 2027-01-01 anew as 2027/1/1. */
function readDay(text: string): PlainDate {
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? []
  return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text
}

const cellsOf = (line: string) =>
  line.split(/[,，\t]/).map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  )

function readLines(text: string): CalendarNotice {
  const notice: CalendarNotice = { year: NaN, source: '', days: [] }
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const [first = '', ...cells] = cellsOf(line)
    if (!first && cells.every((cell) => !cell)) continue
    const refuse = (fault: string) => sentence(`Line ${index + 1}: ${fault}. Nothing was imported.`)
    const word = wordOf(first)
    if (!word) throw refuse(`“${first}” is none of 年份, 文号, 网址, 发布日期, 放假, 上班`)
    readLine(notice, word, cells, refuse)
  }
  return notice
}

function readLine(notice: CalendarNotice, word: Word, cells: string[], refuse: (fault: string) => Error): void {
  const [value = ''] = cells
  if (word === 'year') notice.year = Number(value.replace(/年$/, '') || NaN)
  else if (word === 'issuedOn') notice.issuedOn = readDay(value)
  else if (word === 'document' || word === 'address') notice.source = [notice.source, value].filter(Boolean).join(' ')
  else notice.days.push(...readRange(cells, word === 'work', refuse))
}

/** 放假,2027-01-01,2027-01-03,元旦: from, to (empty for one day), festival. */
function readRange(cells: string[], isWorkingDay: boolean, refuse: (fault: string) => Error): CalendarDay[] {
  const [from = '', to = '', name = ''] = [readDay(cells[0] ?? ''), readDay(cells[1] ?? ''), cells[2]]
  const until = to || from
  const unreal = [from, until].find((day) => !isPlainDate(day))
  if (unreal !== undefined) throw refuse(`“${unreal}” is no day that exists`)
  if (!name) throw refuse('the festival’s name is missing; it stands in the fourth place, the third may be empty')
  if (until < from) throw refuse(`${until} lies before ${from}`)
  const days: CalendarDay[] = []
  for (let day = from; day <= until; day = addDays(day, 1)) days.push({ day, isWorkingDay, name })
  if (days.length > LONGEST_DAYS) throw refuse(`${from} to ${until} is longer than any holiday`)
  return days
}
