import { randomUUID } from 'node:crypto'
import { fillToAccount, fillToEnd, fillToPapers, openForm } from './applyByHand'
import { launchBrowser } from './browser'
import { li, photo } from './city'
import { shareCity } from './sharedCity'
import { chromiumLauncher } from './weapp-host/launch/chromium'
import type { Phone } from './weapp-host/phone'
import { until } from './weapp-host/until'

jest.setTimeout(240_000)

const shared = shareCity()
const { ask, become } = shared

/** A phone of its own on which somebody is signed in. */
async function phoneOf(name: string): Promise<{ phone: Phone; owner: string }> {
  const owner = await become(name)
  return { phone: shared.phones.phone(owner), owner }
}

type Mine = { items: { id: string; title: string; status: string }[] }
const grantsOf = async (owner: string) =>
  (await ask<Mine>(owner, 'applications.mine')).items.filter(({ title }) => title === '返乡创业一次性创业补贴')

const answersOf = async (owner: string) => {
  const [draft] = await grantsOf(owner)
  return (await ask<{ answers: Record<string, unknown> }>(owner, 'applications.get', { id: draft?.id })).answers
}

/** What was allowed; the timer may have used some of it for a message meanwhile. */
const creditsOf = (name: string) =>
  shared.city.rows<{ template_id: string; credits: number }>(
    `select template_id, sum(change)::int as credits from message_credits
     join people on people.id = person_id where name = $1 and change > 0 group by template_id order by template_id`,
    [name],
  )

const countOf = async (phone: Phone, request: string) =>
  (await phone.measure()).requests.filter(({ name }) => name === `api ${request}`).length

/** Everything on them is on the phone, or is asked only once one has typed something. */
const withoutNetwork = [
  'features/session/signIn/index',
  'features/session/settings/index',
  'features/session/changePhone/index',
]

describe('without a network', () => {
  test('every page that needs one says so, and shows what it is for once the network is back', async () => {
    const silent: string[] = []
    const { phone } = await phoneOf('李返乡')
    const someId = randomUUID()
    for (const page of shared.phones.host.pages.filter((one) => !withoutNetwork.includes(one))) {
      await phone.goOffline()
      await phone.open(`/${page}?id=${someId}&policyId=guichuan-startup-grant`)
      await phone.settled()
      if (!(await phone.text()).includes('现在没有网络')) silent.push(`${page} says nothing`)
      await phone.goOnline()
      await phone.settled()
      if (/现在没有网络|正在加载/.test(await phone.pageText())) silent.push(`${page} does not come back`)
      await phone.kill()
    }
    expect(silent).toEqual([])
  })

  test('a program that opens says so, and goes on by one tap once it is back', async () => {
    const { phone } = await phoneOf('周小燕')
    await phone.goOffline()
    await phone.open('/pages/policies/index')
    await phone.sees(/没有网/)
    await phone.goOnline()
    await phone.tap('再试一次')
    await phone.sees('返乡创业一次性创业补贴')
    expect(await phone.errors()).toEqual([])
  })

  test('what was read stays in sight, marked as what it was before', async () => {
    const { phone } = await phoneOf('王秀英')
    await phone.open('/pages/applications/index')
    await phone.sees('返乡创业一次性创业补贴')
    await phone.goOffline()
    await phone.pullDown()
    await phone.sees('没有网，看到的是刚才的内容')
    await phone.sees('返乡创业一次性创业补贴')
    await phone.goOnline()
    await phone.tap('再试一次')
    await phone.seesNot('没有网')
  })
})

test('what happened while the phone lay in the pocket is there when it is taken out again', async () => {
  const { phone, owner } = await phoneOf('周小燕')
  await phone.open('/pages/applications/index')
  await phone.sees('您还没有申请')
  await phone.hide()
  await ask(owner, 'applications.begin', { id: randomUUID(), policyId: 'guichuan-rent-subsidy' })
  await phone.seesNot('草稿')
  await phone.show()
  await phone.sees('草稿，还没提交')
  expect(await phone.errors()).toEqual([])
})

/** A file as it comes out of a chat. */
const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')

/** A phone on which 李返乡's form stands at its papers. */
async function openPapers(): Promise<Phone> {
  const { phone } = await phoneOf('李返乡')
  await phone.open()
  await openForm(phone)
  await fillToPapers(phone)
  return phone
}

