import { Problem } from '@/domain/core/problem'
import type { Push, PushReply } from '@/domain/visits/push'
import { aVisit } from '@/domain/visits/testing/aVisit'
import { openOutbox } from './outbox'
import { readStanding } from './standing'
import { syncLoop } from './sync'
import { memoryDrawer } from './testing/memoryDrawer'

const EPOCH = '019ab000-0000-7000-8000-00000000000e'
const AT = '2026-11-22T08:00:00.000Z'
const open = { close: (text: string) => text, open: (text: string) => text }

function phoneWith(answer: (push: Push) => PushReply | Promise<PushReply>) {
  const drawer = memoryDrawer()
  const outbox = openOutbox(drawer, open)
  const pushed: Push[] = []
  const push = async (batch: Push) => {
    pushed.push(batch)
    return answer(batch)
  }
  const sync = syncLoop({
    drawer,
    outbox,
    push,
    newId: () => `request-${pushed.length}`,
    now: () => '2025-11-22T08:00:00.000Z',
  })
  return { drawer, outbox, pushed, sync }
}
const took = ({ epoch, records }: Push): PushReply =>
  epoch === EPOCH
    ? { epoch: EPOCH, kept: 1, at: AT, results: records.map(({ id }) => ({ id, state: 'kept' })) }
    : { epoch: EPOCH, kept: 0, at: AT, results: [] }

test('a phone that was told nothing yet hears the epoch first, then offers all; and learns how wrong its clock is', async () => {
  const { outbox, pushed, sync, drawer } = phoneWith(took)
  outbox.note(aVisit())
  await sync()
  expect(pushed.map(({ epoch, records }) => [epoch === EPOCH, records.length])).toEqual([
    [false, 1],
    [true, 1],
  ])
  expect(outbox.entries()[0]?.status).toEqual({ state: 'kept', at: AT })
  expect(readStanding(drawer)).toEqual({ epoch: EPOCH, kept: 1, clockOffsetMs: 365 * 24 * 3600 * 1000 })
})

test('a phone with nothing to send still says what it was told', async () => {
  const { pushed, sync } = phoneWith(took)
  await sync()
  expect(pushed.map(({ records }) => records)).toEqual([[]])
})

test('without a network it stops at once, and everything waits as before', async () => {
  const { outbox, pushed, sync } = phoneWith(() => Promise.reject(new Problem('offline')))
  outbox.note(aVisit())
  await expect(sync()).rejects.toThrow(expect.objectContaining({ code: 'offline' }))
  expect(pushed).toHaveLength(1)
  expect(outbox.entries()[0]?.status).toEqual({ state: 'waiting' })
})

test('two syncs at once are one', async () => {
  const { outbox, pushed, sync } = phoneWith(took)
  outbox.note(aVisit())
  await Promise.all([sync(), sync()])
  expect(pushed).toHaveLength(2)
})

test('a server that tells another epoch every time is not asked for ever', async () => {
  let epochs = 0
  const { outbox, pushed, sync } = phoneWith(() => ({ epoch: `${(epochs += 1)}`, kept: 0, at: AT, results: [] }))
  outbox.note(aVisit())
  await sync()
  expect(pushed).toHaveLength(6)
})
