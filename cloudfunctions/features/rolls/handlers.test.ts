import { takeIn } from '../../platform/files'
import { newId } from '../../platform/newId'
import { OTHER_COUNTY, VILLAGE } from '../../platform/testing/city'
import { rollCity, SECOND, type Line, type RollCity } from './testing/rollCity'
import { csvOf, finish, idOf, preview, xlsxOf } from './testing/rollFile'

let roll: RollCity
beforeEach(async () => {
  roll = await rollCity()
})
afterEach(() => roll.city.close())

const zhang: Line = ['柳树村', '张三', '户主', '张三', idOf(1), '13800000001', '1 组 1 号']
const li: Line = ['柳树村', '张三', '配偶', '李四', idOf(2), '13800000002', '1 组 1 号']
const changed = (line: Line, place: number, value: string): Line =>
  line.map((cell, index) => (index === place ? value : cell))
const ADDRESS = 6

test('a roll is shown before anything is written, and then written', async () => {
  const before = await roll.counts()
  expect(before.slice(1)).toEqual([0, 0])
  const shown = await roll.send([zhang, li])
  expect(shown).toMatchObject({ stage: 'preview', counts: { new: 2, changed: 0, same: 0, doubtful: 0, wrong: 0 } })
  expect(shown).toMatchObject({ by: '吴振华', name: '名册.xlsx', actions: ['commit', 'discard'], ignored: [] })
  expect(await roll.rowsOf(shown.id)).toMatchObject([
    { line: 2, state: 'new', name: '张三', villageName: '青禾县柳河镇柳树村', phoneMasked: '138****0001', reasons: [] },
    { line: 3, state: 'new', name: '李四', relation: '配偶', head: '张三' },
  ])
  expect(await roll.counts()).toEqual(before)
  expect(await roll.commit(shown.id)).toMatchObject({ stage: 'committed', actions: ['undo'] })
  expect(await roll.counts()).toEqual([Number(before[0]) + 2, 1, 2])
})

test('a second file of the village is compared with what the first one brought', async () => {
  await roll.bring([zhang, li])
  const again = await roll.send([zhang, changed(li, ADDRESS, '1 组 1 号')])
  expect(again).toMatchObject({ counts: { new: 0, changed: 0, same: 2 }, actions: ['discard'] })
  const wang: Line = ['柳树村', '王五', '户主', '王五', '', '', '3 组 1 号']
  const second = await roll.send([changed(zhang, ADDRESS, '1 组 9 号'), wang], { asOf: '2026-09-11' })
  expect(second.counts).toMatchObject({ new: 1, changed: 1 })
  expect(await roll.rowsOf(second.id, 'changed')).toMatchObject([
    { name: '张三', changes: [{ label: '地址', from: '1 组 1 号', to: '1 组 9 号' }] },
  ])
})

test('without an ID somebody is known by village, household and name, and gets what their file lacks', async () => {
  await roll.bring([['柳树村', '王五', '户主', '王五', '', '', '3 组 1 号']])
  const before = await roll.counts()
  const { id } = await roll.bring([['柳树村', '王五', '户主', '王五', idOf(5), '13800000005', '3 组 1 号']])
  const [row] = await roll.rowsOf(id, 'changed')
  expect(row?.changes.map(({ label, to }) => [label, to])).toEqual([
    ['身份证号', `9${'*'.repeat(16)}${idOf(5).slice(-1)}`],
    ['手机号', '138****0005'],
  ])
  expect(await roll.counts()).toEqual(before)
})

test('what a visit said of an address is newer than an older roll, and stays', async () => {
  await roll.bring([zhang], { asOf: '2026-09-01' })
  await roll.city.db.updateTable('households').set({ stated_at: '2026-09-15T03:00:00.000Z' }).execute()
  const older = await roll.send([changed(zhang, ADDRESS, '旧屋')], { asOf: '2026-09-10' })
  expect(older.counts).toMatchObject({ changed: 0, same: 1 })
  expect((await roll.rowsOf(older.id))[0]?.notes).toEqual(['现在的地址是 2026-09-15 记的，比名册新，没有改'])
  const newer = await roll.send([changed(zhang, ADDRESS, '新屋')], { asOf: '2026-09-16' })
  expect(newer.counts).toMatchObject({ changed: 1 })
})

test('a number on somebody else’s file, another name under an ID, and a home elsewhere are for people to decide', async () => {
  await roll.bring([zhang, li, [SECOND, '赵六', '户主', '赵六', idOf(6), '', '5 组']])
  const far = await roll.city.person('外县人', [], '990102001001')
  const { id } = await roll.send([
    ['柳树村', '孙七', '户主', '孙七', '', '13800000002', '7 组'],
    ['柳树村', '周八', '户主', '周八', idOf(1), '', '8 组'],
    ['柳树村', '赵六', '户主', '赵六', idOf(6), '', '5 组'],
    ['柳树村', '吴九', '户主', '吴九', '', far.phone, '9 组'],
    ['柳树村', '郑十', '子女', '李四', idOf(2), '', '1 组'],
    ['柳树村', '张三', '子女', '张小', '', '13800000001', '1 组 1 号'],
  ])
  const rows = await roll.rowsOf(id)
  expect(rows.map(({ state, reasons, notes }) => [state, ...reasons, ...notes])).toEqual([
    ['doubtful', '这个手机号登记在另一个人的档案上'],
    ['doubtful', '这个身份证号的档案上是另一个姓名'],
    ['doubtful', '这个人的档案在青禾县柳河镇上湾村'],
    ['doubtful', '这个手机号已登记在别的地区的档案上'],
    ['doubtful', '这个人现在登记在户主张三的一户，分户、迁户请先核实'],
    ['new', '和家人共用一个手机号，号码记在先登记的人名下'],
  ])
})

