import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { DocumentSpec } from '../../src/domain/policies/policy.schema'
import type { Instant } from '../../src/domain/core/plainDate'
import { pagePath } from '../platform/files'
import type { Tx } from '../platform/database'
import { drawPage } from './drawPage'
import type { MadeUpPerson } from './generatePeople'
import { insertRows } from '../platform/insertRows'
import { seededId, type Random } from './random'

type Drawn = { bytes: Buffer; sha256: string }
/** A page is drawn once, whoever gives it in. */
const drawn = new Map<string, Drawn>()

/** The picture of a paper, its bytes and their digest. */
export function pageOf(title: string, lines: readonly string[]): Drawn {
  const key = [title, ...lines].join('\n')
  const known = drawn.get(key)
  if (known) return known
  const bytes = drawPage(title, lines)
  const page = { bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
  drawn.set(key, page)
  return page
}

/** What stands on the page: whoever works the case of one of the cast can compare the numbers. */
function linesOf({ key }: DocumentSpec, { residentId, creditCode, businessName }: MadeUpPerson, isCast: boolean) {
  if (isCast && key === 'idCard') return ['身份证号码', residentId, '归川市（示例）']
  if (isCast && key === 'licence' && businessName) return ['统一社会信用代码', creditCode ?? '', '归川市（示例）']
  return ['归川市（示例）']
}

export type Given = { specs: readonly DocumentSpec[]; person: MadeUpPerson; isCast: boolean; at: Instant; take: number }

/** Gives in one page of each document: the bytes to the storage, then the rows. A second `take` is another photo. */
export async function giveIn(db: Tx, application: { id: string; divisionCode: string }, given: Given, random: Random) {
  const { specs, person, isCast, at, take } = given
  const pages = specs.map((spec) => {
    const lines = [...linesOf(spec, person, isCast), ...(take ? [`第 ${take + 1} 页`] : [])]
    return { spec, id: seededId(random, at), ...pageOf(spec.name, lines) }
  })
  for (const { id, bytes } of pages) keep(id, bytes)
  const owned = { division_code: person.divisionCode, owner_id: person.id, created_at: at }
  const rows = pages.map(({ id, bytes, sha256 }) => ({
    ...owned,
    ...{ id, sha256, media_type: 'image/png', size: bytes.length, storage_key: `pages/${id}` },
  }))
  await insertRows(db, 'files', rows)
  await insertRows(
    db,
    'application_pages',
    pages.map(({ spec, id }) => ({
      application_id: application.id,
      division_code: application.divisionCode,
      document_key: spec.key,
      file_id: id,
      position: take + 1,
      added_at: at,
    })),
  )
}

/** Straight to where kept pages lie: these never were uploads. A crash leaves pages that nobody knows of, no more. */
function keep(fileId: string, bytes: Buffer): void {
  const folder = process.env.STORAGE_DIR
  if (!folder) throw new Error('STORAGE_DIR is not set: the made-up city needs a folder for the pages of its cases.')
  const file = pagePath(folder, fileId)
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  fs.writeFileSync(file, bytes, { mode: 0o600 })
}
