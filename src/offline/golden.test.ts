import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VisitRecord as Schema } from '@/contract/visits'
import type { Actor } from '@/domain/core/actor'
import { contentOf } from '@/domain/visits/contentOf'
import { receive } from '@/domain/visits/receive'
import { householdStates } from '@/domain/visits/householdState'
import type { VisitRecord } from '@/domain/visits/visit'
import { openOutbox } from './outbox'
import { sealWith } from './seal'
import { memoryDrawer } from './testing/memoryDrawer'

// Records as released versions of the program made them: added to with every version that changes them, never changed.
const folder = join(__dirname, '../domain/visits/testing/golden')
const files = readdirSync(folder).flatMap((version) =>
  readdirSync(join(folder, version)).map((name) => join(version, name)),
)
const read = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as VisitRecord
const wang: Actor = {
  personId: 'wang',
  name: '王村官',
  grants: [{ role: 'villageOfficer', area: '990101001001', office: '示例村' }],
}
const campaign = { areas: ['990101'], fromOn: '2026-11-01', toOn: '2026-12-31', versions: [1] }

test.each(files)('%s still fits the contract and is received whole', (file) => {
  const record = read(file)
  expect(Schema.parse(record)).toEqual(record)
  const digest = contentOf(record)
  expect(receive(undefined, { ...record, digest }, campaign, wang, '2026-11-23')).toEqual({
    state: 'kept',
    isNew: true,
  })
})

test.each(files)('%s goes through the outbox unchanged', (file) => {
  const drawer = memoryDrawer()
  const seal = sealWith(Buffer.alloc(32, 1).toString('base64'))
  openOutbox(drawer, seal).note(read(file))
  expect(
    openOutbox(drawer, seal)
      .entries()
      .map(({ record }) => record),
  ).toEqual([read(file)])
})

test('the first version’s records add up to the same households', () => {
  const states = householdStates(files.filter((file) => file.startsWith('1')).map(read))
  expect([...states.values()].map((record) => record?.outcome).sort()).toEqual(['met', 'workingAway'])
})

test('a slip that the first version left on a phone is still read', () => {
  const drawer = memoryDrawer()
  const sealed = JSON.stringify(read('1/met.json'))
  const slip = { v: 1, order: 4, status: { state: 'kept', at: '2026-11-22T08:00:00.000Z' }, sealed }
  drawer.set('outbox:019ab3c2-7a10-7c31-9d02-3f1b5a7e0a11', JSON.stringify(slip))
  const [entry] = openOutbox(drawer, { close: (text) => text, open: (text) => text }).entries()
  expect(entry).toEqual({ order: 4, status: slip.status, record: read('1/met.json') })
})
