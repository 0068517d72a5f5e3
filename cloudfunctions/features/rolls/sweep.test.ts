import { asJobs } from '../../platform/database'
import { purge } from '../purge'
import { rollCity, type RollCity } from './testing/rollCity'
import { idOf } from './testing/rollFile'

let roll: RollCity
beforeAll(async () => {
  roll = await rollCity()
})
afterAll(() => roll.city.close())

const DAY_MS = 86_400_000
const line = (number: number) => ['柳树村', `户${number}`, '户主', `户${number}`, idOf(number), '', `${number} 号`]
async function afterDays(days: number) {
  const now = new Date(Date.parse(roll.city.clock.now) + days * DAY_MS).toISOString()
  await asJobs(roll.city.door, (tx) => purge(tx, { now }))
}
const rowsLeft = async (id: string) =>
  (await roll.city.db.selectFrom('roll_rows').select('line').where('import_id', '=', id).execute()).length
const get = (id: string) => roll.city.as(roll.wu).call('rolls.get', { id })

test('lines go 14 days after a preview that led to nothing, and 90 after they were written or taken back; numbers stay', async () => {
  const preview = await roll.send([line(1)])
  const written = await roll.bring([line(2), line(3)])
  const undone = await roll.undo((await roll.bring([line(4)])).id)
  expect([preview.keptUntil, written.keptUntil, undone.keptUntil]).toEqual(['2026-10-02', '2026-12-17', '2026-12-17'])
  const left = () => Promise.all([preview, written, undone].map(({ id }) => rowsLeft(id)))

  await afterDays(14)
  expect(await left()).toEqual([1, 2, 1])
  await afterDays(15)
  expect(await left()).toEqual([0, 2, 1])
  expect(await get(preview.id)).toMatchObject({ stage: 'discarded', isSwept: true, actions: [], counts: { new: 1 } })
  expect((await roll.city.as(roll.wu).refused('rolls.act', { id: preview.id, action: 'commit' })).code).toBe(
    'roll_moved_on',
  )

  await afterDays(90)
  expect(await left()).toEqual([0, 2, 1])
  expect((await get(written.id)).actions).toEqual(['undo'])
  await afterDays(91)
  expect(await left()).toEqual([0, 0, 0])
  expect(await get(written.id)).toMatchObject({ stage: 'committed', isSwept: true, actions: [], counts: { new: 2 } })
  expect((await roll.city.as(roll.wu).refused('rolls.act', { id: written.id, action: 'undo' })).code).toBe(
    'roll_moved_on',
  )
  expect((await roll.counts())[1]).toBe(2)
})

test('one that stopped halfway goes too, with what was never checked, and isn’t gone on with', async () => {
  const { id } = await roll.send([line(5), line(6)])
  await roll.city.as(roll.wu).call('rolls.act', { id, action: 'commit' })
  await roll.city.db
    .insertInto('roll_blocks')
    .values({ import_id: id, division_code: '990101', first_line: 9, lines_sealed: 'x' })
    .execute()
  await afterDays(91)
  expect(await rowsLeft(id)).toBe(0)
  expect(await roll.city.db.selectFrom('roll_blocks').select('first_line').execute()).toEqual([])
  expect(await roll.city.as(roll.wu).call('rolls.advance', { id })).toMatchObject({ isUnderWay: false, actions: [] })
})

test('the timer’s office deletes no line of an import that is still open', async () => {
  await roll.send([line(7)])
  const gone = await asJobs(roll.city.door, (tx) => tx.deleteFrom('roll_rows').executeTakeFirst())
  expect(gone.numDeletedRows).toBe(0n)
})
