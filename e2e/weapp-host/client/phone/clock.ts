const DAY_MS = 24 * 3_600_000

/** Sets the phone's clock wrong: from now on nothing that the program asks knows the true time. */
export function setClock(days: number): void {
  if (days === 0) return
  const True = Date
  const now = () => True.now() + days * DAY_MS
  window.Date = new Proxy(True, {
    construct: (_, given: unknown[]) => Reflect.construct(True, given.length > 0 ? given : [now()]) as Date,
    get: (_, key) => (key === 'now' ? now : (Reflect.get(True, key) as unknown)),
  })
}
