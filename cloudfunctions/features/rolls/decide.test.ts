import { sql } from 'kysely'
import { newId } from '../../platform/newId'
import { enterScope } from '../../platform/database'
import { COUNTY, OTHER_COUNTY } from '../../platform/testing/city'
import { rollCity, SECOND, type Line, type RollCity } from './testing/rollCity'
import { idOf } from './testing/rollFile'

let roll: RollCity
beforeAll(async () => {
  roll = await rollCity()
})
afterAll(() => roll.city.close())
afterEach(async () => {
  const { db } = roll.city
  await sql`truncate roll_rows, roll_blocks, roll_imports, household_members, audit_log cascade`.execute(db)
  await db.deleteFrom('households').execute()
  await sql`delete from people where id not in (select person_id from identities)`.execute(db)
})

const zhang: Line = ['柳树村', '张三', '户主', '张三', idOf(1), '13800000001', '1 组 1 号']
const li: Line = ['柳树村', '张三', '配偶', '李四', idOf(2), '13800000002', '1 组 1 号']
const zhao: Line = [SECOND, '赵六', '户主', '赵六', idOf(6), '', '5 组']

type Said = {
  line: number
  about: string
  answer: string
  choice?: string
  requestId?: string
  isForVillage?: true
}
const decide = async (id: string, said: Said) => roll.city.as(roll.wu).call('rolls.decide', { id, ...said } as never)
const refused = async (id: string, said: Said) =>
  (await roll.city.as(roll.wu).refused('rolls.decide', { id, ...said } as never)).code
/** Answers what the line asks; of several who could be meant, the one in this place. */
async function answer(id: string, line: number, what: string, place = 0, more: { isForVillage?: true } = {}) {
  const row = (await roll.rowsOf(id, 'doubtful')).find((one) => one.line === line)
  const choice = row?.question?.candidates.filter((one) => one.answer === what)[place]?.id
  const about = row?.question?.about ?? ''
  return decide(id, { line, about, answer: what, ...(choice && { choice }), ...more })
}
const fileOf = (name: string) =>
  roll.city.db.selectFrom('people').selectAll().where('name', '=', name).orderBy('created_at').execute()
const everything = async () =>
  JSON.stringify(
    await Promise.all(
      (['people', 'households', 'household_members'] as const).map((table) =>
        roll.city.db.selectFrom(table).selectAll().orderBy('division_code').execute(),
      ),
    ),
  )

test('whom it could be stands beside the line, numbers masked, and what differs behind the mask is said', async () => {
  await roll.bring([zhang])
  const { id } = await roll.send([['柳树村', '周八', '户主', '周八', idOf(1), '13900000008', '8 组']])
  const [row] = await roll.rowsOf(id, 'doubtful')
  expect(row?.question).toMatchObject({
    ...{ about: 'idOtherName', ask: '是同一个人吗？', answers: [{ answer: 'other', label: '不是同一个人' }] },
    candidates: [{ answer: 'same', label: '是同一个人', title: '登记册上的张三' }],
  })
  const rows = row?.question?.candidates[0]?.rows ?? []
  expect(rows).toContainEqual({ label: '姓名', values: ['周八', '张三'], isDifferent: true })
  expect(rows).toContainEqual({ label: '手机号', values: ['139****0008', '138****0001'], isDifferent: true })
  expect(rows.find(({ label }) => label === '身份证号')).toMatchObject({ isDifferent: false })
  expect(JSON.stringify(row)).not.toContain(idOf(1))
})

test('the same person: their file stays as it is and gets only what it lacks', async () => {
  await roll.bring([['柳树村', '张三', '户主', '张三', idOf(1), '', '1 组 1 号']])
  const { id } = await roll.send([['柳树村', '张叁', '户主', '张叁', idOf(1), '13900000008', '8 组']])
  const { roll: after, lines } = await answer(id, 2, 'same')
  expect(after.counts).toMatchObject({ doubtful: 0, changed: 1, new: 0 })
  expect(lines).toMatchObject([
    { state: 'changed', changes: [{ label: '手机号', to: '139****0008' }], decided: { words: '是同一个人' } },
  ])
  expect(lines[0]?.notes).toEqual(['住处还按登记册上的（户主张三的一户），没有改', '姓名还按档案上的“张三”，没有改'])
  await roll.commit(id)
  expect(await fileOf('张三')).toMatchObject([{ is_phone_proven: false, phone_index: expect.any(String) as string }])
  expect(await fileOf('张叁')).toEqual([])
})

