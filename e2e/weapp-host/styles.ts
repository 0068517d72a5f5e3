import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import postcss, { type Rule } from 'postcss'
import parseSelector from 'postcss-selector-parser'
import { builtinTags } from './builtin'
import type { Build } from './loadBuild'

type Place = { route?: string; scope?: string }

/** All wxss as one style sheet, and the class prefix of each component whose styles are isolated. */
export function compileStyles(build: Build): { css: string; scopes: Record<string, string> } {
  const scopes: Record<string, string> = {}
  const sheets = [sheetOf(build.root, 'app', {})]
  for (const [name, config] of Object.entries(build.configs)) {
    const isPage = build.pages.includes(name)
    if (!isPage && config.styleIsolation !== 'shared')
      scopes[name] = `s${createHash('sha1').update(name).digest('hex').slice(0, 6)}`
    sheets.push(sheetOf(build.root, name, { route: isPage ? name : undefined, scope: scopes[name] }))
  }
  return { css: sheets.join('\n'), scopes }
}

function sheetOf(root: string, name: string, place: Place): string {
  const sheet = postcss.parse(withImports(root, `${name}.wxss`))
  sheet.walkDecls((declaration) => {
    declaration.value = declaration.value
      .replace(/(-?[\d.]+)rpx\b/g, 'calc($1 * var(--rpx))')
      .replace(/(-?[\d.]+)vh\b/g, 'calc($1 * var(--vh))')
  })
  sheet.walkRules((rule) => {
    if (!isKeyframe(rule)) rule.selector = withPlaceholders(rewrite(rule.selector, place))
  })
  return sheet.toString()
}

/** A class that an input names as its placeholder-class is drawn on what stands in it before anything is typed. */
const withPlaceholders = (selector: string): string =>
  selector.replace(/^(.*)\.([\w-]*placeholder[\w-]*)$/, '$&, $1[data-placeholder~="$2"]::placeholder')

const isKeyframe = ({ parent }: Rule) =>
  parent?.type === 'atrule' && /keyframes$/.test((parent as { name?: string }).name ?? '')

function withImports(root: string, file: string, seen = new Set<string>()): string {
  const full = path.join(root, file)
  if (seen.has(full) || !fs.existsSync(full)) return ''
  seen.add(full)
  return fs
    .readFileSync(full, 'utf8')
    .replace(/@import\s+(?:url\()?["']([^"')]+)["']\)?\s*;?/g, (_, target: string) =>
      withImports(
        root,
        target.startsWith('/') ? target.slice(1) : path.posix.join(path.posix.dirname(file), target),
        seen,
      ),
    )
}

/** Page styles hold for their page, component styles for their component; neither gains weight by it. */
function rewrite(selector: string, { route, scope }: Place): string {
  const here = route ? `:where([data-route="${route}"])` : ''
  return parseSelector((selectors) =>
    selectors.each((one) => {
      let isPageItself = false
      one.walkTags((node) => {
        if (node.value === 'page') {
          node.value = `wx-page${here}`
          isPageItself = true
        } else if (builtinTags.includes(node.value)) node.value = `wx-${node.value}`
      })
      if (scope) one.walkClasses((node) => void (node.value = `${scope}--${node.value}`))
      if (here && !isPageItself) one.prepend(parseSelector.string({ value: `${here} ` }))
    }),
  ).processSync(selector)
}
