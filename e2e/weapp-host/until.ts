const WITHIN_MS = 20_000
const EVERY_MS = 15

/** Asks again and again until it is so. @throws after twenty seconds, with what was there instead */
export async function until(what: string, isSo: () => Promise<boolean>, instead: () => Promise<string>): Promise<void> {
  const end = performance.now() + WITHIN_MS
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`waited in vain for ${what}; there was:\n${await instead()}`)
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS))
  }
}
