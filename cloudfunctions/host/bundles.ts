import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { FunctionContext } from '../platform/identity'
import type { CallEvent, Reply } from '../platform/serve'

export type Trigger = { name: string; type: 'timer'; config: string }
export type Bundles = {
  api: (event: CallEvent, context: FunctionContext) => Promise<Reply>
  jobs: (event: unknown, context: FunctionContext) => Promise<unknown>
  triggers: Trigger[]
  /** Gives the functions' connections back. */
  close: () => Promise<void>
}
type Loaded<F> = { main: F; close?: () => Promise<void> }

/** Loads the very bundles that the cloud gets, and their timers. */
export function loadBundles(project: string): Bundles {
  const folder = path.join(project, 'dist/cloudfunctions')
  const load = createRequire(path.join(folder, 'index.js'))
  const api = load('./api') as Loaded<Bundles['api']>
  const jobs = load('./jobs') as Loaded<Bundles['jobs']>
  const { triggers } = JSON.parse(fs.readFileSync(path.join(folder, 'jobs/config.json'), 'utf8')) as {
    triggers: Trigger[]
  }
  const close = async () => {
    await Promise.all([api.close?.(), jobs.close?.()])
  }
  return { api: api.main, jobs: jobs.main, triggers, close }
}
