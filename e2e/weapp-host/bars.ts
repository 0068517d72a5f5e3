import fs from 'node:fs'
import path from 'node:path'
import type { AppConfig, Build } from './loadBuild'

type Theme = Record<string, string>

/** WeChat's own bars, in the colours and with the pictures of app.json: `@name` stands in theme.json, for light and for dark. */
export function compileBars({ root, app }: Build): string {
  const { light = {}, dark = {} } = themesOf(root, app)
  const bars = barsIn(app, light)
  return app.darkmode ? `${bars}\n@media (prefers-color-scheme: dark) {\n${barsIn(app, dark)}\n}` : bars
}

function themesOf(root: string, { themeLocation }: AppConfig): { light?: Theme; dark?: Theme } {
  return themeLocation ? JSON.parse(fs.readFileSync(path.join(root, themeLocation), 'utf8')) : {}
}

function barsIn({ window = {}, tabBar }: AppConfig, theme: Theme): string {
  const inTheme = (value: unknown) => {
    const name = String(value ?? '')
    return name.startsWith('@') ? (theme[name.slice(1)] ?? '') : name
  }
  const colours = {
    '--title-ground': window.navigationBarBackgroundColor,
    '--title-ink': window.navigationBarTextStyle,
    '--tabs-ground': tabBar?.backgroundColor,
    '--tabs-ink': tabBar?.color,
    '--tabs-on': tabBar?.selectedColor,
  }
  const told = Object.entries(colours).flatMap(([name, value]) => (value ? `${name}: ${inTheme(value)};` : []))
  const pictures = (tabBar?.list ?? []).flatMap(({ pagePath, iconPath, selectedIconPath }) => [
    pictureOf(`[data-tab="${pagePath}"]`, inTheme(iconPath)),
    pictureOf(`[data-tab="${pagePath}"].on`, inTheme(selectedIconPath)),
  ])
  return [`:root { ${told.join(' ')} }`, ...pictures].join('\n')
}

const pictureOf = (tab: string, file: string) =>
  file ? `#host-tabs ${tab} { background-image: url("/${file.replace(/^\//, '')}"); }` : ''
