import fs from 'node:fs'
import path from 'node:path'
import { filesBelow } from '../weapp-host/loadBuild'
import { baseLibraryFloor, privacyItems, wechatApis, type WechatApi } from './wechatApis'
import { knownApis, wechatCalls } from './wechatCalls'

const project = path.join(__dirname, '../..')
const weapp = path.join(project, 'dist/weapp')
type AppJson = {
  __usePrivacyCheck__?: boolean
  requiredPrivateInfos?: string[]
  permission?: Record<string, { desc?: string }>
}
const app = JSON.parse(fs.readFileSync(path.join(weapp, 'app.json'), 'utf8')) as AppJson
const guide = fs.readFileSync(path.join(project, 'docs/guides/上线前要做的事.md'), 'utf8')

const known = knownApis()
const names = new Set(known.keys())
const called = new Set(
  filesBelow(weapp, '.js').flatMap((file) => wechatCalls(fs.readFileSync(path.join(weapp, file), 'utf8'), names)),
)
const table = Object.entries(wechatApis)
const isAfter = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true }) > 0

/** What app.json fails to say for an API of the table. */
function undeclared(name: string, { privacy, scope, requiredPrivateInfo }: WechatApi, config: AppJson): string[] {
  return [
    privacy && !config.__usePrivacyCheck__ && `${name}: __usePrivacyCheck__ is off`,
    scope && !config.permission?.[scope]?.desc && `${name}: permission["${scope}"] has no text`,
    requiredPrivateInfo && !config.requiredPrivateInfos?.includes(name) && `${name} is not in requiredPrivateInfos`,
  ].filter((one): one is string => Boolean(one))
}

test('every call of WeChat’s that the build makes stands in the table, and nothing else does', () => {
  expect(called.size).toBeGreaterThan(20)
  expect([...called].sort()).toEqual(Object.keys(wechatApis).sort())
})

test('app.json declares what the calls need', () => {
  expect(table.flatMap(([name, api]) => undeclared(name, api, app))).toEqual([])
})

test('app.json declares nothing that no call needs: WeChat’s review asks about it', () => {
  expect(app.requiredPrivateInfos ?? []).toEqual(
    table.filter(([, api]) => api.requiredPrivateInfo).map(([name]) => name),
  )
  expect(Object.keys(app.permission ?? {})).toEqual(table.flatMap(([, { scope }]) => scope ?? []))
})

test('what is newer than the base library floor has a guard, and what is not needs none', () => {
  const late = table.filter(([, { since }]) => isAfter(since, baseLibraryFloor))
  expect(late.filter(([, { guard }]) => !guard).map(([name]) => name)).toEqual([])
  expect(table.filter(([, { since, guard }]) => guard && !isAfter(since, baseLibraryFloor))).toEqual([])
})

test('the table agrees with WeChat’s typings about what came when', () => {
  const told = table.filter(([name]) => known.get(name)).map(([name]) => [name, known.get(name)])
  expect(told.length).toBeGreaterThan(20)
  expect(told).toEqual(told.map(([name]) => [name, wechatApis[name as string]?.since]))
})

test('the page for the person who releases names every item, list and number of it', () => {
  const items = table.flatMap(([, { privacy }]) => (privacy ? [privacyItems[privacy].item] : []))
  const lists = table.flatMap(([, { domains }]) => (domains ? [`${domains} 合法域名`] : []))
  expect([...items, ...lists, baseLibraryFloor].filter((words) => !guide.includes(words))).toEqual([])
})

test('the walk sees a call in each of its forms', () => {
  const code =
    'wx.getLocation({}); a().chooseMedia(); b.Ay.cloud.callFunction({}); (e = (n = wx).getRandomValues).call(n)'
  const forms = ['getLocation', 'chooseMedia', 'cloud.callFunction', 'getRandomValues']
  expect(wechatCalls(code, names).sort()).toEqual(forms.sort())
  expect(wechatCalls('wx["getLocation"]({})', names)).toEqual(['getLocation'])
  expect(wechatCalls('var { getLocation: where, ...more } = wx', names)).toEqual(['getLocation'])
  expect(wechatCalls('var t = "wx.getLocation()"; list.map(f); var { getLocation } = mine', names)).toEqual([])
})

test('a call without its declaration is named', () => {
  const api: WechatApi = { since: '1.0.0', privacy: 'media', scope: 'scope.userLocation', requiredPrivateInfo: true }
  expect(undeclared('getLocation', api, {})).toHaveLength(3)
  const declared = {
    __usePrivacyCheck__: true,
    permission: { 'scope.userLocation': { desc: '找离您近的办事点' } },
    requiredPrivateInfos: ['getLocation'],
  }
  expect(undeclared('getLocation', api, declared)).toEqual([])
})
