import { JSDOM, VirtualConsole } from 'jsdom'
import { webcrypto } from 'node:crypto'
import vm from 'node:vm'
import type { WeappHost } from '../serve'
import type { Launcher, Opening, Running } from './running'

const page = '<!doctype html><html lang="zh-CN"><head></head><body></body></html>'
const compiled = new WeakMap<WeappHost, vm.Script[]>()

/** Scripts are compiled once; every phone runs them in a world of its own. */
function scriptsOf(host: WeappHost): vm.Script[] {
  const known = compiled.get(host)
  if (known) return known
  const { program, client } = host.scripts
  const scripts = [new vm.Script(program, { filename: 'program.js' }), new vm.Script(client, { filename: 'client.js' })]
  compiled.set(host, scripts)
  return scripts
}

type Kept = Record<string, string>

function openWindow(host: WeappHost, kept: Kept, opening: Opening) {
  const dom = new JSDOM(page, {
    url: host.url,
    runScripts: 'outside-only',
    pretendToBeVisual: true,
    virtualConsole: new VirtualConsole(),
  })
  const { window } = dom
  Object.assign(window, {
    weappBoot: opening,
    fetch: (address: string, init?: RequestInit) => fetch(new URL(address, host.url), init),
    matchMedia: () => ({ matches: false, addListener: () => undefined, addEventListener: () => undefined }),
  })
  Object.defineProperty(window, 'crypto', { value: webcrypto })
  Object.defineProperties(window, { innerWidth: { value: 375 }, innerHeight: { value: 720 } })
  for (const [key, value] of Object.entries(kept)) window.localStorage.setItem(key, value)
  for (const script of scriptsOf(host)) script.runInContext(dom.getInternalVMContext())
  return dom
}

/** Runs the program in jsdom: fast, many phones at once, nothing laid out. */
export function jsdomLauncher(host: WeappHost): Launcher {
  let kept: Kept = {}
  let kill = async (): Promise<void> => undefined

  async function open(opening: Opening): Promise<Running> {
    const { window } = openWindow(host, kept, opening)
    kill = async () => {
      kept = { ...window.localStorage }
      window.close()
      kill = async () => undefined
    }
    const ask: Running['ask'] = async (name, ...values) => {
      const method = window.weapp[name] as (...given: unknown[]) => unknown
      return JSON.parse(JSON.stringify(method(...values) ?? null))
    }
    const tap: Running['tap'] = async (name, times) => {
      const wasThere = await ask('tap', name)
      for (let again = 1; wasThere && again < times; again += 1) await ask('tap', name)
      return wasThere
    }
    return { ask, tap, kill: () => kill() }
  }

  return { open, slowCpu: async () => undefined, close: () => kill() }
}
