import { columnLabel, columnNames, type Column } from '../../../src/domain/rolls/columns'
import { faultKind, sayFault, type RollLine } from '../../../src/domain/rolls/rollLine'
import type { Tx } from '../../platform/database'
import { openContent } from './content'
import { listRows } from './rowRepository'
import { writeXlsx } from './writeXlsx'

/** Lines of one file: more would be too long an answer. */
const FILE_LINES = 3_000
const WHY = '原因'
const headings = columnNames.map((column) => columnLabel[column])

/** 填写说明 stands above the columns, as reading passes over it. */
export const template = async () => ({
  name: '返乡人员名册模板.xlsx',
  base64: await writeXlsx({
    title: '一人一行，姓名必填。身份证号、手机号这两列是文本格式，请直接填，不要改格式。同一户的人写相同的户主。',
    headings,
    rows: Array.from({ length: 200 }, () => headings.map(() => '')),
  }),
})

/** The lines that weren't taken over as a roll with one column more, to be mended and imported again. */
export async function fileToMend(db: Tx, importId: string, after: number) {
  const states = ['doubtful', 'later', 'wrong'] as const
  const rows = await listRows(db, { importId, states, after, count: FILE_LINES + 1 })
  const page = rows.slice(0, FILE_LINES)
  const table = page.map((row) => {
    const { line, faults } = openContent(importId, row)
    const reasons = faults.filter((fault) => faultKind(fault) !== 'note').map(sayFault)
    return [...columnNames.map((column) => valueOf(line, column)), `第 ${line.line} 行：${reasons.join('；')}`]
  })
  const title = '请按“原因”一列改好，再把这个文件导入一次。改对的会写入，已经写入的不会重复。'
  const base64 = await writeXlsx({ title, headings: [...headings, WHY], rows: table })
  const next = rows.length > FILE_LINES ? page[page.length - 1]?.line : undefined
  return { count: page.length, file: { name: '名册里要改的.xlsx', base64, ...(next && { next }) } }
}

function valueOf(line: RollLine, column: Column): string {
  if (column === 'householdNumber') return line.number
  if (column === 'birthDate') return line.birth
  return column === 'residentId' ? line.residentId || line.unreadId : line[column]
}
