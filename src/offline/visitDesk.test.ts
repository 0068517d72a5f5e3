import type { Household } from '../contract/visits'
import { Problem } from '../domain/core/problem'
import type { PushReply } from '../domain/visits/push'
import { aQuestionnaire } from '../domain/visits/testing/aQuestionnaire'
import { leaveOfficer } from './officer'
import { countUnsent, countUnsentPhotos, readSummary } from './summary'
import { memoryDrawer, type MemoryDrawer } from './testing/memoryDrawer'
import { photoServer, shelfIn } from './testing/photoServer'
import { clearShelf } from './photoShelf'
import { visitDesk } from './visitDesk'

const VILLAGE = { campaignId: 'c1', code: '990101001001' }
const EPOCH = '019ab000-0000-7000-8000-00000000000e'
const KEYS: Record<string, string> = {
  ma: Buffer.alloc(32, 1).toString('base64'),
  hu: Buffer.alloc(32, 2).toString('base64'),
}
const home = (id: string): Household => ({
  ...{ id, divisionCode: VILLAGE.code, head: `户主${id}`, address: '柳树巷', members: [], records: [] },
})

let now: string
let isOffline: boolean
let who: string
let pages: Household[][]
let taken: string[]
let breaksAt: number
let photos: ReturnType<typeof photoServer>
let ids = 0

beforeEach(() => {
  now = '2026-11-23T02:00:00.000Z'
  isOffline = false
  who = 'ma'
  pages = [[home('h1'), home('h2')], [home('h3')]]
  taken = []
  breaksAt = Infinity
  photos = photoServer()
})

/** The program on a phone; again on the same drawer after a kill. */
function start(drawer: MemoryDrawer) {
  drawer.start()
  const online = async <T>(answer: T): Promise<T> => {
    if (isOffline) throw new Problem('offline')
    return answer
  }
  const desk = visitDesk({
    drawer,
    whoAmI: () => online(who),
    day: () =>
      online({
        key: KEYS[who] ?? '',
        campaigns: [
          { id: 'c1', title: '敲门行动', fromOn: '2026-11-01', toOn: '2026-12-31', questionnaire: aQuestionnaire() },
        ],
        villages: [{ ...VILLAGE, name: '青山村', households: 3 }],
      }),
    households: ({ cursor }) => {
      const at = Number(cursor ?? 0)
      if (at >= breaksAt) return Promise.reject(new Problem('offline'))
      return online({ items: pages[at] ?? [], ...(at + 1 < pages.length && { next: String(at + 1) }) })
    },
    push: async ({ epoch, records }): Promise<PushReply> => {
      if (epoch === EPOCH) taken.push(...records.map(({ id }) => id))
      const results = epoch === EPOCH ? records.map(({ id }) => ({ id, state: 'kept' as const })) : []
      return online({ epoch: EPOCH, kept: taken.length, at: now, results })
    },
    photos: { ...photos.door, shelf: shelfIn(drawer) },
    newId: () => `019ab000-0000-7000-8000-${String((ids += 1)).padStart(12, '0')}`,
    now: () => now,
  })
  desk.wake()
  return desk
}
const visit = (id: string, householdId: string) => ({
  ...{ id, householdId, campaignId: 'c1', divisionCode: VILLAGE.code, people: [], outcome: 'notHome' as const },
})
const names = (desk: ReturnType<typeof start>) => desk.roll(VILLAGE).households.map(({ id }) => id)

/** A phone on which the day was loaded in the morning. */
async function loaded() {
  const drawer = memoryDrawer()
  const desk = start(drawer)
  await desk.sync(true)
  expect(desk.problem()).toBeUndefined()
  return { drawer, desk }
}

test('what was loaded in the morning is there in airplane mode, after the program was killed', async () => {
  const { drawer } = await loaded()
  isOffline = true
  const desk = start(drawer)
  expect(names(desk)).toEqual(['h1', 'h2', 'h3'])
  expect(desk.roll(VILLAGE).isWhole).toBe(true)
  desk.note(visit('v1', 'h1'))
  await desk.sync(false)
  expect(desk.problem()?.code).toBe('offline')
  expect(desk.meter()).toMatchObject({ waiting: 1, kept: 0 })
  expect(desk.doors(VILLAGE).map((door) => door.visit?.outcome)).toEqual(['notHome', undefined, undefined])
})

test('no name lies readable on the phone', async () => {
  const { drawer } = await loaded()
  expect(drawer.keys().filter((key) => drawer.get(key)?.includes('户主'))).toEqual([])
})

test('once the network is back each visit reaches the server once, and the villages come anew', async () => {
  const { drawer } = await loaded()
  isOffline = true
  start(drawer).note(visit('v1', 'h1'))
  isOffline = false
  pages = [[home('h1')], [home('h4')]]
  const desk = start(drawer)
  await desk.sync(true)
  expect(taken).toEqual(['v1'])
  expect(desk.meter()).toMatchObject({ waiting: 0, kept: 1 })
  expect(names(desk)).toEqual(['h1', 'h4'])
})

test('a network that fails half-way leaves the villages of the morning', async () => {
  const { drawer, desk } = await loaded()
  pages = [[home('h9')], [home('h8')]]
  breaksAt = 1
  await desk.sync(true)
  expect(desk.problem()?.code).toBe('offline')
  expect(names(start(drawer))).toEqual(['h1', 'h2', 'h3'])
})

