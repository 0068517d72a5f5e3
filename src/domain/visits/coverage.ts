import type { PlainDate } from '../core/plainDate'
import type { Outcome } from './visit'

/** What the board looks at of the record that counts for a household. */
export type CountedVisit = {
  outcome: Outcome
  nextOn?: PlainDate
  /** a number that was said stands on another file */
  isDoubtful: boolean
  /** at least one of its people was answered for by a relative */
  isByRelative: boolean
  /** at least one of its people left a whole part of the questionnaire unanswered */
  hasGaps: boolean
}

/** Every number of the board, and which households it counts: so that a number and the list behind it can't differ. */
const belongs = {
  all: () => true,
  visited: (visit) => visit !== undefined,
  notVisited: (visit) => visit === undefined,
  met: (visit) => visit?.outcome === 'met',
  notHome: (visit) => visit?.outcome === 'notHome',
  refused: (visit) => visit?.outcome === 'refused',
  movedAway: (visit) => visit?.outcome === 'movedAway',
  workingAway: (visit) => visit?.outcome === 'workingAway',
  wrongAddress: (visit) => visit?.outcome === 'wrongAddress',
  due: (visit, today) => visit?.nextOn !== undefined && visit.nextOn <= today,
  coming: (visit, today) => visit?.nextOn !== undefined && visit.nextOn > today,
  doubtful: (visit) => visit?.isDoubtful === true,
  byRelative: (visit) => visit?.isByRelative === true,
  gaps: (visit) => visit?.hasGaps === true,
} satisfies Record<string, (visit: CountedVisit | undefined, today: PlainDate) => boolean>
export type CoverageCase = keyof typeof belongs
export const coverageCases = Object.keys(belongs) as [CoverageCase, ...CoverageCase[]]
export const isCoverageCase = (text: string): text is CoverageCase => coverageCases.some((known) => known === text)
/** Households, by what is asked about them. */
export type Coverage = Record<CoverageCase, number>

/** 督办的人看到的每个数，按这张表叫. */
export const coverageCaseLabel: Record<CoverageCase, string> = {
  all: '名册上的户',
  visited: '走访过',
  notVisited: '还没走到',
  met: '见到人',
  notHome: '没人在家',
  refused: '不愿登记',
  movedAway: '搬走了',
  workingAway: '在外务工',
  wrongAddress: '地址不对',
  due: '该回访了',
  coming: '约好回访',
  doubtful: '人要核对',
  byRelative: '家人代答',
  gaps: '问卷有空缺',
}

/** @param visit undefined where nobody has been yet */
export const isCase = (name: CoverageCase, visit: CountedVisit | undefined, today: PlainDate): boolean =>
  belongs[name](visit, today)

/** @param households of each the visit that counts, or undefined */
export function countCoverage(households: readonly (CountedVisit | undefined)[], today: PlainDate): Coverage {
  const count = (name: CoverageCase) => households.filter((visit) => isCase(name, visit, today)).length
  return Object.fromEntries(coverageCases.map((name) => [name, count(name)])) as Coverage
}

export function sumCoverage(parts: readonly Coverage[]): Coverage {
  const sum = (name: CoverageCase) => parts.reduce((total, part) => total + part[name], 0)
  return Object.fromEntries(coverageCases.map((name) => [name, sum(name)])) as Coverage
}

/** Whole percent, rounded down: 100 means that every door was knocked at. @returns 0 where there is no household */
export const shareVisited = ({ all, visited }: Pick<Coverage, 'all' | 'visited'>): number =>
  all > 0 ? Math.floor((visited / all) * 100) : 0
