import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { jsdomLauncher } from './weapp-host/launch/jsdom'
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

/** What the host says of a build: what it finds before it runs, and what happens when its pages open without a network. */
async function verdict(): Promise<string[]> {
  const nobody = () => Promise.reject(new Error('no network here'))
  const host = await serveWeapp(folder, { callFunction: nobody, upload: nobody })
  const phone = aPhone(jsdomLauncher(host), 'nobody', { isOffline: true })
  const said = [...host.warnings, ...host.missing]
  try {
    await phone.open()
    await lookAround(phone)
  } catch (error) {
    said.push((error as Error).message)
  }
  said.push(...(await phone.errors()))
  await phone.close()
  host.close()
  return said
}

test('the build as it is has nothing said against it', async () => {
  expect(await verdict()).toEqual([])
})

const breaks: [string, () => void, RegExp][] = [
  ['a template that is not closed', () => change('base.wxml', (text) => `${text}<view><text>`), /base\.wxml/],
  ['a component that is not there', () => fs.rmSync(path.join(folder, 'comp.wxml')), /names .*comp/],
  ['a chunk that is missing', () => fs.rmSync(path.join(folder, 'common.js')), /./],
  [
    'a sub-package page without its script',
    () => fs.rmSync(path.join(folder, 'features/session/settings/index.js')),
    /./,
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
]

test.each(breaks)('%s is caught', async (_, breakIt, words) => {
  breakIt()
  expect((await verdict()).join('\n')).toMatch(words)
})
