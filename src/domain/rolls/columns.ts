import { cellText } from './cellText'
import type { Cell } from './sheet'

/** What a roll can say of a person, in the words of the template. */
export const columnLabel = {
  town: '乡镇',
  village: '村',
  group: '组',
  householdNumber: '户编号',
  head: '户主',
  name: '姓名',
  relation: '与户主关系',
  residentId: '身份证号',
  birthDate: '出生日期',
  phone: '手机号',
  address: '地址',
} as const
export type Column = keyof typeof columnLabel
export const columnNames = Object.keys(columnLabel) as Column[]

/** How the columns are headed in the rolls of villages, without spaces and brackets. */
const synonyms: Record<Column, readonly string[]> = {
  town: ['乡镇', '乡镇街道', '镇', '乡', '街道', '所属乡镇', '镇街', '乡镇名称'],
  village: ['村', '行政村', '村居', '村社区', '社区', '所在村', '村名', '村委会', '所属村', '村名称', '行政村名称'],
  group: ['组', '村民小组', '小组', '组别', '村组', '自然村', '屯', '社'],
  householdNumber: ['户编号', '户号', '户籍编号', '户编码', '家庭编号', '户序号'],
  head: ['户主', '户主姓名', '户主名字'],
  name: ['姓名', '名字', '家庭成员', '家庭成员姓名', '成员姓名', '人员姓名', '返乡人员姓名'],
  relation: ['与户主关系', '关系', '家庭关系', '户主关系', '和户主关系', '与户主的关系'],
  residentId: [
    ...[
      '身份证号',
      '身份证号码',
      '公民身份号码',
      '公民身份证号码',
      '公民身份证号',
      '身份证',
      '身份号码',
      '证件号码',
      '证件号',
    ],
    ...['居民身份证号', '居民身份证号码', '有效证件号码'],
  ],
  birthDate: ['出生日期', '出生年月日', '生日', '出生年月'],
  phone: ['手机号', '手机', '手机号码', '联系电话', '电话', '电话号码', '联系方式', '本人电话', '移动电话'],
  address: [
    '地址',
    '住址',
    '家庭住址',
    '家庭地址',
    '现住址',
    '现住地',
    '详细地址',
    '居住地址',
    '住所',
    '门牌号',
    '门牌',
  ],
}
const columnOf = new Map(columnNames.flatMap((column) => synonyms[column].map((word) => [word, column] as const)))

/** A heading without what is in brackets, without marks and spaces: 身份证号（18位）* is 身份证号. */
const bare = (cell: Cell): string =>
  cellText(cell)
    .replace(/[([{【].*?[)\]}】]/g, '')
    .replace(/[\s*:：、/,，。"“”]/g, '')

export type Header = {
  /** the line on which the columns are headed, counted from 0 */
  at: number
  places: Partial<Record<Column, number>>
  /** headings that say nothing to us */
  ignored: string[]
}

/** Titles and notes stand above it, but hardly more than these. */
const LOOKED_AT = 20
const ENOUGH = 2

/** The line that heads the columns: the first that knows the name and one other. Of two equal headings the first counts. */
export function findHeader(rows: readonly (readonly Cell[])[]): Header | undefined {
  const at = rows.slice(0, LOOKED_AT).findIndex((row) => {
    const known = new Set(row.map((cell) => columnOf.get(bare(cell))).filter(Boolean))
    return known.has('name') && known.size >= ENOUGH
  })
  return at < 0 ? undefined : { at, ...placesIn(rows[at] ?? []) }
}

/** A row number is in every roll, and nobody misses it. */
const UNINTERESTING = ['', '序号', '编号', '备注']

function placesIn(row: readonly Cell[]): Pick<Header, 'places' | 'ignored'> {
  const places: Partial<Record<Column, number>> = {}
  const ignored: string[] = []
  row.forEach((cell, place) => {
    const heading = bare(cell)
    const column = columnOf.get(heading)
    if (column && places[column] === undefined) places[column] = place
    else if (!UNINTERESTING.includes(heading)) ignored.push(heading.slice(0, 20))
  })
  return { places, ignored }
}
