import fs from 'node:fs'
import path from 'node:path'
import { filesBelow, loadBuild } from '../weapp-host/loadBuild'

type Themes = { light?: Record<string, string>; dark?: Record<string, string> }
const project = path.join(__dirname, '../..')

/** What a built mini-program names and hasn't got: pictures of its bars, colours of its themes, pages that links lead to, styles of its sources. */
export function lostIn(weapp: string): string[] {
  const { app, pages } = loadBuild(weapp)
  return [
    ...(app.tabBar?.list ?? [])
      .flatMap(({ iconPath, selectedIconPath }) => [iconPath, selectedIconPath])
      .filter((file) => !file || !fs.existsSync(path.join(weapp, file)))
      .map((file) => `no picture ${file}`),
    ...coloursLost(weapp, app),
    ...linked()
      .filter((page) => !pages.includes(page))
      .map((page) => `no page ${page}`),
    ...stylesLost(weapp),
  ]
}

function coloursLost(weapp: string, app: ReturnType<typeof loadBuild>['app']): string[] {
  const named = JSON.stringify([app.window, app.tabBar]).match(/"@(\w+)"/g) ?? []
  const file = path.join(weapp, app.themeLocation ?? 'theme.json')
  const themes = fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as Themes) : {}
  return named
    .map((name) => name.slice(2, -1))
    .flatMap((name) =>
      (['light', 'dark'] as const).filter((theme) => !themes[theme]?.[name]).map((theme) => `no ${theme} ${name}`),
    )
}

/** Every page that src/cards/routes.ts opens. */
function linked(): string[] {
  const routes = fs.readFileSync(path.join(project, 'src/cards/routes.ts'), 'utf8')
  return (routes.match(/'(?:pages|features)\/[\w/]+'/g) ?? []).map((name) => `${name.slice(1, -1)}/index`)
}

/** Style sheets of the sources of which no style sheet of the build has the first class. */
function stylesLost(weapp: string): string[] {
  const built = filesBelow(weapp, '.wxss')
    .map((file) => fs.readFileSync(path.join(weapp, file), 'utf8'))
    .join('\n')
  const source = path.join(project, 'src')
  return filesBelow(source, '.scss')
    .filter((file) => !file.endsWith('.h5.scss'))
    .flatMap((file) => {
      const [name] = /^\.[a-z][\w-]*/m.exec(fs.readFileSync(path.join(source, file), 'utf8')) ?? []
      return !name || built.includes(name) ? [] : [`no style of ${file}`]
    })
}
