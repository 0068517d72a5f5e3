import type { Household } from '../contract/visits'
import { dayOf, type Instant, type PlainDate } from '../domain/core/plainDate'
import { Problem } from '../domain/core/problem'
import { doorStanding, type Door } from '../domain/visits/dayOrder'
import { householdState } from '../domain/visits/householdState'
import { toMend, type OutboxEntry } from '../domain/visits/outbox'
import type { Push, PushReply } from '../domain/visits/push'
import type { FinishedVisit, UnfinishedVisit } from '../domain/visits/unfinishedVisit'
import type { VisitRecord } from '../domain/visits/visit'
import { draftsIn } from './drafts'
import type { Drawer } from './drawer'
import { forgetDay } from './forgetDay'
import {
  isForgotten,
  isSameVillage,
  keepPages,
  noteOpened,
  readDay,
  readPages,
  sealedPages,
  writeDay,
  type HeldCampaign,
  type HeldDay,
  type HeldVillage,
  type Village,
} from './heldDay'
import { readMeter, type Meter } from './meter'
import { noteVisit } from './noteVisit'
import { adoptOfficer, readOfficer } from './officer'
import { openOutbox, slipPhotos, type PhoneOutbox } from './outbox'
import { photoBox, type PhotoBox, type PhotoDoor } from './photoBox'
import { sealWith, type BytesSeal, type Seal } from './seal'
import { readStanding } from './standing'
import { writeSummary } from './summary'
import { syncLoop } from './sync'

type Told = { key: string; campaigns: HeldCampaign[]; villages: Omit<HeldVillage, 'pages'>[] }
export type DeskDoor = {
  drawer: Drawer
  /** who is signed in. @returns undefined for nobody */
  whoAmI: () => Promise<string | undefined>
  day: () => Promise<Told>
  households: (input: {
    campaignId: string
    divisionCode: string
    packed: true
    cursor?: string
  }) => Promise<{ items: Household[]; packed?: string | undefined; next?: string | undefined }>
  push: (push: Push) => Promise<PushReply>
  photos: PhotoDoor
  newId: () => string
  now: () => Instant
}

export type RollOf = { households: Household[]; isWhole: boolean }
export type DeskDoorway = Door & { household: Household }
/** The officer's day as this phone has it: every page asks here, with a network or without. */
export type VisitDesk = {
  subscribe: (hear: () => void) => () => void
  /** another number after every change */
  version: () => number
  /** Opens what lies on the phone, if it is still there and this officer's. */
  wake: () => void
  day: () => HeldDay | undefined
  today: () => PlainDate
  roll: (village: Village) => RollOf
  /** every household of a village with the record that counts for it */
  doors: (village: Village) => DeskDoorway[]
  find: (householdId: string) => { household: Household; village: HeldVillage } | undefined
  /** all that is known of the visits to a household, from the server and from this phone */
  recordsOf: (household: Household) => VisitRecord[]
  entries: () => readonly OutboxEntry[]
  toMend: () => OutboxEntry[]
  meter: () => Meter | undefined
  /** @throws Problem storage_full, before a visit is begun */
  makeRoom: () => void
  /** @throws Problem storage_full, body_too_large: then nothing was noted */
  note: (visit: FinishedVisit) => VisitRecord
  draft: (householdId: string) => UnfinishedVisit | undefined
  /** visits that were begun and not noted yet */
  unfinished: () => UnfinishedVisit[]
  /** @returns false where the phone has no room */
  keepDraft: (visit: UnfinishedVisit) => boolean
  forgetDraft: (householdId: string) => void
  /** Sends what waits; with `isWhole` it also asks for the day and loads the villages. Says how it went in `problem`. */
  sync: (isWhole: boolean) => Promise<void>
  isSyncing: () => boolean
  problem: () => Problem | undefined
  photos: Pick<PhotoBox, 'ready' | 'makeRoom' | 'add' | 'drop' | 'parked' | 'retry' | 'isHeld'>
  newId: () => string
}

type Open = { id: string; key: string; seal: Seal & BytesSeal; outbox: PhoneOutbox; send: () => Promise<void> }

