type Hearer = (event: object) => void

const names = ['NetworkStatusChange', 'ThemeChange', 'AppShow', 'AppHide', 'WindowResize', 'MemoryWarning'] as const
const silent = ['onError', 'offError', 'onPageNotFound', 'onUnhandledRejection']
type Name = (typeof names)[number]
const hearing = Object.fromEntries(names.map((name) => [name, new Set<Hearer>()])) as Record<Name, Set<Hearer>>

/** Tells all who listen with `wx.on…`. */
export function tell(name: Name, event: object = {}): void {
  for (const hear of [...hearing[name]]) hear(event)
}

const hearer = (name: Name) => [
  [`on${name}`, (hear: Hearer) => void hearing[name].add(hear)],
  [`off${name}`, (hear?: Hearer) => void (hear ? hearing[name].delete(hear) : hearing[name].clear())],
]

/** `wx.onNetworkStatusChange` and its kind. */
export const hearers: Record<string, unknown> = Object.fromEntries([
  ...names.flatMap(hearer),
  ...silent.map((name) => [name, () => undefined]),
])
