import fs from 'node:fs'
import path from 'node:path'
import type { Instant } from '../../../src/domain/core/plainDate'
import type { DocumentSpec } from '../../../src/domain/policies/policy.schema'
import { pagePath } from '../../platform/files'
import type { MadeUpPerson } from '../generatePeople'
import { pageOf } from '../pages'
import { seededId, type Random } from '../random'
import type { Row } from './copyRows'

const PLACE = '归川市（示例）'

/**
 * One page of each document. There are a few dozen pictures in all: each lies on the disk once, and every page of it is
 * another name of the same file. A crash leaves names that nobody knows of, no more.
 */
export function pastPages(folder: string, random: Random) {
  const kept = new Map<string, string>()
  return (
    { id: applicationId, divisionCode }: { id: string; divisionCode: string },
    person: MadeUpPerson,
    specs: readonly DocumentSpec[],
    at: Instant,
    take: number,
  ) => {
    const rows = specs.map((spec) => {
      const { bytes, sha256 } = pageOf(spec.name, [PLACE, ...(take ? [`第 ${take + 1} 页`] : [])])
      const id = seededId(random, at)
      keep(folder, id, bytes, kept, sha256)
      const file = {
        ...{ id, owner_id: person.id, division_code: person.divisionCode, created_at: at },
        ...{ sha256, media_type: 'image/png', size: bytes.length, storage_key: `pages/${id}` },
      }
      const page = {
        ...{ application_id: applicationId, division_code: divisionCode, document_key: spec.key },
        ...{ file_id: id, position: take + 1, added_at: at },
      }
      return { file, page }
    })
    return { files: rows.map(({ file }): Row => file), pages: rows.map(({ page }): Row => page) }
  }
}
export type PastPages = ReturnType<typeof pastPages>

function keep(folder: string, id: string, bytes: Buffer, kept: Map<string, string>, sha256: string): void {
  const file = pagePath(folder, id)
  const first = kept.get(sha256)
  if (!first || !linked(first, file)) {
    fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
    fs.writeFileSync(file, bytes, { mode: 0o600 })
    kept.set(sha256, file)
  }
}

/** Not every file system has room for another name: then the bytes are written once more. */
function linked(first: string, file: string): boolean {
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
    fs.linkSync(first, file)
    return true
  } catch {
    return false
  }
}
