import type { CaseDocument } from '@/contract/applications'
import type { ShownPage } from '../upload/pageViewer'

export type Paper = { page: ShownPage; name: string }
export type PaperPaneProps = {
  documents: readonly CaseDocument[]
  /** id of the page that is shown; the first when it is none of the case's */
  shown: string | undefined
  onShow: (fileId: string | undefined) => void
}

/** All pages of a case in the order of its documents, each called by its document. */
export function papersOf(documents: readonly CaseDocument[]): Paper[] {
  return documents.flatMap(({ spec, pages }) => pages.map((page) => ({ page, name: spec.name })))
}

export const placeOf = (papers: readonly Paper[], shown: string | undefined) =>
  Math.max(
    0,
    papers.findIndex(({ page }) => page.fileId === shown),
  )
