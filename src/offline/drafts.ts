import type { UnfinishedVisit } from '../domain/visits/unfinishedVisit'
import type { Drawer } from './drawer'
import { draftKey } from './officer'
import type { Seal } from './seal'

export type Drafts = {
  read: (householdId: string) => UnfinishedVisit | undefined
  /** @returns false where the phone has no room */
  keep: (visit: UnfinishedVisit) => boolean
  forget: (householdId: string) => void
}

/** Visits that are being filled in, each under the key of its household, sealed like records. */
export function draftsIn(drawer: Drawer, seal: () => Seal | undefined): Drafts {
  return {
    read(householdId) {
      const text = seal()?.open(drawer.get(draftKey(householdId)) ?? '')
      return text ? (JSON.parse(text) as UnfinishedVisit) : undefined
    },
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
