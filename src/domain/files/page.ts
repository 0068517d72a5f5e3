import { canRead } from '../applications/authority'
import { isMine, type Actor } from '../core/actor'
import { Problem } from '../core/problem'

export const mediaTypes = ['image/jpeg', 'image/png', 'application/pdf'] as const
export type MediaType = (typeof mediaTypes)[number]
export const isMediaType = (text: string | undefined): text is MediaType => mediaTypes.some((known) => known === text)

/** What the system itself makes for somebody: nobody can send one in. */
export const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
export type FileType = MediaType | typeof WORKBOOK
export const isFileType = (text: string): text is FileType => text === WORKBOOK || isMediaType(text)

const MEGABYTE = 1024 * 1024
const LIMIT_MB = 10
/** Bytes of one page at most. */
export const PAGE_LIMIT = LIMIT_MB * MEGABYTE

/** @throws Problem file_too_large */
export function checkSize(bytes: number): void {
  if (bytes > PAGE_LIMIT) throw new Problem('file_too_large', { limit: LIMIT_MB })
}

/** A case that a page was put into, as far as it says who may look. */
export type CaseOfPage = { applicantId: string; filedBy?: string; divisionCode: string }

/** Who sent it, and who may read a case that it was put into. */
export function mayReadPage(ownerId: string, cases: readonly CaseOfPage[], actor: Actor): boolean {
  return isMine(actor, ownerId) || cases.some((one) => canRead(one, actor))
}
