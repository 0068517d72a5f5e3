import { takeIn } from '../../platform/files'
import { newId } from '../../platform/newId'
import { VILLAGE } from '../../platform/testing/city'
import { MOST_LINES } from '../../../src/domain/rolls/sheet'
import { HEADER, rollCity, type Line, type RollCity } from './testing/rollCity'
import { csvOf, idOf, inGbk, preview, xlsxOf } from './testing/rollFile'

let roll: RollCity
beforeEach(async () => {
  roll = await rollCity()
})
afterEach(() => roll.city.close())

const reasonsOf = async (id: string) =>
  (await roll.rowsOf(id)).map(({ line, state, reasons }) => [line, state, ...reasons])
const refusedWith = async (bytes: Buffer) => {
  const { uploadKey } = await roll.city.as(roll.wu).call('files.prepare', { size: bytes.length })
  await takeIn(process.env.STORAGE_DIR ?? '', uploadKey, bytes)
  const file = { id: newId(), uploadKey, name: 'x', divisionCode: VILLAGE, asOf: '2026-09-01' }
  return (await roll.city.as(roll.wu).refused('rolls.begin', file)).code
}

test('of a roll with 5 % broken rows the others are written, and those come back with their reasons to be mended', async () => {
  const lines = Array.from({ length: 200 }, (_, place): Line => {
    const isBroken = place % 20 === 19
    return ['柳树村', `户${place}`, '户主', `户${place}`, isBroken ? '123' : idOf(place), '', `${place} 号`]
  })
  const shown = await roll.send(lines)
  expect(shown.counts).toEqual({ new: 190, changed: 0, same: 0, doubtful: 0, later: 0, wrong: 10 })
  await roll.commit(shown.id)
  expect((await roll.counts())[1]).toBe(190)
  const file = await roll.city.as(roll.wu).call('rolls.toMend', { id: shown.id })
  expect(file.name).toBe('名册里要改的.xlsx')
  const mended = await preview(roll.city, roll.wu, Buffer.from(file.base64, 'base64'))
  expect(mended).toMatchObject({ counts: { new: 0, wrong: 10 }, ignored: ['原因'] })
  expect((await reasonsOf(mended.id))[0]).toEqual([3, 'wrong', '身份证号不对，请对照证件检查 18 位号码'])
})

test('an ID that Excel turned into a number is told, whatever the number looks like, and never guessed', async () => {
  const id = idOf(10)
  const { id: xlsx } = await roll.send([
    ['柳树村', '甲', '户主', '甲', Number(id.replace('X', '0')), '', '1'],
    ['柳树村', '乙', '户主', '乙', 4.1e17, '', '2'],
    ['柳树村', '丙', '户主', '丙', '4.10101E+17', '', '3'],
    ['柳树村', '丁', '户主', '丁', idOf(11), 13_800_000_011, '4'],
  ])
  const told = 'Excel 把身份证号改坏了，请把这一列设成文本再导出'
  expect(await reasonsOf(xlsx)).toEqual([
    [2, 'doubtful', told],
    [3, 'doubtful', told],
    [4, 'doubtful', told],
    [5, 'new'],
  ])
  const csv = csvOf([
    ['姓名', '身份证号'],
    ['甲', '410101199001011000'],
    ['乙', '4.10E+17'],
  ])
  const { id: text } = await preview(roll.city, roll.wu, Buffer.from(csv), { divisionCode: VILLAGE })
  expect(await reasonsOf(text)).toEqual([
    [2, 'doubtful', told],
    [3, 'doubtful', told],
  ])
})

test('a CSV in GBK, UTF-8 with its mark or UTF-16 reads the same, with a title above and full-width digits in it', async () => {
  const text = csvOf([
    ['柳树村返乡人员名册', '', ''],
    ['序号', '姓 名', '公民身份号码', '联系电话', '家庭住址'],
    ['１', '张　三', idOf(3), '１３８００００００３３', '1组'],
  ])
  const files = [inGbk(text), Buffer.from(`\ufeff${text}`), Buffer.from(`\ufeff${text}`, 'utf16le')]
  for (const bytes of files) {
    const { id } = await preview(roll.city, roll.wu, bytes, { divisionCode: VILLAGE })
    expect(await roll.rowsOf(id)).toMatchObject([
      { line: 3, state: 'new', name: '张三', phoneMasked: '138****0033', address: '1组' },
    ])
  }
})

