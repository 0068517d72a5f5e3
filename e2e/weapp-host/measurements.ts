/** What the host measures of a running program. Times are milliseconds since it was opened; sizes are bytes of UTF-8. */
export type Measurements = {
  /** milliseconds since the program was opened: pass it as `since` to hear only of what came later */
  now: number
  setData: SetDataCall[]
  requests: CloudRequest[]
  /** the page in front */
  page: string
  tree: PageTree
  images: ShownImage[]
  targets: TapTarget[]
}

/** One hand-over from the program's code to the renderer. WeChat counts how many and how large. */
export type SetDataCall = { page: string; at: number; bytes: number; tookMs: number }

/** One call of wx.cloud: what went out and what came back, without their contents. */
export type CloudRequest = {
  /** the function's name and, where the data names a path, that: `api applications.get` */
  name: string
  page: string
  startedAt: number
  /** absent while it is under way */
  endedAt?: number
  bytes: number
  answerBytes?: number
  /** equal for equal questions, and for equal answers */
  questionHash: string
  answerHash?: string
  isFailed?: boolean
}

/** WeChat's elements and the program's components, from `<page>` (depth 1) down. */
export type PageTree = { nodes: number; depth: number; mostChildren: number; mostChildrenOf: string }

type Size = { width: number; height: number }
/** CSS pixels. In jsdom nothing is laid out: every shown size is 0. */
export type ShownImage = { source: string; natural: Size; shown: Size }
export type TapTarget = { kind: string; name: string; isDisabled: boolean; box: Size & { left: number; top: number } }
