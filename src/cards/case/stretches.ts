import type { ClocksView } from '@/contract/applications'
import { APPLICANT } from '@/domain/applications/intervals'

type Stretch = { key: string; who: 'me' | 'office' | 'bank'; days: number; words: string }
const BANK = '国库（银行）'

const whoOf = (holder: string) => (holder === APPLICANT ? 'me' : holder === BANK ? 'bank' : 'office')
const sayDays = (days: number) => (days === 0 ? '不到 1 天' : `${days} 天`)
const sayHolder = (holder: string, isMine: boolean) => (holder === APPLICANT && isMine ? '在您这里' : `在${holder}`)

/** Who held the case how long; neighbouring stages in the same hands become one. */
export function stretchesOf(intervals: ClocksView['intervals'], isMine: boolean): Stretch[] {
  const joined = intervals.reduce<{ from: string; holder: string; days: number }[]>((all, { from, holder, days }) => {
    const last = all[all.length - 1]
    if (last?.holder !== holder) return [...all, { from, holder, days }]
    return [...all.slice(0, -1), { ...last, days: last.days + days }]
  }, [])
  return joined.map(({ from, holder, days }) => ({
    key: from,
    who: whoOf(holder),
    days,
    words: `${sayHolder(holder, isMine)}：${sayDays(days)}`,
  }))
}