test('a full phone keeps the villages of the morning, and says so before a visit is begun', async () => {
  const { drawer, desk } = await loaded()
  drawer.fill(true)
  pages = [[home('h9')]]
  await desk.sync(true)
  expect(desk.problem()?.code).toBe('storage_full')
  expect(names(desk)).toEqual(['h1', 'h2', 'h3'])
  expect(() => desk.makeRoom()).toThrow(expect.objectContaining({ code: 'storage_full' }))
})

test('after 30 days unopened the villages are gone, and what was noted is not', async () => {
  const { drawer, desk } = await loaded()
  desk.note(visit('v1', 'h1'))
  now = '2026-12-22T02:00:00.000Z'
  expect(names(start(drawer))).toHaveLength(3)
  now = '2026-12-24T02:00:00.000Z'
  const later = start(drawer)
  expect(later.day()).toBeUndefined()
  expect(later.meter()).toMatchObject({ waiting: 1 })
})

test('a visit that is being filled in survives a kill, and one killed right after it was noted begins no second one', async () => {
  const { drawer, desk } = await loaded()
  desk.keepDraft({ ...visit('v1', 'h1'), note: '门口有狗' })
  expect(start(drawer).draft('h1')?.note).toBe('门口有狗')
  expect(start(drawer).unfinished()).toHaveLength(1)
  drawer.killAfter(1)
  expect(() => desk.note(visit('v1', 'h1'))).toThrow()
  const after = start(drawer)
  expect(after.entries()).toHaveLength(1)
  expect(after.draft('h1')).toBeUndefined()
  expect(after.unfinished()).toEqual([])
})

test('a household that was noted at its door stands on the roll', async () => {
  const { desk } = await loaded()
  desk.note({ ...visit('v1', 'h7'), newHousehold: { head: '新来的', address: '河边' } })
  expect(desk.find('h7')?.household).toMatchObject({ head: '新来的', divisionCode: VILLAGE.code })
})

test('pages that can’t open the records know how many would be lost', async () => {
  const { drawer, desk } = await loaded()
  expect(countUnsent(drawer)).toBe(0)
  desk.note(visit('v1', 'h1'))
  expect(countUnsent(drawer)).toBe(1)
  expect(readSummary(drawer)).toEqual({ due: 0, notVisited: 2, toMend: 0, waiting: 1, photos: 0 })
})

test('after signing out nothing of the officer is left', async () => {
  const { drawer, desk } = await loaded()
  desk.note(visit('v1', 'h1'))
  leaveOfficer(drawer)
  desk.wake()
  expect(desk.day()).toBeUndefined()
  expect(drawer.keys().filter((key) => key !== 'visits-summary')).toEqual([])
})

test('somebody else on the same phone sees nothing of the first, whose record waits for them', async () => {
  const { drawer, desk } = await loaded()
  desk.note(visit('v1', 'h1'))
  who = 'hu'
  pages = [[home('x1')]]
  const other = start(drawer)
  await other.sync(true)
  expect(names(other)).toEqual(['x1'])
  expect(other.meter()).toMatchObject({ waiting: 0, unreadable: 1 })
  who = 'ma'
  const back = start(drawer)
  await back.sync(true)
  expect(taken).toEqual(['v1'])
})

test('a photo taken offline is in the visit after a kill, and comes after its record once there is a network', async () => {
  const { drawer, desk: morning } = await loaded()
  isOffline = true
  const photo = await morning.photos.add(Uint8Array.from([255, 216, 255, 217]))
  const begun = { ...visit('v1', 'h1'), outcome: 'met' as const, photos: [photo] }
  morning.keepDraft(begun)
  const desk = start(drawer)
  await desk.photos.ready()
  expect(desk.draft('h1')?.photos).toEqual([photo])
  expect(desk.photos.isHeld(photo.id)).toBe(true)
  desk.note(begun)
  await desk.sync(true)
  expect([desk.meter()?.photos, countUnsentPhotos(drawer), photos.copies(photo.id)]).toEqual([1, 1, 0])
  isOffline = false
  photos.name(photo.id, photo.sha256)
  await desk.sync(true)
  expect([desk.meter()?.photos, countUnsentPhotos(drawer), photos.copies(photo.id)]).toEqual([0, 0, 1])
  expect(await shelfIn(drawer).list()).toEqual([])
})

test('a record that was kept stays for as long as its photo waits, and whoever signs out leaves no photo', async () => {
  const { drawer, desk } = await loaded()
  const photo = await desk.photos.add(Uint8Array.from([255, 216, 255, 217]))
  desk.note({ ...visit('v1', 'h1'), outcome: 'met', photos: [photo] })
  photos.meet(['lost'])
  await desk.sync(false)
  now = '2027-02-01T02:00:00.000Z'
  photos.meet(['lost'])
  await desk.sync(false)
  expect(desk.entries().map(({ record }) => record.id)).toEqual(['v1'])
  leaveOfficer(drawer)
  await clearShelf(shelfIn(drawer))
  expect(drawer.keys().filter((key) => key.startsWith('shelf:'))).toEqual([])
})
