import fs from 'node:fs'
import path from 'node:path'

type PageConfig = { usingComponents?: Record<string, string>; styleIsolation?: string } & Record<string, unknown>
type Tab = { pagePath: string; text: string; iconPath?: string; selectedIconPath?: string }
export type AppConfig = {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  usingComponents?: Record<string, string>
  tabBar?: { list: Tab[]; color?: string; selectedColor?: string; backgroundColor?: string }
  window?: Record<string, unknown>
  entryPagePath?: string
  darkmode?: boolean
  themeLocation?: string
}
export type Build = {
  root: string
  app: AppConfig
  /** every page, also of sub-packages */
  pages: string[]
  /** pages and components with their JSON */
  configs: Record<string, PageConfig>
  scripts: Record<string, string>
  /** components that are named but aren't there */
  missing: string[]
}

/** Reads a built mini-program. */
export function loadBuild(folder: string): Build {
  const root = path.resolve(folder)
  const app = readJson(root, 'app') as AppConfig
  const pages = [
    ...app.pages,
    ...(app.subPackages ?? []).flatMap(({ root: base, pages: own }) => own.map((page) => path.posix.join(base, page))),
  ]
  const build: Build = { root, app, pages, configs: {}, scripts: {}, missing: [] }
  pages.forEach((page) => visit(build, page))
  for (const file of filesBelow(root, '.js'))
    build.scripts[file.slice(0, -3)] = fs.readFileSync(path.join(root, file), 'utf8')
  return build
}

/** Files with an ending, as paths from the root. */
export function filesBelow(root: string, ending: string, folder = ''): string[] {
  return fs.readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name)
    if (entry.isDirectory()) return filesBelow(root, ending, file)
    return file.endsWith(ending) ? [file] : []
  })
}

const has = (root: string, file: string) => fs.existsSync(path.join(root, file))

function readJson(root: string, name: string): PageConfig {
  return has(root, `${name}.json`) ? JSON.parse(fs.readFileSync(path.join(root, `${name}.json`), 'utf8')) : {}
}

function visit(build: Build, name: string): void {
  if (build.configs[name]) return
  const config = readJson(build.root, name)
  build.configs[name] = config
  const named = { ...build.app.usingComponents, ...config.usingComponents }
  config.usingComponents = {}
  for (const [tag, target] of Object.entries(named)) {
    const file = locate(build.root, name, target)
    if (!file) {
      build.missing.push(`${name}: <${tag}> names ${target}, which is not there`)
      continue
    }
    config.usingComponents[tag] = `/${file}`
    visit(build, file)
  }
}

function locate(root: string, from: string, target: string): string | undefined {
  const file = target.startsWith('/') ? target.slice(1) : path.posix.join(path.posix.dirname(from), target)
  return [file, `${file}/index`].find((candidate) => has(root, `${candidate}.wxml`))
}
