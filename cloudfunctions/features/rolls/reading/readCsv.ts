import type { Sheet } from '../../../../src/domain/rolls/sheet'
import { decodeText } from './decodeText'

/** Rows of texts, whatever separates them. The library is loaded with the first roll and not with the function. */
export async function readCsv(bytes: Buffer): Promise<Sheet> {
  const { default: papa } = await import('papaparse')
  const { data } = papa.parse<string[]>(decodeText(bytes), { delimitersToGuess: [',', '\t', ';', '，'] })
  return { rows: data, isTyped: false }
}
