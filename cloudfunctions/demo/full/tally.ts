import { addMonths, type PlainDate } from '../../../src/domain/core/plainDate'
import type { Facts } from '../../../src/domain/eligibility/facts'
import { PEAK, type Seasons } from './seasons'

/** One line of the report: what the sources give, and what came out. */
export type Proportion = { what: string; asked: number; made: number; source: string }

const MONITOR = '农民工监测 2024'
const PROPOSAL = '生成设定'

/** Counts lives as they are made, so that none has to be kept. */
export function tallyOf(today: PlainDate) {
  const counts = new Map<string, number>()
  const add = (key: string, is: boolean | number) => counts.set(key, (counts.get(key) ?? 0) + Number(is))
  const [ago9, ago12, ago15, ago36] = [9, 12, 15, 36].map((months) => addMonths(today, -months))
  const [born41, born51] = [addMonths(today, -12 * 41), addMonths(today, -12 * 51)]
  const share = (part: string, whole: string) => (100 * (counts.get(part) ?? 0)) / Math.max(1, counts.get(whole) ?? 0)
  const total = (key: string) => counts.get(key) ?? 0

  return {
    total,
    add,
    addLife: (life: Facts) => {
      const registeredOn = String(life.registeredOn ?? '')
      const isFounder = life.businessKind !== 'none'
      const isOfLastYear = registeredOn <= String(ago9) && registeredOn > String(ago15)
      add('people', 1)
      add('male', life.sex === 'male')
      add('upTo40', String(life.birthDate) > born41)
      add('over50', String(life.birthDate) <= born51)
      add('college', life.graduatedOn !== undefined)
      add('wentOut', life.workedOutside !== 'none')
      add('otherProvince', life.workedOutside === 'otherProvince')
      add('founders', isFounder)
      add('foundedThisYear', registeredOn > String(ago12))
      add('projects', registeredOn > String(ago36))
      add('operating', isFounder && life.isOperating === true)
      add('jobs', isFounder && life.isOperating === true ? Number(life.employees) : 0)
      add('yearOld', isFounder && isOfLastYear)
      add('yearOldAlive', isFounder && isOfLastYear && life.isOperating === true)
    },
    /** @param scale the size asked for, of the whole city's 160,000 */
    report: (scale: number): Proportion[] => [
      { what: '人员', asked: 160_000 * scale, made: total('people'), source: PROPOSAL },
      { what: '男，%', asked: 62.4, made: share('male', 'people'), source: MONITOR },
      { what: '40 岁以下，%', asked: 43.7, made: share('upTo40', 'people'), source: MONITOR },
      { what: '50 岁以上，%', asked: 31.6, made: share('over50', 'people'), source: MONITOR },
      { what: '大专以上，%', asked: 16, made: share('college', 'people'), source: MONITOR },
      { what: '外出者中跨省，%', asked: 51.8, made: share('otherProvince', 'wentOut'), source: MONITOR },
      { what: '累计创业', asked: 45_000 * scale, made: total('founders'), source: PROPOSAL },
      { what: '一年内新创业', asked: 3_000 * scale, made: total('foundedThisYear'), source: PROPOSAL },
      { what: '台账内项目（三年内登记）', asked: 9_000 * scale, made: total('projects'), source: PROPOSAL },
      { what: '每个项目带动就业', asked: 4.5, made: total('jobs') / Math.max(1, total('operating')), source: PROPOSAL },
      { what: '满一年存活，%', asked: 78, made: share('yearOldAlive', 'yearOld'), source: '合成' },
      { what: '补贴申请，三年', asked: 6_000 * scale, made: total('cases'), source: PROPOSAL },
      { what: '春节后三周对平日，倍', asked: PEAK, made: total('peakRate'), source: PROPOSAL },
    ],
  }
}
export type Tally = ReturnType<typeof tallyOf>

/** How many times as many applications a working day of the peak had as any other. */
export function peakRate({ days, isPeak }: Seasons, submittedOn: readonly PlainDate[]): number {
  const peaks = new Set(days.filter((_, place) => isPeak[place]))
  const inPeak = submittedOn.filter((day) => peaks.has(day)).length
  return inPeak / peaks.size / ((submittedOn.length - inPeak) / (days.length - peaks.size))
}
