/** Runs so many at once and has the rest wait their turn, in order. */
export function atMost(limit: number): <T>(run: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = []
  let free = limit
  // Whoever waits longest takes the place over; nobody who comes meanwhile can slip in.
  const leave = () => {
    const enter = waiting.shift()
    if (enter) enter()
    else free++
  }
  return async (run) => {
    if (free > 0) free--
    else await new Promise<void>((enter) => waiting.push(enter))
    return run().finally(leave)
  }
}
