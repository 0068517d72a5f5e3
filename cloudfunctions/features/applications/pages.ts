import { whyNotDocument } from '../../../src/domain/applications/editing'
import { Problem } from '../../../src/domain/core/problem'
import { signedIn, type Context } from '../../platform/context'
import type { Case } from './cases'
import { deletePage, insertPage, isFileOf, listPages } from './pageRepository'
import { touchCase } from './saveCase'

type PageInput = { documentKey: string; fileId: string }

/** How many pages a document takes, and that it takes them now from this person. */
function pagesAllowed(context: Context, before: Case, documentKey: string): number {
  const refusal = whyNotDocument(before, signedIn(context), documentKey)
  if (refusal) throw refusal
  return before.programme.documents.find(({ key }) => key === documentKey)?.maxPages ?? 0
}

/** Puts one of the person's own pages into a document. @throws Problem not_found, too_many_pages */
export async function addPage(context: Context, before: Case, { documentKey, fileId }: PageInput): Promise<void> {
  const { db, now } = context
  const limit = pagesAllowed(context, before, documentKey)
  if (!(await isFileOf(db, fileId, signedIn(context).personId))) throw new Problem('not_found')
  const pages = (await listPages(db, [before.id])).filter((page) => page.documentKey === documentKey)
  if (pages.some((page) => page.fileId === fileId)) return
  if (pages.length >= limit) throw new Problem('too_many_pages', { limit })
  const { id: applicationId, divisionCode } = before
  await insertPage(db, { applicationId, divisionCode, documentKey, fileId, at: now })
  await touchCase(context, before)
}

export async function removePage(context: Context, before: Case, { documentKey, fileId }: PageInput): Promise<void> {
  pagesAllowed(context, before, documentKey)
  await deletePage(context.db, before.id, documentKey, fileId)
  await touchCase(context, before)
}
