import { Problem } from '../../../../src/domain/core/problem'
import type { Sheet } from '../../../../src/domain/rolls/sheet'
import { readCsv } from './readCsv'
import { readXlsx } from './readXlsx'

const ZIP = Buffer.from('PK\x03\x04', 'latin1')
/** Old .xls files, and new ones that a password closes. */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])

/** What kind of file it is, its content says; a name can say anything. @throws Problem roll_unreadable, roll_too_large */
export async function readSheet(bytes: Buffer): Promise<Sheet> {
  if (bytes.subarray(0, COMPOUND.length).equals(COMPOUND)) throw new Problem('roll_unreadable')
  return bytes.subarray(0, ZIP.length).equals(ZIP) ? readXlsx(bytes) : readCsv(bytes)
}
