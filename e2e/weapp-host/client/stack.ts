import type { PageInstance, Root } from 'glass-easel-miniprogram-adapter'
import { log, program, report, type Definition } from './program'

export type OpenPage = {
  route: string
  query: Record<string, string>
  instance: PageInstance
  root: Root
  frame: HTMLElement
  scroller: HTMLElement
  title?: string
  titleColours?: { ink: string; ground: string }
  isReady?: boolean
}

/** The pages that are open, the one that is seen last; and those behind the tabs, which stay alive. */
export const stack: OpenPage[] = []
export const tabPages: Record<string, OpenPage> = {}
export const tabs = program.app.tabBar?.list ?? []

export const current = () => stack[stack.length - 1]
export const isTab = (route: string) => tabs.some(({ pagePath }) => pagePath === route)
export const getCurrentPages = () => stack.map(({ instance }) => instance)

/** Calls a page's life-cycle method and notes it. */
export function callPage(page: OpenPage, name: string, ...values: unknown[]): unknown {
  log.push({ kind: 'life', name, page: page.route })
  try {
    return (page.instance[name] as ((...given: unknown[]) => unknown) | undefined)?.apply(page.instance, values)
  } catch (error) {
    report(error)
    return undefined
  }
}

/** What a page's window is to look like: its own JSON over the program's. */
export const windowOf = (route: string): Definition => ({ ...program.app.window, ...program.configs[route] })
