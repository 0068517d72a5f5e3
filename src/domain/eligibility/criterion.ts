import type { PlainDate } from '../core/plainDate'
import type { FactName } from './facts'

/** What a clause asks of the facts. Groups nest; leaves look at one fact (a share looks at two). */
export type Test =
  | { all: Test[] }
  | { any: Test[] }
  | { not: Test }
  | { fact: FactName; is: boolean | string }
  /** a choice that is one of these */
  | { fact: FactName; in: string[] }
  /** a set that holds at least one of these */
  | { fact: FactName; has: string[] }
  /** a division inside one of these areas */
  | { fact: FactName; within: string[] }
  | { fact: FactName; atLeast: number }
  | { fact: FactName; atMost: number }
  | { fact: FactName; atLeastPercent: number; of: FactName }
  | { fact: FactName; onOrAfter: PlainDate }
  | { fact: FactName; onOrBefore: PlainDate }
  /** the day lies at least / at most so many months back; 年满 18 周岁 is 216 months since the birth date */
  | { fact: FactName; monthsAgoAtLeast: number }
  | { fact: FactName; monthsAgoAtMost: number }

/** 来源待核 or 示例设定: how far a rule may be trusted. Absent: read in the primary text. */
export type SourceMark = 'unverifiedSource' | 'demonstration'

/** One condition in the policy's own words. All the criteria of a policy have to be met. */
export type Criterion = { id: string; words: string; source: string; mark?: SourceMark; test: Test }
