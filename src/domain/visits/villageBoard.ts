import { addDays, dayOf, daysBetween, type Instant, type PlainDate } from '../core/plainDate'
import { shareVisited, type Coverage } from './coverage'

/** So many days without a record, and somebody should ask how things are. */
export const QUIET_DAYS = 7
/** A phone that loaded a village and wasn't heard of for so long may hold records that nobody has seen. */
export const SILENT_DAYS = 3

type Village = Pick<Coverage, 'notVisited' | 'due'> & { lastReceivedAt?: Instant | undefined }
type Days = { fromOn: PlainDate; toOn: PlainDate }

/** Whether nothing came from a village for a week of the campaign although there is something to do. */
export function isQuiet(
  { notVisited, due, lastReceivedAt }: Village,
  { fromOn, toOn }: Days,
  today: PlainDate,
): boolean {
  if (notVisited + due === 0 || today > toOn) return false
  const last = lastReceivedAt === undefined ? fromOn : dayOf(lastReceivedAt)
  return addDays(last > fromOn ? last : fromOn, QUIET_DAYS) <= today
}

/** @returns for how many days a phone wasn't heard of, or undefined while that is nothing to mention */
export function silentDays(heardAt: Instant, today: PlainDate): number | undefined {
  const days = daysBetween(dayOf(heardAt), today)
  return days >= SILENT_DAYS ? days : undefined
}

type Standing = { villages: number; quiet: number; totals: Pick<Coverage, 'all' | 'visited' | 'due'> }

/** The one sentence on top: 12 个村，走了 63%；3 个村 7 天没有动静；5 户该回访了. */
export function sayBoard({ villages, quiet, totals }: Standing): string {
  if (villages === 0) return '这里还没有名册'
  const parts = [
    `${villages} 个村，走了 ${shareVisited(totals)}%`,
    quiet > 0 && `${quiet} 个村 ${QUIET_DAYS} 天没有动静`,
    totals.due > 0 && `${totals.due} 户该回访了`,
  ]
  return parts.filter(Boolean).join('；')
}

/** Which villages are shown. */
const shows = {
  all: () => true,
  quiet: ({ isQuiet: quiet }) => quiet,
  unfinished: ({ counts }) => counts.notVisited > 0,
  due: ({ counts }) => counts.due > 0,
  doubtful: ({ counts }) => counts.doubtful + counts.gaps + counts.wrongAddress > 0,
  silent: ({ silentPhones }) => silentPhones.length > 0,
  unassigned: ({ officers }) => officers.length === 0,
} satisfies Record<string, (village: ShownVillage) => boolean>
type ShownVillage = {
  isQuiet: boolean
  counts: Coverage
  silentPhones: readonly unknown[]
  officers: readonly unknown[]
}
export type VillageFilter = keyof typeof shows
export const villageFilters = Object.keys(shows) as [VillageFilter, ...VillageFilter[]]
export const villageFilterLabel: Record<VillageFilter, string> = {
  all: '全部村',
  quiet: `${QUIET_DAYS} 天没动静`,
  unfinished: '没走完',
  due: '有该回访的',
  doubtful: '有要核对的',
  silent: '手机没联网',
  unassigned: '没分派',
}
export const isShown = (filter: VillageFilter, village: ShownVillage): boolean => shows[filter](village)
