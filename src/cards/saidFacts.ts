import { useSyncExternalStore } from 'react'
import type { Facts } from '@/domain/eligibility/facts'

let said: Facts = {}
const hearers = new Set<() => void>()

/** What was answered since the program was opened. It is kept in memory only: a stranger's answers are nobody else's business. */
export function sayFacts(facts: Facts): void {
  said = { ...said, ...facts }
  hearers.forEach((hear) => hear())
}

export function forgetSaidFacts(): void {
  said = {}
  hearers.forEach((hear) => hear())
}

function subscribe(hear: () => void) {
  hearers.add(hear)
  return () => void hearers.delete(hear)
}

export const useSaidFacts = (): Facts => useSyncExternalStore(subscribe, () => said)
