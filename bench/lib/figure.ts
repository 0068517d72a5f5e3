/** One claim, measured against a peer in one run. Only the ratio counts: machines differ, and are noisy. */
export type Figure = {
  name: string
  /** what is claimed, in one sentence */
  claim: string
  goal: Goal
  prepare: () => Pair | Promise<Pair>
}
/** How many times as fast (`atLeast`) or as long (`atMost`) as the peer. */
export type Goal = { atLeast: number } | { atMost: number }

/** Both do the same work and are seen to give the same answers before anything is timed. */
export type Pair = {
  ours: Side
  peer: Side
  /** @throws when the answers differ */
  check: () => void | Promise<void>
  /** what else a reader should see */
  notes?: Record<string, unknown>
  close?: () => void | Promise<void>
}
/** One round of work, judged by how long it takes or by what it says that it `measured` (seconds, bytes); `units` is how much of it was done (decisions, requests), when the sides don't do equally much. */
export type Side = { run: () => unknown; units?: number }

export type Outcome = {
  name: string
  ratio: number
  goal: string
  holds: boolean
  min: number
  median: number
  max: number
}

export const sayGoal = (goal: Goal): string => ('atLeast' in goal ? `≥ ${goal.atLeast}` : `≤ ${goal.atMost}`)
export const holds = (ratio: number, goal: Goal): boolean =>
  'atLeast' in goal ? ratio >= goal.atLeast : ratio <= goal.atMost