test('somebody else: a file of their own, without the number that is another’s', async () => {
  await roll.bring([zhang, li])
  const { id } = await roll.send([
    ['柳树村', '周八', '户主', '周八', idOf(1), '', '8 组'],
    ['柳树村', '孙七', '户主', '孙七', '', '13800000002', '7 组'],
  ])
  await answer(id, 2, 'other')
  const { roll: after } = await answer(id, 3, 'other')
  expect(after.counts).toMatchObject({ doubtful: 0, new: 2 })
  expect((await roll.rowsOf(id, 'new')).map(({ notes }) => notes)).toEqual([
    ['身份证号没有写，请让本人带证件补上'],
    ['手机号没有写'],
  ])
  expect((await roll.commit(id)).counts).toMatchObject({ new: 2, doubtful: 0 })
  expect(await fileOf('周八')).toMatchObject([{ resident_id_index: null }])
  expect(await fileOf('孙七')).toMatchObject([{ phone_index: null }])
})

test('set aside and taken up again, as often as one likes until it is written; the counts follow at once', async () => {
  await roll.bring([zhang])
  const { id } = await roll.send([['柳树村', '周八', '户主', '周八', idOf(1), '', '8 组']])
  const counts = async (said: Promise<{ roll: { counts: object } }>) => (await said).roll.counts
  const later = { line: 2, about: 'idOtherName', answer: 'later' }
  const again = { line: 2, about: '', answer: 'again' }
  expect(await counts(decide(id, later))).toMatchObject({ doubtful: 0, later: 1, new: 0 })
  expect((await roll.rowsOf(id, 'later'))[0]).toMatchObject({ decided: { words: '先不导入', canAskAgain: true } })
  expect(await counts(decide(id, again))).toMatchObject({ doubtful: 1, later: 0 })
  expect(await counts(answer(id, 2, 'other'))).toMatchObject({ doubtful: 0, new: 1 })
  expect(await counts(decide(id, again))).toMatchObject({ doubtful: 1, new: 0 })
  expect(await refused(id, again)).toBe('roll_moved_on')
  await answer(id, 2, 'other')
  await roll.commit(id)
  expect(await refused(id, again)).toBe('roll_moved_on')
  expect((await roll.rowsOf(id, 'new'))[0]?.decided).toEqual({ words: '不是同一个人', canAskAgain: false })
})

test('what is set aside or left open isn’t written, and comes back in the file of what is to be mended', async () => {
  await roll.bring([zhang])
  const { id } = await roll.send([
    ['柳树村', '周八', '户主', '周八', idOf(1), '', '8 组'],
    ['柳树村', '吴九', '户主', '吴九', '', '13800000001', '9 组'],
    ['柳树村', '郑十', '户主', '郑十', '', '', '10 组'],
  ])
  await decide(id, { line: 2, about: 'idOtherName', answer: 'later' })
  expect(await roll.commit(id)).toMatchObject({ counts: { new: 1, later: 1, doubtful: 1 } })
  expect([await fileOf('周八'), await fileOf('吴九')]).toEqual([[], []])
  await roll.city.as(roll.wu).call('rolls.toMend', { id })
  const { count } = await roll.city.db
    .selectFrom('audit_log')
    .select('count')
    .where('procedure', '=', 'rolls.toMend')
    .executeTakeFirstOrThrow()
  expect(count).toBe(2)
})

test('several questions of one line are asked one after the other, and taken back together', async () => {
  await roll.bring([zhang, li])
  const { id } = await roll.send([['柳树村', '周八', '户主', '周八', idOf(1), '13800000002', '8 组']])
  const first = await answer(id, 2, 'other')
  expect(first.lines).toMatchObject([{ state: 'doubtful', question: { about: 'phoneElsewhere' } }])
  const second = await answer(id, 2, 'other')
  expect(second.lines).toMatchObject([{ state: 'new', decided: { words: '不是同一个人；不是同一个人' } }])
  const back = await decide(id, { line: 2, about: '', answer: 'again' })
  expect(back.lines).toMatchObject([{ state: 'doubtful', question: { about: 'idOtherName' } }])
})