test('what stands merged over a household goes on for its head, number and address, and for nothing else', async () => {
  const header: Line = ['户编号', '村', '户主', '姓名', '与户主关系', '身份证号', '手机', '地址', '出生日期']
  const { id, counts } = await roll.send(
    [
      ['A1', '柳树村', '张三', '张三', '本人', idOf(1), '13800000001', '1 组 1 号', new Date('1961-01-01')],
      [undefined, undefined, undefined, '李四', '配偶', idOf(2), undefined, undefined, 22_647],
      [undefined, undefined, undefined, '张小', '子', undefined, undefined, undefined, undefined],
      ['A2', undefined, '王五', '王五', '户主', undefined, undefined, '2 组 2 号', undefined],
      [undefined, undefined, undefined, '', '母', undefined, undefined, undefined, undefined],
    ],
    {},
    header,
  )
  expect(counts).toEqual({ new: 4, changed: 0, same: 0, doubtful: 0, later: 0, wrong: 1 })
  const rows = await roll.rowsOf(id)
  expect(rows.map(({ head, address, phoneMasked = '' }) => [head, address, phoneMasked])).toEqual([
    ['张三', '1 组 1 号', '138****0001'],
    ['张三', '1 组 1 号', ''],
    ['张三', '1 组 1 号', ''],
    ['王五', '2 组 2 号', ''],
    ['王五', '2 组 2 号', ''],
  ])
  await roll.commit(id)
  expect((await roll.counts()).slice(1)).toEqual([2, 4])
})

test('villages that aren’t there or aren’t theirs are wrong, those called like another doubtful, each in words', async () => {
  const { id } = await roll.send([
    ['邻县村', '甲', '户主', '甲', '', '', ''],
    ['上湾村', '乙', '户主', '乙', '', '', ''],
    ['柳树', '丙', '户主', '丙', '', '', ''],
    ['990101002002', '丁', '户主', '丁', '', '', ''],
  ])
  expect(await reasonsOf(id)).toEqual([
    [2, 'wrong', '您负责的地区里没有“邻县村”'],
    [3, 'doubtful', '叫“上湾村”的村不止一个，请加一列“乡镇”写清楚'],
    [4, 'new'],
    [5, 'new'],
  ])
  const withTown = await roll.send([['东山乡', '上湾村', '乙']], {}, ['乡镇', '行政村', '姓名'])
  expect((await roll.rowsOf(withTown.id))[0]).toMatchObject({ state: 'new', villageName: '青禾县东山乡上湾村' })
})

test('the same person or number twice in a file is told with the line', async () => {
  const { id } = await roll.send([
    ['柳树村', '甲', '户主', '甲', idOf(1), '13800000001', ''],
    ['柳树村', '乙', '户主', '乙', idOf(1), '', ''],
    ['柳树村', '丙', '户主', '丙', '', '13800000001', ''],
    ['柳树村', '丁', '户主', '丁', '', '', ''],
    ['柳树村', '丁', '户主', '丁', '', '', ''],
  ])
  expect(await reasonsOf(id)).toEqual([
    [2, 'new'],
    [3, 'doubtful', '和第 2 行的身份证号相同'],
    [4, 'doubtful', '和第 2 行别的人家的手机号相同'],
    [5, 'new'],
    [6, 'doubtful', '和第 5 行像是同一个人'],
  ])
})

test.each([
  ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'roll_unreadable'],
  ['a picture', Buffer.from('89504e470d0a1a0a00000000', 'hex'), 'roll_unreadable'],
  ['half a workbook', Buffer.from('PK\x03\x04 and no more', 'latin1'), 'roll_unreadable'],
  ['a text without a header', Buffer.from('今天,天气\n很,好'), 'roll_no_header'],
  ['a header alone', Buffer.from('姓名,手机号\n'), 'roll_empty'],
  ['too many lines', Buffer.from(`姓名,手机号\n${'某,\n'.repeat(MOST_LINES + 1)}`), 'roll_too_large'],
])('%s is refused in one sentence', async (_, bytes, code) => {
  expect(await refusedWith(bytes)).toBe(code)
})

test('a workbook that unpacks to more than a memory holds is refused before it is unpacked', async () => {
  const bytes = await xlsxOf([HEADER])
  const entry = bytes.indexOf(Buffer.from('PK\x01\x02', 'latin1'))
  bytes.writeUInt32LE(0xfffffff0, entry + 24)
  expect(await refusedWith(bytes)).toBe('roll_too_large')
})

test('the template is a roll that can be filled in', async () => {
  const { base64, name } = await roll.city.as(roll.wu).call('rolls.template')
  expect(name).toBe('返乡人员名册模板.xlsx')
  expect(await refusedWith(Buffer.from(base64, 'base64'))).toBe('roll_empty')
})
