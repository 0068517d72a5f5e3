import type { PaperPaneProps } from './papers'

/** A phone has no room for a pane: its pages open large, one by one. */
export const PaperPane: (props: PaperPaneProps) => null = () => null
