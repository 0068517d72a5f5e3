import type { Remote } from '../client/remote'
import type { Conditions } from '../conditions'

/** How a program is opened: whose phone, how it goes with it, at which page, and what was kept from before. */
export type Opening = { phone: string; conditions: Conditions; path?: string }

/** A program that runs, in whatever launcher: what it can be asked, and a finger. */
export type Running = {
  ask: <N extends keyof Remote>(name: N, ...values: Parameters<Remote[N]>) => Promise<ReturnType<Remote[N]>>
  /** Taps the control of this name, so many times at once. @returns whether it was there */
  tap: (name: string, times: number) => Promise<boolean>
  /** The program's memory goes, its storage stays. */
  kill: () => Promise<void>
}

/** Opens a program again and again on one phone: storage lives as long as the launcher. */
export type Launcher = {
  open: (opening: Opening) => Promise<Running>
  /** slows the processor so many times down, where the launcher can; 1 is its full speed */
  slowCpu: (times: number) => Promise<void>
  close: () => Promise<void>
}
