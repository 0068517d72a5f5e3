import type { Hand } from './hand'
import { roleOf, type Role, type Who } from './people'
import type { Network, State, Width } from './scene'
import { plan } from './scenes'

export type Mode = 'light' | 'dark' | 'elder'
/** One page, for one person, in one state: photographed in several looks. */
export type Scene = { page: string; who: Who; role: Role; state: State }
export type Look = { build: Hand['build']; width: Width; mode: Mode }
export type Wanted = { page?: string; role?: string; mode?: string; width?: string; build?: string; state?: string }

const PLAIN = 'plain'
const networks: readonly Network[] = ['waiting', 'failing', 'cut']

/** @throws when a page of app.config.ts has no plan: then nobody would ever look at it */
export function scenesOf(pages: readonly string[], wanted: Wanted): Scene[] {
  const forgotten = pages.filter((page) => !plan[page])
  if (forgotten.length) throw new Error(`no plan for ${forgotten.join(', ')}: add it below e2e/screens/scenes/`)
  return pages
    .flatMap(scenesOfPage)
    .filter(({ page, role, who, state }) =>
      [
        matches(wanted.page, page),
        wanted.role === undefined || wanted.role === role || matches(wanted.role, who),
        matches(wanted.state, state.name),
      ].every(Boolean),
    )
}

const matches = (wanted: string | undefined, text: string) => !wanted || text.includes(wanted)

function scenesOfPage(page: string): Scene[] {
  const { people = [], query, states = [] } = plan[page] ?? {}
  const first = states.find(({ who }) => who?.length)
  const one = people[0] ? { who: people[0], query } : { who: first?.who?.[0], query: first?.query }
  const scene = (who: Who, state: State): Scene => ({ page, who, role: roleOf(who), state: { query, ...state } })
  return [
    ...people.map((who) => scene(who, { name: PLAIN })),
    ...states.flatMap((state) => (state.who ?? people).map((who) => scene(who, state))),
    ...networks.flatMap((network) => (one.who ? [scene(one.who, { name: network, network, query: one.query })] : [])),
  ]
}

const looks: readonly Look[] = (['light', 'dark', 'elder'] as const).flatMap((mode) => [
  { build: 'h5', width: 375, mode },
  { build: 'h5', width: 1280, mode },
  { build: 'weapp', width: 375, mode },
])

export function looksOf({ state: { widths, builds } }: Scene, wanted: Wanted): Look[] {
  return looks.filter(({ build, width, mode }) =>
    [
      !widths || widths.includes(width),
      !builds || builds.includes(build),
      matches(wanted.build, build),
      matches(wanted.mode, mode),
      !wanted.width || wanted.width === String(width),
    ].every(Boolean),
  )
}

/** A name that says it all and suits every file system. */
export const fileOf = ({ page, who, state }: Scene, { build, width, mode }: Look): string =>
  `${[page.replace(/^(pages|features)\/|\/index$/g, ''), who, state.name, build, width, mode].join('-').replace(/[^\p{L}\d]+/gu, '-')}.jpg`