test('a village that is called like another is chosen once for the household, and its lines are looked at there', async () => {
  const { id } = await roll.send([
    ['上湾村', '乙', '户主', '乙', '', '', '2 组'],
    ['上湾村', '乙', '子女', '乙小', '', '', '2 组'],
    ['上湾村', '别家', '户主', '别家', '', '', '3 组'],
  ])
  const [row] = await roll.rowsOf(id, 'doubtful')
  expect(row?.question).toMatchObject({
    ask: '是哪个村？',
    candidates: [{ title: '青禾县柳河镇上湾村' }, { title: '青禾县东山乡上湾村' }],
  })
  const { roll: after, lines } = await answer(id, 2, 'place', 1)
  expect(lines.map(({ name, state, villageName }) => [name, state, villageName])).toEqual([
    ['乙', 'new', '青禾县东山乡上湾村'],
    ['乙小', 'new', '青禾县东山乡上湾村'],
  ])
  expect(after.counts).toMatchObject({ new: 2, doubtful: 1 })
  expect((await decide(id, { line: 3, about: '', answer: 'again' })).roll.counts).toMatchObject({ new: 0, doubtful: 3 })
  await answer(id, 2, 'place', 1)
  await roll.commit(id)
  expect(await fileOf('乙小')).toMatchObject([{ division_code: '990101002002' }])
})

test('a village is chosen once for every line that names it so, however far apart, and taken back as one', async () => {
  const named = (village: string, count: number): Line[] =>
    Array.from({ length: count }, (_, place) => [
      village,
      `${village}${place}`,
      '户主',
      `${village}${place}`,
      '',
      '',
      '组',
    ])
  const { id } = await roll.send([
    ...named('上湾村', 2),
    ...named('柳树村', 50),
    ...named('上湾村委会', 1),
    ...named('上湾村', 40).slice(2),
    ['柳树村', '孙七', '户主', '孙七', 4.1e17, '', '7 组'],
  ])
  const whole = { isForVillage: true as const }
  const counts = { new: 50, doubtful: 42 }
  expect((await answer(id, 2, 'place', 1)).roll.counts).toMatchObject({ new: 51, doubtful: 41 })
  const { roll: after, lines, count } = await answer(id, 3, 'place', 1, whole)
  expect([count, lines.length, lines[0]?.line]).toEqual([39, 30, 3])
  expect(after.counts).toMatchObject({ new: 90, doubtful: 2 })
  expect((await roll.rowsOf(id, 'doubtful')).map(({ villageName }) => villageName)).toEqual([
    '上湾村委会',
    '青禾县柳河镇柳树村',
  ])
  expect(await refused(id, { line: 93, about: 'idSpoiled', answer: 'without', ...whole })).toBe('roll_moved_on')
  const back = await decide(id, { line: 3, about: '', answer: 'again', ...whole })
  expect([back.count, back.roll.counts]).toMatchObject([40, counts])
  await answer(id, 3, 'place', 1, whole)
  expect((await roll.commit(id)).counts).toMatchObject({ new: 90 })
  expect(await fileOf('上湾村39')).toMatchObject([{ division_code: '990101002002' }])
})

const wang: Line = ['柳树村', '张三', '子女', '王五', idOf(5), '', '1 组 1 号']
const homes = async () => {
  const rows = await roll.city.db
    .selectFrom('household_members')
    .innerJoin('households', 'households.id', 'household_id')
    .innerJoin('people', 'people.id', 'person_id')
    .select(['head_name', 'name', 'relation'])
    .orderBy('head_name')
    .orderBy('name')
    .execute()
  return rows.map((row) => [row.head_name, row.name, row.relation].join(' '))
}

