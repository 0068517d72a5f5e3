import type { PlainDate } from '../../core/plainDate'
import type { Test } from '../criterion'
import { decide, type Decision } from '../decide'
import type { Facts } from '../facts'
import { turningDaysOf } from '../turning'

/** What a test says today, and from each later day on which time alone can change it. Never empty, earliest first. */
export type Timeline = readonly { from: PlainDate; decision: Decision }[]

export function timelineOf(test: Test, facts: Facts, on: PlainDate): Timeline {
  const later = [...new Set(turningDaysOf(test, facts))].filter((day) => day > on).sort()
  return [on, ...later].map((from) => ({ from, decision: decide(test, facts, from) }))
}

const UNKNOWN: Decision = { verdict: 'unknown', missing: [] }

/** The decision that holds on a day. */
export function decisionOn(timeline: Timeline, day: PlainDate): Decision {
  return timeline.reduce((last, { from, decision }) => (from <= day ? decision : last), UNKNOWN)
}

/** Today and every later day on which anything in these timelines begins. */
export function daysOf(timelines: readonly Timeline[]): PlainDate[] {
  return [...new Set(timelines.flatMap((timeline) => timeline.map(({ from }) => from)))].sort()
}
