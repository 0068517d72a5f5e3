type Calls = Record<string, unknown>
type Call = (...given: unknown[]) => unknown

/** The calls that the program has made since it was opened, by their names below `wx`. */
export const made = new Set<string>()

/** The same calls, each noted when it is made: one whose name is put together at run time is seen nowhere else. */
export const noting = (calls: Calls, prefix = ''): Calls =>
  Object.fromEntries(Object.entries(calls).map(([name, call]) => [name, noted(call, prefix + name)]))

function noted(call: unknown, name: string): unknown {
  if (typeof call === 'function') return (...given: unknown[]) => (made.add(name), (call as Call)(...given))
  return typeof call === 'object' && call ? noting(call as Calls, `${name}.`) : call
}
