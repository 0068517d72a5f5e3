import write from 'write-excel-file/node'
import { residentIdCheck } from '../../../../src/domain/core/residentId'
import { takeIn } from '../../../platform/files'
import { newId } from '../../../platform/newId'
import { COUNTY, type Person, type TestCity } from '../../../platform/testing/city'

/** A valid ID of somebody made up. */
export const idOf = (number: number): string => {
  const first = `99010119${String(60 + (number % 40))}0101${String(number % 1000).padStart(3, '0')}`
  return first + residentIdCheck(first)
}

type Value = string | number | Date | undefined
/** A workbook; numbers stay numbers in it, and days days. */
export async function xlsxOf(rows: readonly (readonly Value[])[]): Promise<Buffer> {
  const cell = (value: Value) => {
    if (value === undefined) return null
    if (value instanceof Date) return { value, type: Date, format: 'yyyy-mm-dd' }
    return typeof value === 'number' ? { value, type: Number } : { value, type: String }
  }
  return (await write(rows.map((row) => row.map(cell)) as never)).toBuffer()
}

export const csvOf = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.join(',')).join('\r\n')

let gbk: Map<string, number[]> | undefined
/** The text in GBK: Node only reads it, so every pair of bytes is read once and looked up the other way round. */
export function inGbk(text: string): Buffer {
  gbk ??= new Map(pairs().map((pair) => [new TextDecoder('gb18030').decode(Buffer.from(pair)), pair]))
  const table = gbk
  return Buffer.from([...text].flatMap((one) => (one < '\x80' ? [one.charCodeAt(0)] : (table.get(one) ?? [0x3f]))))
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, place) => from + place)
const pairs = () => range(0x81, 0xfe).flatMap((high) => range(0x40, 0xfe).map((low) => [high, low]))

type Sent = { divisionCode?: string; asOf?: string }

/** Sends a file as the page does, up to the preview. */
export async function preview(
  city: TestCity,
  who: Person,
  bytes: Buffer,
  { divisionCode = COUNTY, asOf = '2026-09-10' }: Sent = {},
) {
  const id = newId()
  const { uploadKey } = await city.as(who).call('files.prepare', { size: bytes.length })
  await takeIn(process.env.STORAGE_DIR ?? '', uploadKey, bytes)
  await city.as(who).call('rolls.begin', { id, uploadKey, name: '名册.xlsx', divisionCode, asOf })
  return finish(city, who, id)
}

/** Goes on until the stage has come to its end. */
export async function finish(city: TestCity, who: Person, id: string) {
  let roll = await city.as(who).call('rolls.get', { id })
  while (roll.isUnderWay) roll = await city.as(who).call('rolls.advance', { id })
  return roll
}

export async function commit(city: TestCity, who: Person, id: string) {
  await city.as(who).call('rolls.act', { id, action: 'commit' })
  return finish(city, who, id)
}

export async function undo(city: TestCity, who: Person, id: string) {
  await city.as(who).call('rolls.act', { id, action: 'undo' })
  return finish(city, who, id)
}
