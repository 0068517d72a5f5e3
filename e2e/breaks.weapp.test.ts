import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import postcss from 'postcss'
import { wechatApis } from './gates/wechatApis'
import { knownApis, wechatCalls } from './gates/wechatCalls'
import { compileStyles, findCompilers } from './gates/wechatCompilers'
import { declaring } from './phones'
import { broken } from './score/rules'
import { jsdomLauncher } from './weapp-host/launch/jsdom'
import { filesBelow } from './weapp-host/loadBuild'
import { aPhone, type Phone } from './weapp-host/phone'
import { serveWeapp } from './weapp-host/serve'
import { until } from './weapp-host/until'

jest.setTimeout(60_000)

const built = path.join(__dirname, '../dist/weapp')
let folder: string

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gc-break-'))
  fs.cpSync(built, folder, { recursive: true })
})
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }))

const change = (file: string, how: (text: string) => string) => {
  const place = path.join(folder, file)
  const before = fs.readFileSync(place, 'utf8')
  const after = how(before)
  if (after === before) throw new Error(`${file} is as it was: nothing was broken`)
  fs.writeFileSync(place, after)
}

/** Looks at two pages and taps once; an error in the log ends it. */
async function lookAround(phone: Phone): Promise<void> {
  const shows = (words: string) =>
    until(words, async () => (await phone.text()).includes(words) || (await phone.errors()).length > 0, phone.text)
  const asked = async () => (await phone.measure()).requests.length
  await shows('再试一次')
  if ((await phone.errors()).length) return
  const before = await asked()
  await phone.tap('再试一次')
  if ((await asked()) === before) throw new Error('a tap does nothing')
  await phone.go('/features/session/settings/index')
  await shows('长辈版')
}

const compilers = findCompilers()
const apis = new Set(knownApis().keys())
const read = (file: string) => fs.readFileSync(path.join(folder, file), 'utf8')

/** WeChat's own compiler, or PostCSS where that can't run. */
function badStyles(): string[] {
  if (compilers) return [compileStyles(compilers, folder)].filter(Boolean)
  return filesBelow(folder, '.wxss').flatMap((file) => {
    try {
      postcss.parse(read(file), { from: file })
      return []
    } catch (error) {
      return (error as Error).message
    }
  })
}

const undeclaredCalls = () =>
  filesBelow(folder, '.js')
    .flatMap((file) => wechatCalls(read(file), apis))
    .filter((name) => !wechatApis[name])
    .map((name) => `no table declares ${name}`)

/** What is said of a build: by the gates before it runs, and when its pages open without a network. */
async function verdict(): Promise<string[]> {
  const said = [...badStyles(), ...undeclaredCalls()]
  if (said.length) return said
  const nobody = () => Promise.reject(new Error('no network here'))
  const host = await serveWeapp(folder, { callFunction: nobody, upload: nobody })
  const phone = declaring(aPhone(jsdomLauncher(host), 'nobody', { isOffline: true }))
  said.push(...host.warnings, ...host.missing)
  try {
    await phone.open()
    await lookAround(phone)
  } catch (error) {
    said.push((error as Error).message)
  }
  said.push(...(await phone.errors()), ...broken('looking around', await phone.measure()))
  await phone.close()
  host.close()
  return said
}

test('the build as it is has nothing said against it', async () => {
  expect(await verdict()).toEqual([])
})

/** Before the page's own script: hands the renderer a little more than the rule allows. */
const heavyPage =
  'var plain=Page;Page=function(page){var load=page.onLoad;page.onLoad=function(query){' +
  "load.call(this,query);this.setData({ballast:'x'.repeat(33*1024)})};plain(page)};"
const nameGhost = (text: string) => {
  const config = JSON.parse(text) as { usingComponents?: Record<string, string> }
  return JSON.stringify({ ...config, usingComponents: { ...config.usingComponents, ghost: '../ghost/index' } })
}

const breaks: [string, () => void, RegExp][] = [
  ['a template that is not closed', () => change('base.wxml', (text) => `${text}<view><text>`), /base\.wxml/],
  ['a component that is not there', () => fs.rmSync(path.join(folder, 'comp.wxml')), /names .*comp/],
  ['a chunk that is missing', () => fs.rmSync(path.join(folder, 'common.js')), /common/],
  [
    'a sub-package page without its script',
    () => fs.rmSync(path.join(folder, 'features/session/settings/index.js')),
    /features\/session\/settings\/index/,
  ],
  [
    'a page that app.json does not name',
    () => change('app.json', (text) => text.replace('"settings/index"', '"become/index"')),
    /is not found|not registered/,
  ],
  [
    'a browser’s global in a page',
    () => change('pages/home/index.js', (text) => `document.title;${text}`),
    /document|undefined/,
  ],
  ['a call that WeChat does not have', () => change('app.js', (text) => `wx.openTheDoor();${text}`), /openTheDoor/],
  ['a lost bind', () => change('base.wxml', (text) => text.replaceAll('bindtap="eh"', '')), /a tap does nothing/],
  [
    'an oversized setData',
    () => change('features/session/settings/index.js', (text) => `${heavyPage}${text}`),
    /largest setData is 3[2-9].*features\/session\/settings/,
  ],
  [
    'a component that a page names and nobody has written',
    () => change('features/session/settings/index.json', nameGhost),
    /settings\/index: <ghost> names .*, which is not there/,
  ],
  ['a style that WeChat refuses', () => change('common.wxss', (text) => `${text}.a { color: red`), /common\.wxss/],
  [
    'a call of WeChat’s that nobody has declared',
    () => change('pages/home/index.js', (text) => `var place=function(){wx.getLocation({})};${text}`),
    /no table declares getLocation/,
  ],
  [
    'a call whose name is put together only when it is made',
    () => change('app.js', (text) => `wx[['get','SystemInfoSync'].join('')]();${text}`),
    /wx\.getSystemInfoSync is called, and stands in no table/,
  ],
]

test.each(breaks)('%s is caught', async (_, breakIt, words) => {
  breakIt()
  expect((await verdict()).join('\n')).toMatch(words)
})
