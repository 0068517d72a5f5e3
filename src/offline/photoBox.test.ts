import fc from 'fast-check'
import { Problem } from '@/domain/core/problem'
import { settled } from '@/domain/visits/outbox'
import { aVisit } from '@/domain/visits/testing/aVisit'
import type { VisitPhoto } from '@/domain/visits/visit'
import { openOutbox, slipPhotos } from './outbox'
import { photoBox } from './photoBox'
import { sealWith } from './seal'
import { memoryDrawer } from './testing/memoryDrawer'
import { type PhotoFate, photoServer, type PhotoWeakness, shelfIn } from './testing/photoServer'

const AT = '2026-11-22T08:00:00.000Z'
const HISTORIES = 1000
const seal = sealWith(Buffer.alloc(32, 1).toString('base64'))
const pictureOf = (number: number) => Uint8Array.from([255, 216, number % 256, number >> 8, 255, 217])

/** One officer's phone with its photos, and what the officer was told is safe. */
function aPhone(weakness?: PhotoWeakness, limitKb?: number) {
  const drawer = memoryDrawer(limitKb)
  const server = photoServer(weakness)
  const safe: VisitPhoto[] = []
  let ids = 0
  const newId = () => `019ab000-0000-7000-8000-${String((ids += 1)).padStart(12, '0')}`
  let outbox = openOutbox(drawer, seal)
  const open = () =>
    photoBox({
      ...{ drawer, newId, door: { ...server.door, shelf: shelfIn(drawer) }, changed: () => undefined },
      opened: () => ({ seal, outbox }),
      named: () => new Set(slipPhotos(drawer)),
    })
  let box = open()

  function restart(): void {
    drawer.start()
    outbox = openOutbox(drawer, seal)
    box = open()
  }

  /** The picture first, and then the record that names it. */
  async function visit(): Promise<void> {
    const photo = await box.add(pictureOf(ids))
    outbox.note(aVisit({ id: newId(), outcome: 'met', photos: [photo] }))
    safe.push(photo)
  }

  /** The records go first; the server then knows of their photos. */
  async function sync(fates: readonly PhotoFate[]): Promise<void> {
    outbox.step((all) => {
      const waiting = all.filter(({ status }) => status.state === 'waiting')
      for (const { record } of waiting) for (const { id, sha256 } of record.photos ?? []) server.name(id, sha256)
      const results = waiting.map(({ record: { id } }) => ({ id, state: 'kept' as const }))
      const sending = all.map((entry) =>
        waiting.includes(entry) ? { ...entry, status: { state: 'sending' as const } } : entry,
      )
      return settled(sending, results, AT)
    })
    server.meet(fates)
    await box.send()
  }

  return { drawer, server, safe, restart, visit, sync, box: () => box, entries: () => outbox.entries() }
}
type Phone = ReturnType<typeof aPhone>

/** A lost network and a full phone are told; a killed program says nothing. Nothing else may happen. */
async function told(phone: Phone, work: Promise<void>): Promise<void> {
  try {
    await work
  } catch (error) {
    const isTold = error instanceof Problem && ['offline', 'storage_full', 'upload_expired'].includes(error.code)
    if (!phone.drawer.isDead() && !isTold) throw error
  }
  if (phone.drawer.isDead()) phone.restart()
}

type Step =
  | { do: 'visit' }
  | { do: 'restart' }
  | { do: 'sync'; fates: PhotoFate[] }
  | { do: 'kill'; after: number }
  | { do: 'fill'; isFull: boolean }
const fate = fc.constantFrom<PhotoFate>('arrives', 'arrives', 'lost', 'noReply', 'twice', 'expired')
const aStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Step>({ do: 'visit' }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('sync' as const), fates: fc.array(fate, { maxLength: 6 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('kill' as const), after: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.constant<Step>({ do: 'restart' }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('fill' as const), isFull: fc.boolean() }) },
)
const aHistory = fc.array(aStep, { maxLength: 20, size: 'max' })

