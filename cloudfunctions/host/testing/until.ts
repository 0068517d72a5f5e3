import { setTimeout as pause } from 'node:timers/promises'

/** Asks again and again until it is so, and fails when it never is. */
export async function until(isSo: () => Promise<boolean>, withinMs = 30_000): Promise<void> {
  for (const end = Date.now() + withinMs; !(await isSo()); await pause(50))
    if (Date.now() > end) throw new Error('it never came to be so')
}