describe('filling in', () => {
  test('what was typed without a network survives a kill between two writes, and reaches the server later', async () => {
    const { phone, owner } = await phoneOf('李返乡')
    await phone.open()
    await openForm(phone)
    await fillToAccount(phone)
    await phone.settled()
    await phone.goOffline()
    await phone.type('户名', '李返乡')
    await phone.sees('没网，先记在手机里')
    await phone.dieAfterWrites(1)
    await phone.type('开户银行', li.accountBank)
    expect(await phone.isKilled()).toBe(true)
    await phone.kill()
    await phone.goOnline()
    await phone.reopen(`/features/applications/apply/index?id=${(await grantsOf(owner))[0]?.id}`)
    await phone.sees('第 3 步')
    expect(await phone.valueOf('户名')).toBe('李返乡')
    expect(await phone.valueOf('开户银行')).toBe(li.accountBank)
    await phone.sees('已保存')
    expect(await answersOf(owner)).toMatchObject({ accountHolder: '李返乡', accountBank: li.accountBank })
  })

  test('a phone without room says so, and the server has what was typed', async () => {
    const { phone, owner } = await phoneOf('李返乡')
    await phone.open()
    await openForm(phone)
    await phone.sees('第 3 步')
    await phone.fillStorage()
    await phone.type('开户银行', '青禾农商银行城关支行')
    await phone.sees('手机空间满了')
    await phone.sees('已保存')
    expect(await answersOf(owner)).toMatchObject({ accountBank: '青禾农商银行城关支行' })
    await phone.goOffline()
    await phone.type('开户银行', li.accountBank)
    await phone.sees('手机也存满了')
    await phone.freeStorage()
    await phone.type('开户银行', `${li.accountBank} `)
    await phone.seesNot('存满了')
    await phone.type('开户银行', li.accountBank)
    await phone.goOnline()
    await phone.sees('已保存')
    expect(await answersOf(owner)).toMatchObject({ accountBank: li.accountBank })
    expect(await phone.errors()).toEqual([])
  })

  test('what was typed just before the phone is put away is saved, though the system ends the program then', async () => {
    const { phone, owner } = await phoneOf('李返乡')
    const bank = '青禾农商银行集镇支行'
    await phone.open()
    await openForm(phone)
    await phone.sees('第 3 步')
    await phone.type('开户银行', bank)
    await phone.hide()
    await phone.kill()
    const isSaved = async () => (await answersOf(owner)).accountBank === bank
    await until('the server to have it', isSaved, async () => JSON.stringify(await answersOf(owner)))
  })

  test('a refused camera is explained, with a way on, and then takes the picture', async () => {
    const phone = await openPapers()
    await phone.refuse('camera')
    await phone.takePhoto(photo('refused'))
    await phone.tap('身份证正反面：拍照')
    await phone.sees('请在设置里允许使用相机和照片')
    await phone.tap('去设置')
    await phone.allow('camera')
    await phone.tap('身份证正反面：拍照')
    await phone.sees('身份证正反面 第 1 页')
    expect((await phone.log()).some(({ name }) => name === 'openSetting')).toBe(true)
  })

  test('a photo waits for the yes to the privacy guide: a no reads nothing, a yes goes on and is asked once', async () => {
    const phone = await openPapers()
    const sheets = async () => (await phone.log()).filter(({ name }) => name === 'privacySheet').length
    await phone.needsPrivacy()
    await phone.takePhoto(photo('private'))
    await phone.tap('营业执照：拍照')
    await phone.sees('先跟您说清楚')
    await phone.tap('不同意')
    await phone.sees('没有同意，您的照片和文件没有被读取')
    await phone.seesNot('先跟您说清楚')
    await phone.seesNot('营业执照 第 1 页')
    await phone.tap('营业执照：拍照')
    await phone.sees('先跟您说清楚')
    await phone.tap('同意，继续')
    await phone.sees('营业执照 第 1 页')
    await phone.seesNot('先跟您说清楚')
    expect(await sheets()).toBe(2)
    await phone.settled()
    await phone.kill()
    await phone.reopen()
    await openForm(phone)
    await phone.takePhoto(photo('later'))
    await phone.tap('银行卡或社会保障卡：拍照')
    await phone.sees('银行卡或社会保障卡 第 1 页')
    expect(await sheets()).toBe(0)
    expect(await phone.errors()).toEqual([])
  })

  test.each([
    ['album', '外出务工（经商）证明', '拍照', (phone: Phone) => phone.choosePhoto(photo('album'))],
    ['chat', '带动就业证明', '从微信聊天里选 PDF', (phone: Phone) => phone.chooseFile(pdf)],
  ] as const)(
    'a refused %s is explained, with a way on, and then gives the page',
    async (permission, paper, way, ready) => {
      const phone = await openPapers()
      await phone.refuse(permission)
      await ready(phone)
      await phone.tap(`${paper}：${way}`)
      await phone.sees('请在设置里允许使用相机和照片')
      await phone.tap('去设置')
      await phone.allow(permission)
      await phone.tap(`${paper}：${way}`)
      await phone.sees(`${paper} 第 1 页`)
    },
  )
})

