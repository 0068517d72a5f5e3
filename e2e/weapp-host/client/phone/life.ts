import { conditions } from './conditions'

/** Whether the system has killed the program: from then on nothing that it does reaches storage or network. */
export const life = { isDead: false }

/** Counts a write to the storage. */
export function countWrite(): void {
  if (conditions.diesAfterWrites === undefined) return
  conditions.diesAfterWrites--
  life.isDead = conditions.diesAfterWrites <= 0
}

/** What a dead program waits for. */
export const never = (): Promise<never> => new Promise(() => undefined)
