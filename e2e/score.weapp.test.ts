import type { Browser } from 'playwright-core'
import { fillToAccount, fillToEnd, openForm, photograph } from './applyByHand'
import { launchBrowser } from './browser'
import { decideCase } from './decideCase'
import { drawAllTwins } from './drawAllTwins'
import { addresses, everyone, isTheirOwn, refusals, type Who, type World } from './everyPage'
import { openWorld } from './openWorld'
import { broken } from './score/rules'
import { judge, scoredPhone, type Place } from './score/scoredPhone'
import { shareCity } from './sharedCity'

jest.setTimeout(300_000)

const shared = shareCity()
let browser: Browser
let world: World

beforeAll(async () => {
  world = await openWorld(shared)
  browser = await launchBrowser()
  await drawAllTwins()
})
afterAll(() => browser?.close())

/** Pages that turn somebody away look alike for all: the ones that open are scored. */
const opensFor = (who: Who) =>
  shared.phones.host.pages.filter((page) => !refusals[page]?.[who] && isTheirOwn(who, page))

const sentences = [...new Set(Object.values(refusals).flatMap((words) => Object.values(words)))]

async function scoreEveryPage(who: Who, isElder = false): Promise<void> {
  const { phone, look } = await scoredPhone(browser, shared.phones, who, isElder)
  const places: Place[] = []
  const closed: string[] = []
  for (const page of opensFor(who)) {
    await phone.go(`/${page}?${addresses[page]?.(world) ?? ''}`)
    places.push(await look(page))
    const text = await phone.pageText()
    if (sentences.some((sentence) => text.includes(sentence))) closed.push(page)
  }
  judge(`Pages as ${who}${isElder ? ', large text' : ''}`, places)
  expect(closed).toEqual([])
  expect(places.every(({ scored }) => scored.texts?.length)).toBe(true)
  expect(await phone.errors()).toEqual([])
  await phone.close()
}

test('what is measured is drawn in the project’s own fonts: a Chinese character is as wide as high, and ticks are no boxes', async () => {
  const page = await browser.newPage()
  const widthOf = (text: string) =>
    page.evaluate((shown) => {
      document.body.innerHTML = `<span style="font:20px system-ui">${shown}</span>`
      return document.querySelector('span')?.getBoundingClientRect().width
    }, text)
  expect([await widthOf('容缺受理'), await widthOf('<b>返乡创业</b>')]).toEqual([80, 80])
  expect(await widthOf('✓')).not.toBe(await widthOf('\uE000'))
  await page.close()
})

test('every page lets somebody in, for whom it is scored', () => {
  const scored = new Set(everyone.flatMap(opensFor))
  expect(shared.phones.host.pages.filter((page) => !scored.has(page))).toEqual([])
})

test.each(everyone)('no page breaks a rule for the %s', (who) => scoreEveryPage(who))

/** Everybody who works with a phone in hand. */
test.each(['returnee', 'villageOfficer', 'specialist', 'reviewer', 'approver', 'supervisor'] as const)(
  'no page breaks a rule in the elder version of the %s',
  (who) => scoreEveryPage(who, true),
)

const decide = (who: Who, ...actions: string[]) => decideCase(shared, who, '李返乡', ...actions)

test('the returnee’s way from the policy to the money breaks no rule', async () => {
  const { phone, look } = await scoredPhone(browser, shared.phones, 'returnee')
  await openForm(phone)
  const places = [await look('the first step of the form')]
  await fillToAccount(phone)
  places.push(await look('everything up to the account'))
  await fillToEnd(phone)
  places.push(await look('papers, and the sheet to sign'))
  await phone.tap('提交申请')
  await phone.sees(/等待受理|现在不用您做什么/)
  places.push(await look('handed in'))

  await decide('reviewer', 'acceptConditionally', 'review')
  await phone.pullDown()
  await phone.sees(/还差/)
  places.push(await look('what is still missing'))
  for (const paper of ['外出务工（经商）证明', '带动就业证明', '经营场地照片']) await photograph(phone, paper)
  places.push(await look('everything brought'))
  await phone.tap('补好了，交上去')
  await phone.sees('现在不用您做什么')
  places.push(await look('supplemented'))

  await decide('approver', 'approve')
  await shared.city.liveUntil('2026-12-01T01:30:00.000Z')
  await decide('treasurer', 'orderPayment', 'sendPayment', 'confirmCredited')
  await phone.pullDown()
  await phone.sees('收到了')
  places.push(await look('the money is there'))
  await phone.tap('收到了')
  await phone.sees('钱收到了？')
  await phone.tap('收到了')
  await phone.sees('办结')
  places.push(await look('closed'))
  judge('The returnee’s way', places)
  expect(await phone.errors()).toEqual([])
})

test('the gate itself sees a pale text and a narrow button as they are drawn', async () => {
  const { phone, look, page } = await scoredPhone(browser, shared.phones, 'stranger')
  const paint = (content: string) => page().addStyleTag({ content })
  await phone.go('/features/session/settings/index')
  await paint('wx-text { color: #9a9a9a !important }')
  await paint('wx-switch { padding: 0 !important }')
  const { place, scored } = await look('settings')
  expect(broken(place, scored)).toEqual([
    expect.stringMatching(/^settings: smallest tap target is 32/),
    expect.stringMatching(/^settings: weakest contrast is/),
  ])
})
