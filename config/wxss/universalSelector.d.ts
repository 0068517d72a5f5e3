import type { Plugin } from 'postcss'

declare function universalSelector(): Plugin
declare namespace universalSelector {
  const elements: string[]
}
export = universalSelector