test('a household of which the file makes two is asked about once; who moved out lives in the new one, and can be moved back', async () => {
  await roll.bring([zhang, li, wang])
  const before = [await roll.counts(), await homes()]
  const divided: Line[] = [
    zhang,
    ['柳树村', '李四', '户主', '李四', idOf(2), '13800000002', '9 组 9 号'],
    ['柳树村', '李四', '子女', '王五', idOf(5), '', '9 组 9 号'],
  ]
  const { id } = await roll.send(divided)
  expect(await roll.rowsOf(id, 'doubtful')).toMatchObject([
    {
      reasons: ['登记册上和户主张三是一户，名册里另是一户'],
      question: { ask: '是分户，还是换了户主？', answers: [{ answer: 'moved' }, { answer: 'asWritten' }] },
    },
    { line: 4, name: '王五' },
  ])
  const { roll: renamed, lines } = await answer(id, 3, 'asWritten')
  expect([renamed.counts, lines[0]?.changes]).toMatchObject([{ doubtful: 0 }, [{ label: '地址' }, { to: '李四' }]])
  await decide(id, { line: 4, about: '', answer: 'again' })
  const moved = await answer(id, 4, 'moved')
  expect(moved.lines.map(({ changes }) => changes)).toMatchObject(
    [1, 2].map(() => [{ label: '登记到户', from: '张三', to: '李四' }]),
  )
  await roll.commit(id)
  expect(await homes()).toEqual(['张三 张三 户主', '李四 李四 户主', '李四 王五 子女'])
  expect((await roll.send(divided)).counts).toMatchObject({ same: 3, doubtful: 0 })
  expect(await roll.undo(id)).toMatchObject({ stage: 'undone', stays: 0 })
  expect([await roll.counts(), await homes()]).toEqual(before)
})

test('where no ID tells who it is, a divided household asks for each name who is meant, and for all whether they moved', async () => {
  const without = (line: Line): Line => line.map((cell, column) => (column === 4 ? '' : cell))
  await roll.bring([without(zhang), without(li), without(wang)])
  const before = [await roll.counts(), await homes()]
  const divided: Line[] = [
    without(zhang),
    ['柳树村', '李四', '户主', '李四', '', '13800000002', '9 组 9 号'],
    ['柳树村', '李四', '子女', '王五', '', '', '9 组 9 号'],
    ['柳树村', '李四', '父母', '钱七', '', '', '9 组 9 号'],
  ]
  const { id, counts } = await roll.send(divided)
  expect(counts).toMatchObject({ new: 1, same: 1, doubtful: 2 })
  expect(await roll.rowsOf(id, 'doubtful')).toMatchObject([
    {
      ...{ line: 3, reasons: ['登记册上户主张三的一户里有同名的人，名册里另是一户'] },
      question: {
        ...{ ask: '是同一个人吗？分户了，还是换了户主？', answers: [{ answer: 'moved' }, { answer: 'other' }] },
        candidates: [{ answer: 'same', title: '登记册上的李四' }],
      },
    },
    { line: 4, name: '王五' },
  ])
  const renamed = await answer(id, 3, 'same')
  expect([renamed.roll.counts, renamed.lines]).toMatchObject([
    { doubtful: 1 },
    [{ changes: [{ label: '地址' }, { to: '李四' }] }],
  ])
  await decide(id, { line: 3, about: '', answer: 'again' })
  expect((await answer(id, 4, 'other')).roll.counts).toMatchObject({ new: 2, doubtful: 1 })
  await decide(id, { line: 4, about: '', answer: 'again' })
  const moved = await answer(id, 4, 'moved')
  expect(moved.lines.map(({ line, changes }) => [line, changes])).toMatchObject(
    [3, 4].map((line) => [line, [{ label: '登记到户', from: '张三', to: '李四' }]]),
  )
  const back = await decide(id, { line: 3, about: '', answer: 'again' })
  expect([back.count, back.roll.counts]).toMatchObject([2, { doubtful: 2 }])

  await answer(id, 3, 'moved')
  await roll.commit(id)
  expect(await homes()).toEqual(['张三 张三 户主', '李四 李四 户主', '李四 王五 子女', '李四 钱七 父母'])
  expect((await roll.send(divided)).counts).toMatchObject({ same: 4, doubtful: 0 })
  expect(await roll.undo(id)).toMatchObject({ stage: 'undone', stays: 0 })
  expect([await roll.counts(), await homes()]).toEqual(before)
})

