import type { Drawer } from './drawer'
import { readOfficer } from './officer'
import { slipStates } from './outbox'

const KEY = 'visits-summary'

/** Counts of the officer's day for pages that can't open what is sealed; no name is in it. */
export type Summary = { due: number; notVisited: number; toMend: number; photos?: number }

/** A convenience: where there is no room it stays as it was. */
export function writeSummary(drawer: Drawer, summary: Summary): void {
  try {
    drawer.set(KEY, JSON.stringify(summary))
  } catch {
    // The page of the day counts anew.
  }
}

/** @returns undefined where no officer's day lies on this phone */
export function readSummary(drawer: Drawer): (Summary & { waiting: number }) | undefined {
  if (!readOfficer(drawer)) return undefined
  const text = drawer.get(KEY)
  const summary = text ? (JSON.parse(text) as Summary) : { due: 0, notVisited: 0, toMend: 0 }
  return { ...summary, waiting: slipStates(drawer).filter((state) => state === 'waiting').length }
}

/** Records that would be lost with the key: what waits, and what was refused and isn't mended yet. */
export function countUnsent(drawer: Drawer): number {
  const { waiting = 0, toMend = 0 } = readSummary(drawer) ?? {}
  return waiting + toMend
}

/** Photos that would be lost with it. */
export const countUnsentPhotos = (drawer: Drawer): number => readSummary(drawer)?.photos ?? 0