describe('handing in', () => {
  test('a slow network shows that it is busy, and what was asked and answered goes once', async () => {
    const { phone, owner } = await phoneOf('徐海燕')
    const [paid] = await grantsOf(owner)
    await phone.open(`/features/applications/detail/index?id=${paid?.id}`)
    await phone.sees('收到了')
    await phone.settled()
    await phone.beSlow(300)
    await phone.tap('收到了')
    await phone.sees('钱收到了？')
    await phone.tap('收到了')
    await phone.sees('请稍候')
    await phone.sees('办结')
    expect(await countOf(phone, 'applications.advance')).toBe(1)
    expect((await grantsOf(owner))[0]?.status).toBe('closed')
  })

  test('what was handed in while its answer got lost is one application; 总是保持 counts one message for each yes', async () => {
    const { phone, owner } = await phoneOf('李返乡')
    await phone.answerSubscription({ answer: 'accept', isAlways: true })
    await phone.open()
    await openForm(phone)
    await fillToEnd(phone)
    const before = await creditsOf('李返乡')
    await phone.loseAnswerOf('applications.advance')
    await phone.tap('提交申请')
    await phone.sees('现在没有网络')
    expect((await grantsOf(owner))[0]?.status).toBe('submitted')
    await phone.tap('提交申请')
    await phone.sees(/等待受理|等着受理|已提交/)
    expect(await grantsOf(owner)).toHaveLength(1)
    expect((await grantsOf(owner))[0]?.status).toBe('submitted')
    expect(before).toEqual([])
    await phone.settled()
    const sheets = (await phone.log()).filter(({ name }) => name === 'subscriptionSheet')
    expect(sheets).toHaveLength(1)
    const credits = await creditsOf('李返乡')
    expect(credits.length).toBeGreaterThan(0)
    expect(credits.map((one) => one.credits)).toEqual(credits.map(() => 2))
    expect(await phone.errors()).toEqual([])
  })
})

describe('how the person sees', () => {
  /** Opens 我的 in Chromium on a phone with these settings. */
  async function look(settings: (phone: Phone) => Promise<void>) {
    const browser = await launchBrowser()
    const launcher = await chromiumLauncher(browser, shared.phones.host)
    const phone = shared.phones.phone('a-stranger', launcher)
    await settings(phone)
    await phone.open('/pages/mine/index')
    await phone.sees('您还没有登录')
    const { pixels, ground } = await launcher.page().evaluate(() => ({
      pixels: parseFloat(getComputedStyle(document.querySelector('.k-screen__body') as Element).fontSize),
      ground: getComputedStyle(document.querySelector('.k-screen') as Element).backgroundColor,
    }))
    const heights = (await phone.measure()).targets.map(({ box }) => box.height)
    await browser.close()
    return { pixels, ground, least: Math.min(...heights) }
  }
  const brightness = (colour: string) =>
    (colour.match(/\d+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0)

  test('WeChat’s large font brings the elder sizes, also on a slow processor; a dark phone gets a dark page', async () => {
    const usual = await look(async () => undefined)
    const large = await look(async (phone) => {
      await phone.useFontSize(23)
      await phone.useTheme('dark')
      await phone.slowCpu(4)
    })
    expect(large.pixels).toBeGreaterThanOrEqual(18)
    expect(large.pixels).toBeGreaterThan(usual.pixels)
    expect(large.least).toBeGreaterThan(usual.least)
    expect(brightness(large.ground)).toBeLessThan(brightness(usual.ground) / 2)
  })

  test('the oldest base library that is let in opens the program', async () => {
    const phone = shared.phones.phone('a-stranger')
    await phone.useLibrary('2.20.1')
    await phone.open()
    await phone.sees('本市政策')
    expect(await phone.errors()).toEqual([])
  })
})
