import type { AppConfig } from '../loadBuild'
import { withPhoneEvents } from './events'
import { program, type Definition } from './program'
import { space } from './space'
import { getCurrentPages } from './stack'
import { wx } from './wx/wx'

type Module = { exports: unknown }
export type AppInstance = Definition & {
  onLaunch?(options: object): void
  onShow?(options: object): void
  onHide?(): void
}
export type { AppConfig }

const modules: Record<string, Module> = {}
export const registered: Record<string, 'page' | 'component'> = {}
export const appOf: { current: AppInstance | undefined } = { current: undefined }

/** The file that WeChat is loading: Page and Component register under it, not under the file that holds the call. */
let loading = ''

const App = (definition: AppInstance) => void (appOf.current = definition)
const getApp = () => appOf.current
const Page = (definition: Definition) => {
  registered[loading] = 'page'
  return space.componentEnv(loading, (definer) => definer.Page(withPhoneEvents(definition)))
}
const Component = (definition: Definition = {}) => {
  registered[loading] = 'component'
  return space.componentEnv(loading, (definer) => definer.Component(withPhoneEvents(definition)))
}
const Behavior = (definition: Definition) => space.componentEnv(loading, (definer) => definer.Behavior(definition))

const timers = { setTimeout: setTimeout.bind(window), clearTimeout: clearTimeout.bind(window) }
const shared: Definition = { wx, App, getApp, getCurrentPages, Date, Math, Promise, Object, Array, console, ...timers }

function resolve(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1).replace(/\.js$/, '')
  const parts = from.split('/').slice(0, -1)
  for (const part of target.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/').replace(/\.js$/, '')
}

/** Loads a module of the program once, with WeChat's names around it and the browser's taken away. */
export function load(from: string, target: string): unknown {
  const path = resolve(from, target)
  const name = program.modules[path] ? path : `${path}/index`
  const run = program.modules[name]
  if (!run) throw new Error(`module '${path}.js' is not defined, require args is '${target}'`)
  const known = modules[name]
  if (known) return known.exports
  const module: Module = { exports: {} }
  modules[name] = module
  const before = loading
  if (program.configs[name]) loading = name
  try {
    const require = Object.assign((other: string) => load(name, other), {
      async: async (other: string) => load(name, other),
    })
    run.call(
      undefined,
      require,
      module,
      module.exports,
      wx,
      App,
      Page,
      Component,
      Behavior,
      getApp,
      getCurrentPages,
      shared,
      shared,
    )
  } finally {
    loading = before
  }
  return module.exports
}