export function visitDesk(door: DeskDoor): VisitDesk {
  const { drawer, newId, now } = door
  const hearers = new Set<() => void>()
  const rolls = new Map<string, RollOf>()
  let version = 0
  let open: Open | undefined
  let day: HeldDay | undefined
  let running: Promise<void> | undefined
  let problem: Problem | undefined
  const drafts = draftsIn(drawer, () => open?.seal)
  const drafted = () => drafts.all().flatMap((draft) => draft.photos ?? [])
  const photos = photoBox({
    ...{ drawer, door: door.photos, newId, changed, opened: () => open },
    named: () => new Set([...slipPhotos(drawer), ...drafted().map(({ id }) => id)]),
  })

  function changed(): void {
    version += 1
    if (open && day) writeSummary(drawer, summaryOf())
    hearers.forEach((hear) => hear())
  }

  function openWith(id: string, key: string): Open {
    const seal = sealWith(key)
    const outbox = openOutbox(drawer, seal)
    photos.reload()
    return {
      id,
      key,
      seal,
      outbox,
      send: syncLoop({ drawer, outbox, push: door.push, isHeld: photos.isHeld, newId, now }),
    }
  }

  function wake(): void {
    if (isForgotten(drawer, now())) forgetDay(drawer)
    const officer = readOfficer(drawer)
    const isSame = officer?.key === open?.key && Boolean(day) === Boolean(readDay(drawer))
    if (isSame) return
    rolls.clear()
    photos.reload()
    open = officer && openWith(officer.id, officer.key)
    day = officer && readDay(drawer)
    problem = undefined
    changed()
    if (open) void photos.ready()
  }

  function roll(village: Village): RollOf {
    const held = day?.villages.find((one) => isSameVillage(one, village))
    if (!open || !held) return { households: [], isWhole: false }
    const name = held.pages.join()
    const read = rolls.get(name) ?? readPages(drawer, open.seal, held.pages)
    rolls.set(name, read)
    return { ...read, households: [...read.households, ...newHouseholds(village, read.households)] }
  }

  /** Noted at a door that isn't on the roll: it stands there until the roll brings it. */
  function newHouseholds({ campaignId, code }: Village, known: readonly Household[]): Household[] {
    const ids = new Set(known.map(({ id }) => id))
    const records = (open?.outbox.entries() ?? []).map(({ record }) => record)
    const own = records.filter((record) => record.campaignId === campaignId && record.divisionCode === code)
    const news = new Map<string, Household>()
    for (const { householdId: id, newHousehold, divisionCode } of own)
      if (newHousehold && !ids.has(id)) news.set(id, { id, divisionCode, ...newHousehold, members: [], records: [] })
    return [...news.values()]
  }

  function byHousehold(): Map<string, VisitRecord[]> {
    const map = new Map<string, VisitRecord[]>()
    for (const { record } of open?.outbox.entries() ?? [])
      map.set(record.householdId, [...(map.get(record.householdId) ?? []), record])
    return map
  }

  const together = (household: Household, own: readonly VisitRecord[] = []) => {
    const ids = new Set(household.records.map(({ id }) => id))
    return [...household.records, ...own.filter(({ id }) => !ids.has(id))]
  }

  function doors(village: Village): DeskDoorway[] {
    const own = byHousehold()
    return roll(village).households.map((household) => ({
      id: household.id,
      household,
      visit: householdState(together(household, own.get(household.id))),
    }))
  }

  const today = () => dayOf(new Date(Date.parse(now()) + readStanding(drawer).clockOffsetMs).toISOString())

  function summaryOf() {
    const standings = (day?.villages ?? []).flatMap(doors).map(({ visit }) => doorStanding(visit, today()))
    const count = (standing: string) => standings.filter((one) => one === standing).length
    return {
      due: count('due'),
      notVisited: count('notVisited'),
      toMend: toMend(open?.outbox.entries() ?? []).length,
      photos: photos.waiting() + photos.parked().length,
    }
  }

  /** The day anew; villages that are still the officer's keep the pages that lie there. */
  async function askForDay(): Promise<void> {
    const id = await door.whoAmI()
    if (!id) throw new Problem('not_signed_in')
    const { key, campaigns, villages } = await door.day()
    adoptOfficer(drawer, { id, key })
    if (open?.id !== id || open.key !== key) {
      open = openWith(id, key)
      rolls.clear()
      day = readDay(drawer)
    }
    const pagesOf = (village: Village) => day?.villages.find((one) => isSameVillage(one, village))?.pages ?? []
    const kept = villages.map((village) => ({ ...village, pages: pagesOf(village) }))
    hold({ v: 1, loadedAt: now(), campaigns, villages: kept })
  }

  function hold(next: HeldDay): void {
    writeDay(drawer, next)
    day = next
    noteOpened(drawer, now())
  }

  /** Whole before it takes the place of what lies there: a network that fails half-way costs nothing. */
  async function loadVillage({ campaignId, code }: Village): Promise<void> {
    const by = open
    if (!by) return
    const village = { campaignId, divisionCode: code, packed: true } as const
    const ask = (cursor?: string) => door.households({ ...village, ...(cursor && { cursor }) })
    const pages = await sealedPages(by.seal, ask)
    if (open !== by || !day) return
    const keys = keepPages(drawer, pages, newId)
    const villages = day.villages.map((one) =>
      isSameVillage(one, { campaignId, code }) ? { ...one, pages: keys } : one,
    )
    hold({ ...day, villages })
    changed()
  }

  async function run(isWhole: boolean): Promise<void> {
    if (isWhole || !open) await askForDay()
    changed()
    await photos.ready()
    await open?.send()
    if (!isWhole) return
    for (const village of day?.villages ?? []) await loadVillage(village)
  }

  async function sync(isWhole: boolean): Promise<void> {
    if (running) return running.then(() => (open?.outbox.entries().some(isWaiting) ? sync(false) : undefined))
    problem = undefined
    running = run(isWhole)
      .catch((error: unknown) => void (problem = error instanceof Problem ? error : new Problem('internal')))
      .finally(() => {
        running = undefined
        changed()
      })
    changed()
    return running.then(sendPhotos)
  }

  /** After the records, and apart from them: what is noted meanwhile doesn't wait. Without an answer they go the next time. */
  async function sendPhotos(): Promise<void> {
    if (problem) return
    const before = photos.waiting()
    await photos.send().catch(() => undefined)
    if (photos.waiting() !== before) changed()
  }

  const opened = (): Open => {
    if (!open) throw new Problem('not_signed_in')
    return open
  }
  /** Killed after the record was written and before the draft went: it is noted, and begins no second visit. */
  const isOpen = (begun: UnfinishedVisit | undefined): begun is UnfinishedVisit =>
    begun !== undefined && !open?.outbox.entries().some(({ record }) => record.id === begun.id)

  return {
    subscribe: (hear) => {
      hearers.add(hear)
      return () => void hearers.delete(hear)
    },
    version: () => version,
    wake,
    day: () => day,
    today,
    roll,
    doors,
    find(householdId) {
      for (const village of day?.villages ?? []) {
        const household = roll(village).households.find(({ id }) => id === householdId)
        if (household) return { household, village }
      }
      return undefined
    },
    recordsOf: (household) => together(household, byHousehold().get(household.id)),
    entries: () => open?.outbox.entries() ?? [],
    toMend: () => toMend(open?.outbox.entries() ?? []),
    meter: () => open && readMeter(drawer, open.outbox, photos),
    makeRoom: () => opened().outbox.makeRoom(),
    note({ id, ...visit }) {
      const record = noteVisit({ drawer, outbox: opened().outbox, newId: () => id, now }, visit)
      const named = new Set(record.photos?.map((photo) => photo.id))
      const dropped = (drafts.read(visit.householdId)?.photos ?? []).filter((photo) => !named.has(photo.id))
      drafts.forget(visit.householdId)
      for (const photo of dropped) void photos.drop(photo.id).catch(() => undefined)
      changed()
      return record
    },
    draft: (householdId) => [drafts.read(householdId)].find(isOpen),
    unfinished: () => drafts.all().filter(isOpen),
    keepDraft: drafts.keep,
    forgetDraft: drafts.forget,
    sync,
    isSyncing: () => running !== undefined,
    problem: () => problem,
    photos,
    newId,
  }
}

const isWaiting = ({ status }: OutboxEntry) => status.state === 'waiting'