async function live(steps: readonly Step[], weakness?: PhotoWeakness): Promise<string[]> {
  const phone = aPhone(weakness)
  for (const step of steps) {
    if (step.do === 'visit') await told(phone, phone.visit())
    if (step.do === 'sync') await told(phone, phone.sync(step.fates))
    if (step.do === 'kill') phone.drawer.killAfter(step.after)
    if (step.do === 'restart') phone.restart()
    if (step.do === 'fill') phone.drawer.fill(step.isFull)
  }
  phone.restart()
  phone.drawer.fill(false)
  await phone.sync([])
  const left = await shelfIn(phone.drawer).list()
  return [
    ...phone.safe.flatMap(({ id }) => (phone.server.copies(id) === 1 ? [] : [`${id}: ${phone.server.copies(id)}`])),
    ...left.map(({ id }) => `${id} still lies on the phone`),
  ]
}

test(`in ${HISTORIES} histories of kills, losses and full phones every photo of a visit arrives once`, async () => {
  const hasNoFault = async (steps: readonly Step[]) => expect(await live(steps)).toEqual([])
  await fc.assert(fc.asyncProperty(aHistory, hasNoFault), { numRuns: HISTORIES, seed: 5 })
})

test.each<PhotoWeakness>(['noRecognition', 'answersTooSoon'])('the same histories find out %s', async (weakness) => {
  const property = fc.asyncProperty(aHistory, async (steps) => (await live(steps, weakness)).length === 0)
  expect((await fc.check(property, { numRuns: HISTORIES, seed: 5 })).failed).toBe(true)
})

test('a photo lies closed, goes only after its record, and is gone from the phone when the server has it', async () => {
  const phone = aPhone()
  await phone.visit()
  const [photo] = phone.safe
  const lying = () => shelfIn(phone.drawer).get(String(photo?.id))
  expect(Buffer.from((await lying()) ?? []).includes(Buffer.from(pictureOf(0)))).toBe(false)
  await phone.box().send()
  expect(phone.server.copies(String(photo?.id))).toBe(0)
  await phone.sync([])
  expect(phone.server.copies(String(photo?.id))).toBe(1)
  expect(await lying()).toBeUndefined()
})

test('a picture that no record came to name is taken away by the next start, never one that a closed record names', async () => {
  const phone = aPhone()
  await phone.box().add(pictureOf(7))
  await phone.visit()
  phone.restart()
  await phone.box().ready()
  expect((await shelfIn(phone.drawer).list()).map(({ id }) => id)).toEqual(phone.safe.map(({ id }) => id))
})

test('what the server refuses is parked with the reason, stands in nobody’s way and can be tried again', async () => {
  const phone = aPhone()
  await phone.visit()
  await phone.visit()
  const [first, second] = phone.safe.map(({ id }) => id) as [string, string]
  await phone.box().ready()
  const changed = shelfIn(phone.drawer)
  const sealed = await changed.get(first)
  await changed.put(first, Uint8Array.from([...(sealed ?? [])].reverse()))
  await phone.sync([])
  expect(phone.box().parked()).toMatchObject([{ id: first, problem: { code: 'file_damaged' } }])
  expect([phone.server.copies(first), phone.server.copies(second)]).toEqual([0, 1])
  phone.restart()
  await phone.box().ready()
  expect([phone.box().parked().length, phone.box().waiting()]).toEqual([1, 0])
  await changed.put(first, sealed ?? new Uint8Array())
  phone.box().retry(first)
  await phone.box().send()
  expect(phone.server.copies(first)).toBe(1)
})

test('a full phone says so before the picture is taken, and keeps what it has', async () => {
  const phone = aPhone(undefined, 200 * 1024)
  const large = new Uint8Array(10 * 1024 * 1024)
  const shelf = shelfIn(phone.drawer)
  for (let count = 0; count < 9; count += 1) {
    const id = `019ab000-0000-7000-8000-90000000000${count}`
    phone.drawer.set(`outbox:${id}`, JSON.stringify({ status: { state: 'waiting' }, sealed: '', photos: [id] }))
    await shelf.put(id, large)
  }
  await phone.box().ready()
  phone.box().makeRoom()
  await shelf.put('019ab000-0000-7000-8000-900000000009', large)
  phone.drawer.set('outbox:9', JSON.stringify({ sealed: '', photos: ['019ab000-0000-7000-8000-900000000009'] }))
  phone.restart()
  await phone.box().ready()
  expect(() => phone.box().makeRoom()).toThrow(expect.objectContaining({ code: 'storage_full' }))
  expect(await shelf.list()).toHaveLength(10)
  expect(phone.box().percentFull()).toBe(100)
  await expect(phone.box().add(pictureOf(1))).rejects.toMatchObject({ code: 'storage_full' })
})
