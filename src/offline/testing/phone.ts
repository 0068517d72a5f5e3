import type { Instant } from '@/domain/core/plainDate'
import { Problem } from '@/domain/core/problem'
import { householdState, householdStates } from '@/domain/visits/householdState'
import type { Push, PushReply } from '@/domain/visits/push'
import { aVisit } from '@/domain/visits/testing/aVisit'
import type { VisitRecord } from '@/domain/visits/visit'
import { noteVisit } from '../noteVisit'
import { openOutbox, type PhoneOutbox } from '../outbox'
import type { Seal } from '../seal'
import { syncLoop } from '../sync'
import { memoryDrawer } from './memoryDrawer'

/** What the network does with one push. A lost one may still arrive much later, as a stray. */
export type Fate = 'arrives' | 'lost' | 'noReply' | 'twice'
export type World = {
  /** days since the beginning, truly */
  day: () => number
  send: (device: string, push: Push, fate: Fate) => PushReply
  records: () => readonly VisitRecord[]
  newId: () => string
}

/** The ciphers have a test of their own: here they would only cost time. */
const open: Seal = { close: (text) => text, open: (text) => text }
export const instantOn = (day: number): Instant => new Date(Date.UTC(2026, 10, 1 + day)).toISOString()

/** One officer's phone: the program as it is built, and what the officer saw. */
export function aPhone(name: string, world: World) {
  const drawer = memoryDrawer()
  const noted: VisitRecord[] = []
  let seen: readonly VisitRecord[] = []
  let wrongDays = 0
  let outbox: PhoneOutbox = openOutbox(drawer, open)

  const desk = () => ({ drawer, outbox, newId: world.newId, now: () => instantOn(world.day() + wrongDays) })
  const known = () => [...seen, ...outbox.entries().map(({ record }) => record)]
  const stateOf = (householdId: string) =>
    householdState(known().filter((record) => record.householdId === householdId))

  /** A full phone and a lost network are told to the officer; a killed program tells nothing. Nothing else may happen. */
  function after(error: unknown): void {
    if (drawer.isDead()) return
    if (!(error instanceof Problem) || !['offline', 'storage_full'].includes(error.code)) throw error
  }

  function look(): void {
    seen = world.records()
  }

  function restart(): void {
    drawer.start()
    outbox = openOutbox(drawer, open)
  }

  function note(said: Partial<VisitRecord>): void {
    try {
      outbox.makeRoom()
      noted.push(noteVisit(desk(), aVisit(said)))
    } catch (error) {
      after(error)
    }
  }

  async function sync(fates: readonly Fate[], meanwhile: () => void = () => undefined): Promise<void> {
    let turn = 0
    const push = async (batch: Push) => {
      if (drawer.isDead()) throw new Error('a killed program sends nothing')
      const reply = world.send(name, batch, fates[turn++] ?? 'arrives')
      if (turn === 1) meanwhile()
      return reply
    }
    try {
      await syncLoop({ ...desk(), push })()
      look()
    } catch (error) {
      after(error)
    }
  }

  return {
    note,
    edit: (householdId: string) => note({ householdId, outcome: 'met', replaces: stateOf(householdId)?.id }),
    sync,
    setClock: (days: number) => (wrongDays = days),
    killAfter: drawer.killAfter,
    isDead: drawer.isDead,
    look,
    restart,
    fill: drawer.fill,
    noted: () => noted,
    entries: () => outbox.entries(),
    view: () =>
      householdStates([
        ...seen,
        ...outbox.entries().flatMap(({ record, status }) => (status.state === 'parked' ? [] : record)),
      ]),
  }
}
export type Phone = ReturnType<typeof aPhone>
