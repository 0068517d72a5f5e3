import type { AppConfig } from '../loadBuild'

export type Definition = Record<string, unknown>
type ModuleFunction = (...values: unknown[]) => void

/** The built program, as `serve.ts` writes it into the page. */
export type Program = {
  app: AppConfig
  pages: string[]
  configs: Record<string, Definition>
  scopes: Record<string, string>
  templates: Record<string, unknown>
  modules: Record<string, ModuleFunction>
}

declare global {
  interface Window {
    weappProgram: Program
    weappLog: LogEntry[]
    /** what tests set: the files that a picker gives, answers of dialogs */
    weappMocks: Record<string, (options: Definition) => unknown>
  }
}

export type LogEntry = { kind: 'life' | 'wx' | 'error' | 'setData'; name: string; page?: string; size?: number }

export const program = window.weappProgram
export const log: LogEntry[] = (window.weappLog = [])
window.weappMocks ??= {}

/** An error of the program: it is in the log, on the console, and fails the test that looks. */
export function report(error: unknown): void {
  const message =
    error instanceof Error ? error.message : String((error as { errMsg?: string } | undefined)?.errMsg ?? error)
  log.push({ kind: 'error', name: message })
  console.error(error)
}

window.addEventListener('error', (event) => log.push({ kind: 'error', name: event.message }))
window.addEventListener('unhandledrejection', (event) => report(event.reason))
