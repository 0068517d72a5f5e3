import { nextBatch, sent, settled } from '@/domain/visits/outbox'
import { aVisit } from '@/domain/visits/testing/aVisit'
import { readMeter } from './meter'
import { openOutbox, PAGE_PREFIX } from './outbox'
import { sealWith } from './seal'
import { memoryDrawer } from './testing/memoryDrawer'

const seal = sealWith(Buffer.alloc(32, 1).toString('base64'))
const AT = '2026-11-22T08:00:00.000Z'
const storage_full = expect.objectContaining({ code: 'storage_full' })

test('what was noted is there after a new start, in order and unreadable in the storage', () => {
  const drawer = memoryDrawer()
  const outbox = openOutbox(drawer, seal)
  outbox.note(aVisit({ id: 'b', note: '想开小吃店' }))
  outbox.note(aVisit({ id: 'a' }))
  outbox.step((all) => sent(all, nextBatch(all)))
  expect(
    drawer
      .keys()
      .map((key) => drawer.get(key))
      .join(''),
  ).not.toContain('小吃店')
  const again = openOutbox(drawer, seal).entries()
  expect(again.map(({ record, status }) => `${record.id} ${status.state}`)).toEqual(['b waiting', 'a waiting'])
})

test('a full phone refuses before a visit is begun; pages of the roll give way first, records never', () => {
  const drawer = memoryDrawer(400)
  const outbox = openOutbox(drawer, seal)
  outbox.note(aVisit())
  drawer.set(`${PAGE_PREFIX}1`, 'x'.repeat(250 * 1024))
  outbox.makeRoom()
  expect(drawer.keys()).toEqual([`outbox:${aVisit().id}`])
  drawer.set('photo', 'x'.repeat(250 * 1024))
  expect(() => outbox.makeRoom()).toThrow(storage_full)
  expect(outbox.entries()).toHaveLength(1)
  expect(readMeter(drawer, outbox)).toMatchObject({ waiting: 1, isFull: true, percentFull: 63 })
})

test('a note that finds no room is not in the outbox, and a step that finds none has not happened', () => {
  const drawer = memoryDrawer()
  const outbox = openOutbox(drawer, seal)
  outbox.note(aVisit({ id: 'a' }))
  drawer.fill(true)
  expect(() => outbox.note(aVisit({ id: 'b' }))).toThrow(storage_full)
  const keep = () => outbox.step((all) => settled(sent(all, nextBatch(all)), [{ id: 'a', state: 'kept' }], AT))
  expect(keep).toThrow(storage_full)
  expect(readMeter(drawer, outbox)).toMatchObject({ waiting: 1, kept: 0 })
  drawer.fill(false)
  keep()
  expect(readMeter(drawer, outbox)).toMatchObject({ waiting: 0, kept: 1 })
})

test('records closed by a key that is gone stay where they are, and are told of', () => {
  const drawer = memoryDrawer()
  openOutbox(drawer, seal).note(aVisit())
  const other = openOutbox(drawer, sealWith(Buffer.alloc(32, 2).toString('base64')))
  expect(readMeter(drawer, other)).toMatchObject({ waiting: 0, unreadable: 1 })
  expect(openOutbox(drawer, seal).entries()).toHaveLength(1)
})