test('a namesake in the village who shares no home with the new head is nobody’s doubt', async () => {
  const bare = (village: string, head: string, relation: string, name: string): Line => [
    ...[village, head, relation, name],
    ...['', '', '2 组'],
  ]
  await roll.bring([bare('柳树村', '张三', '户主', '张三'), bare('柳树村', '张三', '子女', '王五')])
  const { counts } = await roll.send([
    bare('柳树村', '张三', '户主', '张三'),
    bare('柳树村', '孙八', '户主', '孙八'),
    bare('柳树村', '孙八', '子女', '王五'),
    bare(SECOND, '张三', '户主', '张三'),
    bare(SECOND, '王五', '户主', '王五'),
  ])
  expect(counts).toMatchObject({ new: 4, same: 1, doubtful: 0 })
})

test('who lives elsewhere in the village by the file has moved there, or hasn’t; nobody else is taken out of a household', async () => {
  await roll.bring([zhang, wang, ['柳树村', '赵六', '户主', '赵六', idOf(6), '', '5 组']])
  const { id } = await roll.send([['柳树村', '赵六', '配偶', '王五', idOf(5), '', '5 组']])
  const [row] = await roll.rowsOf(id, 'doubtful')
  expect(row?.question?.answers.map(({ answer: one }) => one)).toEqual(['moved', 'other'])
  await answer(id, 2, 'moved')
  await roll.commit(id)
  expect(await homes()).toEqual(['张三 张三 户主', '赵六 王五 配偶', '赵六 赵六 户主'])
  const { db } = roll.city
  const scope = { personId: roll.wu.id, areas: [COUNTY], roles: ['supervisor' as const] }
  const taken = await db.transaction().execute(async (tx) => {
    await enterScope(tx, scope)
    const seen = await tx.selectFrom('household_members').select('person_id').execute()
    const { numDeletedRows } = await tx.deleteFrom('household_members').executeTakeFirstOrThrow()
    return [seen.length, numDeletedRows]
  })
  expect(taken).toEqual([3, 0n])
})

test('of two households under one head’s name one is chosen, or a new one is begun for all its lines', async () => {
  const header: Line = ['村', '户编号', '户主', '与户主关系', '姓名', '地址']
  const chen = (group: string, relation: string, name: string): Line => [
    ...['柳树村', group, '陈大', relation, name],
    `${group}路`,
  ]
  await roll.send([chen('1', '户主', '陈大'), chen('2', '户主', '陈大')], {}, header).then(({ id }) => roll.commit(id))
  expect((await roll.counts())[1]).toBe(2)
  const { id } = await roll.send([chen('3', '配偶', '陈妻'), chen('3', '子女', '陈小')], {}, header)
  const [row] = await roll.rowsOf(id, 'doubtful')
  expect(row?.question?.candidates.map(({ rows }) => rows.find(({ label }) => label === '地址')?.values)).toEqual([
    ['3路', '1路'],
    ['3路', '2路'],
  ])
  expect((await answer(id, 2, 'other')).lines.map(({ state }) => state)).toEqual(['new', 'new'])
  await decide(id, { line: 2, about: '', answer: 'again' })
  expect((await answer(id, 3, 'place', 1)).roll.counts).toMatchObject({ new: 2, doubtful: 0 })
  await roll.commit(id)
  expect((await roll.counts()).slice(1)).toEqual([2, 4])
})

test('lines that speak of one person write them once, whichever is decided', async () => {
  await roll.bring([zhang])
  const { id } = await roll.send([
    ['柳树村', '张三', '户主', '张三', '', '', '1 组 1 号'],
    ['柳树村', '张叁', '户主', '张叁', idOf(1), '', '8 组'],
    ['柳树村', '丁', '户主', '丁', '', '', ''],
    ['柳树村', '丁', '户主', '丁', '', '', ''],
  ])
  const { lines } = await answer(id, 3, 'same')
  expect(lines).toMatchObject([{ state: 'same', notes: ['和第 2 行是同一个人，不再写一遍'] }])
  const { lines: repeated } = await answer(id, 5, 'same')
  expect(repeated).toMatchObject([{ state: 'same', notes: ['和第 4 行是同一个人，不再写一遍'] }])
  await decide(id, { line: 5, about: '', answer: 'again' })
  await answer(id, 5, 'other')
  expect((await roll.commit(id)).counts).toMatchObject({ new: 2, doubtful: 0 })
  expect(await fileOf('丁')).toHaveLength(2)
})

