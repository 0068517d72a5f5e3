type Table = { headings: readonly string[]; rows: readonly (readonly string[])[]; title: string }

const TITLE_ROWS = 1
const WIDTHS: Record<string, number> = { 身份证号: 22, 手机号: 14, 地址: 30, 原因: 48, 户主: 12, 姓名: 12 }

/**
 * A workbook of texts only: Excel then leaves the digits of an ID as they are. The library is loaded with the first file
 * and not with the function. @returns base64
 */
export async function writeXlsx({ title, headings, rows }: Table): Promise<string> {
  const { default: write } = await import('write-excel-file/node')
  const text = (value: string, more: object = {}) => ({ value, type: String, format: '@', ...more })
  const data = [
    [text(title, { span: headings.length })],
    headings.map((heading) => text(heading, { fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map((value) => text(value))),
  ]
  const columns = headings.map((heading) => ({ width: WIDTHS[heading] ?? 14 }))
  const file = await write(data as never, { columns, stickyRowsCount: TITLE_ROWS + 1 } as never)
  return (await file.toBuffer()).toString('base64')
}
