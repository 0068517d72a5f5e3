import fs from 'node:fs'
import path from 'node:path'
import { filesBelow } from '../weapp-host/loadBuild'

/** Bytes of each module (before minifying) in each script, as config/moduleSizes.js writes it. */
export type Modules = Record<string, number>
export type ModuleList = Record<string, Modules>
/** What a package may take, and what its largest modules took when that was agreed. */
export type Budget = Record<string, { limit: number; modules: Modules }>

/** Smaller modules aren't kept in the budget: nobody would read it. */
export const NOTEWORTHY_BYTES = 4096
const SHOWN = 5

/** Bytes of every package of a build: `main` and the root of each sub-package. All files count, as WeChat uploads all. */
export function packageSizes(root: string, subPackages: readonly string[]): Record<string, number> {
  const sizes: Record<string, number> = Object.fromEntries(['main', ...subPackages].map((name) => [name, 0]))
  for (const file of filesBelow(root, '')) {
    const name = packageOf(file, subPackages)
    sizes[name] = (sizes[name] ?? 0) + fs.statSync(path.join(root, file)).size
  }
  return sizes
}

const packageOf = (file: string, subPackages: readonly string[]): string =>
  subPackages.find((name) => file.startsWith(`${name}/`)) ?? 'main'

/** The noteworthy modules of every package. */
export function largestModules(list: ModuleList, subPackages: readonly string[]): Record<string, Modules> {
  const found: Record<string, Modules> = {}
  for (const [script, modules] of Object.entries(list))
    for (const [name, bytes] of Object.entries(modules))
      if (bytes >= NOTEWORTHY_BYTES) (found[packageOf(script, subPackages)] ??= {})[name] = bytes
  return found
}

/** One sentence for each package over its limit, which names the modules that came or grew since the budget was agreed. */
export function overBudget(sizes: Record<string, number>, modules: Record<string, Modules>, budget: Budget): string[] {
  return Object.entries(sizes).flatMap(([name, bytes]) => {
    const agreed = budget[name]
    if (!agreed) return [`${name} (${bytes} bytes) has no budget yet: agree on one in e2e/gates/budget.json`]
    if (bytes <= agreed.limit) return []
    return [
      `${name} takes ${bytes} bytes, ${bytes - agreed.limit} over its ${agreed.limit}: ${blame(modules[name] ?? {}, agreed.modules)}`,
    ]
  })
}

function blame(now: Modules, before: Modules): string {
  const grown = Object.entries(now)
    .map(([name, bytes]) => ({ name, by: bytes - (before[name] ?? 0), isNew: before[name] === undefined }))
    .filter(({ by }) => by > 0)
    .sort((a, b) => b.by - a.by)
    .slice(0, SHOWN)
    .map(({ name, by, isNew }) => `${name} ${isNew ? 'came with' : 'grew by'} ${by}`)
  return grown.length ? grown.join(', ') : 'no single module, many small ones'
}
