import fs from 'node:fs'
import type { PlainDate } from '../../src/domain/core/plainDate'
import type { CalendarDay } from '../../src/domain/core/publishedCalendar'
import { findCalendarYear, saveCalendarYear, type CalendarYear } from '../platform/calendarYears'
import type { Tx } from '../platform/database'
import { checkNotice, countWorkingDays, departures, type CalendarNotice } from './calendarNotice'
import { runCommand } from './command'
import { readCalendarNotice } from './readCalendarNotice'
import { decode } from './readDivisions'
import { sentence } from './sentence'
import { withTransaction } from './withTransaction'

const USAGE = 'npm run calendar:import -- FILE shows what would change; with --yes at the end it is written.'

const sayKind = ({ isWorkingDay }: CalendarDay) => (isWorkingDay ? 'worked' : 'off')
const sayDay = (day: CalendarDay) => `${day.day} ${sayKind(day)} ${day.name}`

/** Days with the same meaning and name in a row, as the notice itself says them. */
function sayRanges(days: readonly CalendarDay[]): string[] {
  const ranges: { from: CalendarDay; to: PlainDate }[] = []
  const dayAfter = (day: PlainDate) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
  for (const day of [...days].sort((one, other) => (one.day < other.day ? -1 : 1))) {
    const last = ranges[ranges.length - 1]
    const goesOn =
      last && dayAfter(last.to) === day.day && sayDay({ ...last.from, day: '' }) === sayDay({ ...day, day: '' })
    if (goesOn) last.to = day.day
    else ranges.push({ from: day, to: day.day })
  }
  return ranges.map(
    ({ from, to }) => `  ${from.day}${to === from.day ? '' : ` to ${to}`}  ${sayKind(from)}  ${from.name}`,
  )
}

function sayDifferences(known: CalendarYear, days: readonly CalendarDay[]): string[] {
  const before = known.days.map(sayDay)
  const after = days.map(sayDay)
  const gone = before.filter((day) => !after.includes(day)).map((day) => `  no longer  ${day}`)
  const come = after.filter((day) => !before.includes(day)).map((day) => `  now        ${day}`)
  const isElsewhere = known.days.length && !gone.length && !come.length
  return isElsewhere ? [`  The days stay; the source was ${known.source}.`] : [...gone, ...come]
}

const hasSameDays = (one: readonly CalendarDay[], other: readonly CalendarDay[]) =>
  JSON.stringify(one.map(sayDay)) === JSON.stringify(other.map(sayDay))

function isSame(known: CalendarYear, { source, issuedOn }: CalendarNotice, days: readonly CalendarDay[]): boolean {
  return known.source === source && known.issuedOn === issuedOn && hasSameDays(known.days, days)
}

function sayNotice(notice: CalendarNotice): string[] {
  const { year, source, issuedOn, days } = notice
  const december = days.filter(({ day }) => !day.startsWith(String(year))).map(({ day }) => day)
  return [
    `${year}, ${countWorkingDays(notice)} working days. ${source}${issuedOn ? `, issued on ${issuedOn}` : ''}`,
    ...sayRanges(days),
    ...(december.length ? [`It also sets days of the December before: ${december.join(', ')}.`] : []),
  ]
}

/**
 * A year's notice into the calendar table, once it is wanted: it may be a new year, the same again, or a correction. Open
 * cases are counted anew by the timer.
 * @returns what is shown: the notice, what it changes, and whether it was written
 * @throws a sentence for a notice that can't be right
 */
export async function importCalendar(
  tx: Tx,
  notice: CalendarNotice,
  { isWanted, now }: { isWanted: boolean; now: string },
): Promise<string[]> {
  checkNotice(notice)
  const { year, source, issuedOn } = notice
  const days = departures(notice)
  const known = await findCalendarYear(tx, year)
  if (known && isSame(known, notice, days))
    return [...sayNotice(notice), 'Nothing changed: the table has it like this.']
  const shown = [
    ...sayNotice(notice),
    ...(known ? [`The table has ${year} already. What differs:`, ...sayDifferences(known, days)] : [`${year} is new.`]),
  ]
  if (!isWanted) return [...shown, 'Nothing is written yet: look it through, and run the same again with --yes.']
  const isMoved = !known || !hasSameDays(known.days, days)
  await saveCalendarYear(tx, { year, source, issuedOn, days, importedAt: isMoved ? now : known.importedAt })
  const then = isMoved ? ' Within minutes the timer counts open cases anew and tells those whose day moves.' : ''
  return [...shown, `${year} is written.${then}`]
}

async function main(args: string[]): Promise<void> {
  const isWanted = args.includes('--yes')
  const [file, ...more] = args.filter((arg) => arg !== '--yes')
  if (!file || more.length) throw sentence(USAGE)
  if (!fs.existsSync(file)) throw sentence(`There is no file ${file}.`)
  const notice = readCalendarNotice(decode(fs.readFileSync(file)))
  await withTransaction(async (tx) => {
    const shown = await importCalendar(tx, notice, { isWanted, now: new Date().toISOString() })
    console.log(shown.join('\n'))
  })
}

if (require.main === module) runCommand(main)