test('a phone that is on the file stays: only the person changes it, face to face', async () => {
  await roll.bring([zhang])
  const { id } = await roll.send([changed(zhang, 5, '13900009999')])
  expect(await roll.rowsOf(id)).toMatchObject([
    { state: 'same', notes: ['手机号和档案上的不同，没有改：换手机号要本人当面办'] },
  ])
})

test('whatever becomes of a line between looking and writing, it is written as it was shown or not at all', async () => {
  const shown = await roll.send([zhang, li])
  await roll.bring([changed(zhang, 3, '张三')])
  const written = await roll.commit(shown.id)
  expect(written.counts).toEqual({ new: 1, changed: 0, same: 0, doubtful: 1, later: 0, wrong: 0 })
  expect((await roll.rowsOf(shown.id, 'doubtful'))[0]?.reasons).toEqual([
    '看过预览以后情况变了，这一行没有写入，请再导入一次',
  ])
  expect((await roll.counts())[2]).toBe(2)
})

test('two blocks of one file, with a household across them, and a page that was killed in between', async () => {
  const lines = Array.from({ length: 2_100 }, (_, place): Line => {
    const home = Math.floor(place / 3)
    return [
      '柳树村',
      `户${home}`,
      place % 3 ? '子女' : '户主',
      place % 3 ? `人${place}` : `户${home}`,
      '',
      '',
      `${home} 号`,
    ]
  })
  const { id } = await roll.send(lines)
  await roll.city.as(roll.wu).call('rolls.act', { id, action: 'commit' })
  const half = await roll.city.as(roll.wu).call('rolls.advance', { id })
  expect(half).toMatchObject({ stage: 'committing', done: 1_000, total: 2_100, isUnderWay: true })
  expect(await finish(roll.city, roll.wu, id)).toMatchObject({ stage: 'committed', counts: { new: 2_100 } })
  expect((await roll.counts()).slice(1)).toEqual([700, 2_100])
})

test('the same request twice, and two pages at once, do each block once', async () => {
  const { id } = await roll.send([zhang, li])
  const requestId = newId()
  const act = () => roll.city.as(roll.wu).call('rolls.act', { id, action: 'commit', requestId })
  expect(await act()).toEqual(await act())
  expect((await roll.city.as(roll.wu).refused('rolls.act', { id, action: 'commit' })).code).toBe('roll_moved_on')
  await Promise.all([1, 2, 3].map(() => roll.city.as(roll.wu).call('rolls.advance', { id })))
  expect(await finish(roll.city, roll.wu, id)).toMatchObject({ stage: 'committed', done: 2, total: 2 })
  expect((await roll.counts())[2]).toBe(2)
})

test('only who supervises the area: not another county’s, no other office, and not with somebody else’s file', async () => {
  const { city, wu } = roll
  const { id } = await roll.send([zhang])
  const other = await city.person('邻县督办', [{ role: 'supervisor', area: OTHER_COUNTY }])
  const ma = await city.person('马春花', [{ role: 'villageOfficer' }])
  for (const path of ['rolls.get', 'rolls.rows', 'rolls.advance', 'rolls.toMend'])
    expect([(await city.as(other).refused(path, { id })).code, (await city.as(ma).refused(path, { id })).code]).toEqual(
      ['not_found', 'not_allowed'],
    )
  expect((await city.as(other).refused('rolls.act', { id, action: 'commit' })).code).toBe('not_found')
  const { uploadKey } = await city.as(wu).call('files.prepare', { size: 10 })
  await takeIn(
    process.env.STORAGE_DIR ?? '',
    uploadKey,
    await xlsxOf([
      ['姓名', '手机'],
      ['某', ''],
    ]),
  )
  const file = { id: newId(), uploadKey, name: 'x', divisionCode: OTHER_COUNTY, asOf: '2026-09-01' }
  expect((await city.as(wu).refused('rolls.begin', file)).code).toBe('wrong_area')
  expect((await city.as(other).refused('rolls.begin', file)).code).toBe('upload_expired')
  expect((await city.as(other).call('rolls.list')).items).toEqual([])
  expect((await city.as(wu).call('rolls.list')).items.map((one) => one.id)).toEqual([id])
})

test('the fence alone lets nobody delete a person whom no import made', async () => {
  await roll.bring([zhang])
  const { city, wu } = roll
  const deleted = await city.door.transaction().execute(async (tx) => {
    const { enterScope } = await import('../../platform/database')
    await enterScope(tx, { personId: wu.id, areas: ['990101'], roles: ['supervisor'] })
    await tx.deleteFrom('household_members').execute()
    return tx.deleteFrom('people').returning('id').execute()
  })
  expect(deleted).toEqual([])
})

test('no name, number or address of a roll lies open in the database or the log', async () => {
  const log = jest.spyOn(console, 'log').mockImplementation(() => undefined)
  const rows = csvOf([
    ['姓名', '身份证号', '手机号', '地址'],
    ['密某某', idOf(77), '13811112222', '保密巷九号'],
    ['错某某', '1', '2', '保密巷十号'],
  ])
  const { id } = await preview(roll.city, roll.wu, Buffer.from(rows), { divisionCode: VILLAGE })
  await roll.rowsOf(id)
  const tables = ['roll_imports', 'roll_blocks', 'roll_rows', 'audit_log', 'replays'] as const
  const all = JSON.stringify([
    await Promise.all(tables.map((table) => roll.city.db.selectFrom(table).selectAll().execute())),
    log.mock.calls,
  ])
  for (const secret of ['密某某', idOf(77), '13811112222', '保密巷', '名册.xlsx']) expect(all).not.toContain(secret)
  log.mockRestore()
})