test('an ID that Excel spoiled, one that differs from the birth date, and numbers of another county: taken without', async () => {
  const far = await roll.city.person('外县人', [], '990102001001')
  const header: Line = ['村', '户主', '与户主关系', '姓名', '身份证号', '手机号', '地址', '出生日期']
  const { id } = await roll.send(
    [
      ['柳树村', '甲', '户主', '甲', 4.1e17, '', '1', ''],
      ['柳树村', '乙', '户主', '乙', idOf(11), '', '2', '1955-05-05'],
      ['柳树村', '丙', '户主', '丙', idOf(12), '', '3', '1955-05-05'],
      ['柳树村', '戊', '户主', '戊', '', far.phone, '4', ''],
    ],
    {},
    header,
  )
  await answer(id, 2, 'without')
  await answer(id, 3, 'without')
  await answer(id, 4, 'asWritten')
  const { roll: after } = await answer(id, 5, 'without')
  expect(after.counts).toMatchObject({ new: 4, doubtful: 0 })
  expect((await roll.commit(id)).counts).toMatchObject({ new: 4, doubtful: 0 })
  const numbers = await Promise.all(['甲', '乙', '丙', '戊'].map(fileOf))
  expect(numbers.flat().map((file) => [file.resident_id_index !== null, file.phone_index !== null])).toEqual([
    ...[
      [false, false],
      [false, false],
      [true, false],
    ],
    [false, false],
  ])
})

test('what was decided is written as it was shown or not at all, and the whole import can be taken back', async () => {
  await roll.bring([zhang, zhao])
  const before = await everything()
  const { id } = await roll.send([
    ['柳树村', '周八', '户主', '周八', idOf(1), '13900000001', '8 组'],
    ['柳树村', '赵六', '户主', '赵六', idOf(6), '13900000002', '5 组'],
  ])
  await answer(id, 2, 'other')
  await answer(id, 3, 'same')
  expect((await roll.commit(id)).counts).toMatchObject({ new: 1, changed: 1 })
  expect((await fileOf('赵六'))[0]?.phone_index).not.toBeNull()
  expect(await roll.undo(id)).toMatchObject({ stage: 'undone', stays: 0 })
  expect(await everything()).toBe(before)
})

test('what the person who was chosen became meanwhile isn’t guessed', async () => {
  await roll.bring([['柳树村', '张三', '户主', '张三', idOf(1), '', '1 组 1 号']])
  const { id } = await roll.send([['柳树村', '张叁', '户主', '张叁', idOf(1), '13900000008', '8 组']])
  await answer(id, 2, 'same')
  await roll.bring([['柳树村', '张三', '户主', '张三', idOf(1), '13700000007', '1 组 1 号']])
  const { counts } = await roll.commit(id)
  expect(counts).toMatchObject({ changed: 0, doubtful: 1 })
  expect((await roll.rowsOf(id, 'doubtful'))[0]).toMatchObject({
    reasons: ['看过预览以后情况变了，这一行没有写入，请再导入一次'],
  })
})

test('sent twice it is said once; what isn’t asked, or was never offered, is refused, as is everybody else', async () => {
  await roll.bring([zhang, li])
  const { id } = await roll.send([['柳树村', '周八', '户主', '周八', idOf(1), '', '8 组'], zhao])
  const [wang] = await fileOf('李四')
  const same = { line: 2, about: 'idOtherName', answer: 'same' }
  expect(await refused(id, { ...same, choice: wang?.id })).toBe('roll_moved_on')
  expect(await refused(id, same)).toBe('roll_moved_on')
  expect(await refused(id, { ...same, about: 'phoneElsewhere' })).toBe('roll_moved_on')
  expect(await refused(id, { ...same, line: 3 })).toBe('roll_moved_on')
  expect(await refused(id, { ...same, line: 99 })).toBe('not_found')
  const other = { line: 2, about: 'idOtherName', answer: 'other', requestId: newId() }
  expect(await decide(id, other)).toEqual(await decide(id, other))
  expect((await roll.city.as(roll.wu).call('rolls.get', { id })).counts).toMatchObject({ new: 2, doubtful: 0 })
  const neighbour = await roll.city.person('邻县督办', [{ role: 'supervisor', area: OTHER_COUNTY }])
  expect((await roll.city.as(neighbour).refused('rolls.decide', { id, ...other } as never)).code).toBe('not_found')
})
