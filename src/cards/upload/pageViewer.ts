import { createContext, useContext } from 'react'
import { openPage } from './openPage'

export type ShownPage = { fileId: string; mediaType: string; url: string }
type View = (page: ShownPage, name: string) => void

const Viewer = createContext<View | undefined>(undefined)

/** Where a page is shown that somebody opens: a pane beside the case, if there is one. */
export const PageViewer = Viewer.Provider

/** Opens a page in the pane beside it, else in a view of its own. */
export function useOpenPage(): (page: ShownPage, pages: readonly ShownPage[], name: string) => void {
  const view = useContext(Viewer)
  return (page, pages, name) => (view ? view(page, name) : void openPage(page, pages))
}
