import type { Found } from './city'
import type { Hand } from './hand'
import type { Who } from './people'

export type Width = 375 | 1280
/** What the network does to everything but the question who one is. */
export type Network = 'waiting' | 'failing' | 'cut'
export type World = Found & { draft: string; roll: string }
export type Query = (world: World) => Record<string, string | undefined>
export type Act = (hand: Hand) => Promise<void>

/** One state of a page: for whom, at which address, and what was done there before one looks. */
export type State = {
  name: string
  who?: readonly Who[]
  query?: Query
  act?: Act
  network?: Network
  /** where the state exists; everywhere when it isn't said */
  widths?: readonly Width[]
  builds?: readonly Hand['build'][]
}
export type PagePlan = { people: readonly Who[]; query?: Query; states?: readonly State[] }
/** Pages by their address in app.config.ts. */
export type Plan = Record<string, PagePlan>
