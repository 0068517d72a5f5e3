import type { Feature, Image } from 'write-excel-file/node'
import type { CoveredHousehold } from '../../../src/contract/coverage'
import { dayOf } from '../../../src/domain/core/plainDate'
import { maskName } from '../../../src/domain/core/personName'
import { outcomeSpec } from '../../../src/domain/visits/visit'

/** `maker`: who had it made, of which office and when. `title`: which households these are. */
type Workbook = { title: string; maker: string; households: readonly CoveredHousehold[] }

const columns: readonly [title: string, width: number, cell: (household: CoveredHousehold) => string][] = [
  ['村（社区）', 26, ({ villageName }) => villageName],
  ['户主', 10, ({ head }) => maskName(head)],
  ['住址', 14, ({ addressMasked }) => addressMasked],
  ['走访结果', 16, ({ visit }) => (visit ? outcomeSpec(visit.outcome).label : '还没走到')],
  ['走访日期', 12, ({ visit }) => (visit ? dayOf(visit.at) : '')],
  ['走访人', 10, ({ visit }) => visit?.by ?? ''],
  ['下一步', 24, ({ visit }) => visit?.nextLabel ?? ''],
  ['下次走访', 12, ({ visit }) => visit?.nextOn ?? ''],
  ['要核对的', 22, (household) => marksOf(household).join('、')],
]

const marksOf = ({ isDoubtful, isByRelative, hasGaps }: CoveredHousehold): string[] => [
  ...(isDoubtful ? ['人要核对'] : []),
  ...(isByRelative ? ['家人代答'] : []),
  ...(hasGaps ? ['问卷有空缺'] : []),
]

/**
 * A workbook with names and addresses masked. Who had it made stands above it, on every printed page and behind every
 * row, so that also a part of it tells where it came from.
 */
export async function writeWorkbook({ title, maker, households }: Workbook): Promise<Buffer> {
  // Not before somebody wants one: the functions start without it.
  const { default: writeExcelFile } = await import('write-excel-file/node')
  const width = columns.length + 1
  const across = (value: string, style: object) => [{ value, columnSpan: width, ...style }]
  const sheet = [
    across(title, { fontWeight: 'bold' as const, fontSize: 14 }),
    across(`${maker} 导出。内部使用，不得外传，用完请删除。`, { textColor: '#9b2c1a' }),
    [
      ...columns.map(([value]) => ({ value, fontWeight: 'bold' as const })),
      { value: '导出人', fontWeight: 'bold' as const },
    ],
    ...households.map((household) => [
      ...columns.map(([, , cell]) => cell(household)),
      { value: maker, textColor: '#8a857a' },
    ]),
  ]
  const options = {
    ...{ sheet: '走访', orientation: 'landscape' as const, stickyRowsCount: 3 },
    columns: [...columns.map(([, wide]) => ({ width: wide })), { width: 40 }],
  }
  return writeExcelFile(sheet, options, { features: [onEveryPage(maker)] }).toBuffer()
}

const ESCAPED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const inXml = (text: string) => text.replace(/[&<>"]/g, (sign) => ESCAPED[sign] ?? sign)

/** In a header `&` begins a code of Excel's: it is doubled to stand for itself. */
function onEveryPage(maker: string): Feature<Image['content']> {
  const words = inXml(maker.replace(/&/g, '&&'))
  const footer = `<headerFooter><oddHeader>&amp;C${words}</oddHeader><oddFooter>&amp;C${words} &amp;P/&amp;N</oddFooter></headerFooter>`
  return { files: { transform: { 'xl/worksheets/sheet{id}.xml': { insert: () => footer } } } }
}
