import type { UnfinishedVisit } from '../domain/visits/unfinishedVisit'
import type { Drawer } from './drawer'
import { DRAFT_PREFIX, draftKey } from './officer'
import type { Seal } from './seal'

export type Drafts = {
  all: () => UnfinishedVisit[]
  read: (householdId: string) => UnfinishedVisit | undefined
  /** @returns false where the phone has no room */
  keep: (visit: UnfinishedVisit) => boolean
  forget: (householdId: string) => void
}

/** Visits that are being filled in, each under the key of its household, sealed like records. */
export function draftsIn(drawer: Drawer, seal: () => Seal | undefined): Drafts {
  const readAt = (key: string) => {
    const text = seal()?.open(drawer.get(key) ?? '')
    return text ? (JSON.parse(text) as UnfinishedVisit) : undefined
  }
  return {
    all: () => drawer.keys().flatMap((key) => (key.startsWith(DRAFT_PREFIX) ? (readAt(key) ?? []) : [])),
    read: (householdId) => readAt(draftKey(householdId)),
    keep(visit) {
      const closed = seal()?.close(JSON.stringify(visit))
      if (!closed) return false
      try {
        drawer.set(draftKey(visit.householdId), closed)
        return true
      } catch {
        return false
      }
    },
    forget: (householdId) => drawer.remove(draftKey(householdId)),
  }
}
