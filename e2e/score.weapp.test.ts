import type { Browser } from 'playwright-core'
import { fillToAccount, fillToEnd, openForm } from './applyByHand'
import { launchBrowser } from './browser'
import { startCity, type City } from './city'
import { addresses, everyone, refusals, type Who, type World } from './everyPage'
import { openWorld } from './openWorld'
import { connectPhones, type Phones } from './phones'
import { broken } from './score/rules'
import { judge, scoredPhone, type Place } from './score/scoredPhone'

jest.setTimeout(300_000)

let city: City
let phones: Phones
let browser: Browser
let world: World

beforeAll(async () => {
  city = await startCity('2026-11-23T01:30:00.000Z')
  phones = await connectPhones(city)
  world = await openWorld(phones)
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await phones?.close()
  await city?.close()
})

/** Pages that turn somebody away look alike for all: the ones that open are scored. */
const opensFor = (who: Who) => phones.host.pages.filter((page) => !refusals[page]?.[who])

async function scoreEveryPage(who: Who, isElder = false): Promise<void> {
  const { phone, look } = await scoredPhone(browser, phones, who, isElder)
  const places: Place[] = []
  for (const page of opensFor(who)) {
    await phone.go(`/${page}?${addresses[page]?.(world) ?? ''}`)
    places.push(await look(page))
  }
  judge(`Pages as ${who}${isElder ? ', large text' : ''}`, places)
  expect(places.every(({ scored }) => scored.texts?.length)).toBe(true)
  await phone.close()
}

test.each(everyone)('no page breaks a rule for the %s', (who) => scoreEveryPage(who))

/** The two who see every kind of control there is. */
test.each(['returnee', 'reviewer'] as const)('no page breaks a rule in the elder version of the %s', (who) =>
  scoreEveryPage(who, true),
)

test('the returnee’s way from the policy to the signed sheet breaks no rule', async () => {
  const { phone, look } = await scoredPhone(browser, phones, 'returnee')
  await openForm(phone)
  const places = [await look('the first step of the form')]
  await fillToAccount(phone)
  places.push(await look('everything up to the account'))
  await fillToEnd(phone)
  places.push(await look('papers, and the sheet to sign'))
  await phone.tap('提交申请')
  await phone.sees(/等待受理|现在不用您做什么/)
  places.push(await look('handed in'))
  judge('The returnee’s way', places)
})

test('the gate itself sees a pale text and a narrow button as they are drawn', async () => {
  const { phone, look, page } = await scoredPhone(browser, phones, 'stranger')
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
