import { addresses, everyone, refusals, shows, type Who, type World } from './everyPage'
import { openWorld } from './openWorld'
import { shareCity } from './sharedCity'

jest.setTimeout(240_000)

const CITY_NOTICE = '示例城市：人和事都是编的，只供体验'
const LOADING = '正在加载'
const LEAST_WORDS = 4

const shared = shareCity()
let world: World

beforeAll(async () => {
  world = await openWorld(shared)
})

const wordsIn = (text: string) => text.replaceAll(CITY_NOTICE, '').replace(/[^\p{L}\p{N}]/gu, '').length

/** What is wrong with a page as somebody sees it, if anything. */
function faultOf(text: string, alerts: string[], refusal: string | undefined, words = /./): string | undefined {
  if (text.includes(LOADING)) return 'still loading'
  if (wordsIn(text) < LEAST_WORDS) return 'blank'
  if (refusal) return text.includes(refusal) ? undefined : `should refuse with “${refusal}”`
  if (alerts.length) return `says only: ${alerts.join(' / ').replaceAll('\n', ' ')}`
  return words.test(text) ? undefined : `lacks ${words.source}: ${text.replace(/\s+/g, ' ').slice(0, 80)}`
}

async function faultsFor(who: Who): Promise<string[]> {
  const phone = shared.phones.phone(who)
  const faults: string[] = []
  await phone.open()
  await phone.settled()
  for (const page of shared.phones.host.pages) {
    await phone.go(`/${page}?${addresses[page]?.(world) ?? ''}`)
    await phone.settled()
    const fault = faultOf(await phone.pageText(), await phone.alerts(), refusals[page]?.[who], shows[page])
    if (fault) faults.push(`${page} as ${who}: ${fault}`)
  }
  faults.push(...(await phone.errors()).map((error) => `as ${who}: error in the log: ${error}`))
  await phone.kill()
  return faults
}

test('the build has no template warning and no unresolved component', () => {
  expect(shared.phones.host.warnings).toEqual([])
  expect(shared.phones.host.missing).toEqual([])
})

test('every page of app.json says what its address needs, and none is named that is gone', () => {
  expect(Object.keys(addresses).sort()).toEqual([...shared.phones.host.pages].sort())
  expect(Object.keys(shows).sort()).toEqual([...shared.phones.host.pages].sort())
  expect(Object.keys(refusals).filter((page) => !addresses[page])).toEqual([])
})

test.each(everyone)('every page opens for the %s and shows what it is for, with no error in the log', async (who) => {
  expect(await faultsFor(who)).toEqual([])
})

test('the gate itself sees a blank page, one that only loads, and one that only fails', () => {
  expect(faultOf(CITY_NOTICE, [], undefined)).toBe('blank')
  expect(faultOf(`${CITY_NOTICE}\n正在加载`, [], undefined)).toBe('still loading')
  expect(faultOf('系统出了点问题，没有办成。', ['系统出了点问题'], undefined)).toMatch(/says only/)
  expect(faultOf('王秀英的申请', [], '登录后可以看到')).toMatch(/should refuse/)
  expect(faultOf('走访看板 返回 首页', [], undefined, shows['features/campaigns/board/index'])).toMatch(/^lacks/)
})
