import type { Browser } from 'playwright-core'
import { answerQuestion } from './answerQuestions'
import { launchBrowser } from './browser'
import { li } from './city'
import { judge, scoredPhone } from './score/scoredPhone'
import { shareCity } from './sharedCity'
import { codeSentTo } from './smsCode'

jest.setTimeout(240_000)

const shared = shareCity()
const { ask, become } = shared
let browser: Browser
beforeAll(async () => (browser = await launchBrowser()))
afterAll(() => browser?.close())

/** Somebody's phone under a real finger, open at its first page. */
async function takeOut(name: string) {
  const owner = await become(name)
  return { owner, ...(await scoredPhone(browser, shared.phones, owner)) }
}

/** More than the program ever asks. */
const MOST_QUESTIONS = 12

test('a stranger answers a few questions, sees what may fit, and clears up what was left open', async () => {
  const { phone, look } = await scoredPhone(browser, shared.phones, 'a-stranger')
  const isDone = async () => (await phone.pageText()).includes('重新回答')
  await phone.tap('看看我能领什么')
  await phone.sees('不清楚，先跳过')
  const places = [await look('the first question')]
  const asked: string[] = []
  while (asked.length < MOST_QUESTIONS && !(await isDone())) asked.push(await answerQuestion(phone))
  expect(asked).toContain('是劳务派遣单位吗？')
  await phone.sees(/看起来您符合\n创业担保贷款/)
  places.push(await look('what may fit'))

  await phone.sees('还没回答：是劳务派遣单位吗？')
  await phone.tap('创业带动就业补贴')
  await phone.sees('不清楚，先跳过')
  expect(await phone.route()).toBe('features/eligibility/check/index')
  places.push(await look('the one question that was left open'))
  await phone.tap('不是')
  await phone.sees('看起来您符合条件')
  await phone.sees('去申请')
  places.push(await look('it fits'))
  judge('A stranger finds what may fit', places)
  expect(await phone.errors()).toEqual([])
})

test('somebody asks for help, their specialist answers on the phone, and both find it there', async () => {
  const question = '我的作坊搬了家，营业执照上的地址要先改吗？'
  const answer = '要先改。带上身份证和新地址的租房合同到县政务大厅，半天就能办好。'
  const asker = await takeOut('李返乡')
  await asker.phone.tap('问问工作人员')
  await asker.phone.type('您想问什么', question)
  await asker.phone.tap('发给工作人员')
  await asker.phone.sees('正等回复')
  const places = [await asker.look('李返乡 has asked')]

  const { phone, look } = await takeOut('杨帆')
  await phone.tap('群众提问')
  await phone.sees(question)
  places.push(await look('杨帆: questions'))
  await phone.type('回复李返乡', answer)
  await phone.tap('发出回复，给李返乡')
  await phone.seesNot(question)
  places.push(await look('杨帆 has answered'))

  await asker.phone.go('/pages/mine/index')
  await asker.phone.tap('消息')
  await asker.phone.sees('您的问题有答复了')
  places.push(await asker.look('李返乡: messages'))
  await asker.phone.tap('未读，您的问题有答复了')
  await asker.phone.sees(answer)
  places.push(await asker.look('李返乡 reads the answer'))
  judge('From a question to its answer', places)
  expect([...(await phone.errors()), ...(await asker.phone.errors())]).toEqual([])
})

test('the village officer rings up whom no message reached, and sees whom a policy may fit', async () => {
  const { phone, look } = await takeOut('马春花')
  await phone.tap('群众提问')
  await phone.tap('电话任务')
  await phone.sees('孙有福')
  const places = [await look('calls to make')]
  await phone.tap('拨打')
  expect((await phone.log()).map(({ name }) => name)).toContain('makePhoneCall')
  await phone.tap('已转告孙有福')
  await phone.sees('没有电话任务')
  places.push(await look('the call is made'))

  await phone.go('/pages/home/index')
  await phone.tap('政策找人')
  await phone.tap('政策')
  await phone.tap('返乡创业一次性创业补贴')
  await phone.sees('李返乡')
  places.push(await look('whom a policy may fit'))
  await phone.tap('还缺信息')
  await phone.sees('还要问清楚')
  places.push(await look('what is still to be asked'))
  judge('The village officer’s rounds', places)
  expect(await phone.errors()).toEqual([])
})

type Desk = { items: { personId: string; name: string; open: string[] }[] }

test('a specialist answers what somebody said at the door they need, and they wait no more', async () => {
  const { owner, phone, look } = await takeOut('杨帆')
  const { items } = await ask<Desk>(owner, 'needs.desk')
  const waiting = items.find(({ open }) => open.length === 1)
  if (!waiting) throw new Error('nobody waits for one thing')
  await phone.tap('我帮的人')
  await phone.sees(/等了 \d+ 天/)
  const places = [await look('whom a specialist helps')]
  await phone.tap(`${waiting.name}，需要`)
  await phone.sees('需要的帮助')
  places.push(await look('somebody and what they need'))
  await phone.tap('用一句现成的话开头')
  await phone.tap('发出答复')
  await phone.sees('有答复了')
  places.push(await look('answered'))
  judge('A specialist answers a need', places)

  const left = await ask<Desk>(owner, 'needs.desk')
  expect(left.items.map(({ personId }) => personId)).not.toContain(waiting.personId)
  const told = await shared.city.rows(`select kind from reminders where person_id = $1`, [waiting.personId])
  expect(told).toContainEqual({ kind: 'needAnswered' })
  expect(await phone.errors()).toEqual([])
})

type Places = { items: { code: string; name: string }[] }
const COUNTY = '990101'

test('a returnee moves house: what was picked stays without a network, and is there for good once it is back', async () => {
  const { owner, phone, look } = await takeOut('周小燕')
  const town = (await ask<Places>(owner, 'session.divisions', { parent: COUNTY })).items[0]
  const village = (await ask<Places>(owner, 'session.divisions', { parent: town?.code })).items[1]
  await phone.tap('我的')
  await phone.tap('姓名和住址')
  await phone.sees('住在哪个村')
  const places = [await look('name and home')]
  await phone.tap('乡镇（街道）')
  await phone.tap(town?.name ?? '')
  await phone.tap('村（社区）')
  await phone.tap(village?.name ?? '')
  await phone.goOffline()
  await phone.tap('保存')
  await phone.sees('现在没有网络')
  places.push(await look('no network'))
  await phone.goOnline()
  await phone.tap('保存')
  await phone.sees(`${town?.name}${village?.name}`)
  expect(await phone.route()).toBe('pages/mine/index')
  places.push(await look('moved'))
  judge('A returnee moves house', places)
  expect(await phone.errors()).toEqual([])
})

const NEW_PHONE = '13800001234'

test('the village officer puts a new phone on a file: a slip of the pen is told and loses nothing', async () => {
  const before = shared.phones.phone(await become('李返乡'))
  await before.open('/pages/mine/index')
  await before.sees('李返乡')

  const { phone, look } = await takeOut('马春花')
  await phone.tap('我的')
  await phone.tap('给群众换手机号')
  await phone.type('姓名', '李返香')
  await phone.type('身份证号', li.residentId)
  await phone.type('新手机号', NEW_PHONE)
  const places = [await look('what stands on the card')]
  await phone.tap('把验证码发到新手机')
  await phone.sees('秒后可重新获取')
  await phone.type('短信验证码', await codeSentTo(NEW_PHONE, shared.city))
  await phone.tap('换成这个手机号')
  await phone.sees('请对照身份证核对姓名和号码')
  places.push(await look('no such file'))
  expect(await phone.valueOf('身份证号')).toBe(li.residentId)
  await phone.type('姓名', '李返乡')
  await phone.tap('换成这个手机号')
  await phone.sees('换好了')
  places.push(await look('changed'))
  judge('A new phone for somebody’s file', places)

  await before.reopen()
  await before.sees('您还没有登录')
  const after = shared.phones.phone('new-phone')
  await after.open('/pages/mine/index')
  await after.tap('用手机号登录')
  await after.type('手机号', NEW_PHONE)
  await after.tap('获取验证码')
  await after.sees('秒后可重新获取')
  await after.type('短信验证码', await codeSentTo(NEW_PHONE, shared.city))
  await after.tap('登录')
  await after.sees('登录成功')
  await after.sees('李返乡')
  expect(await after.route()).toBe('pages/mine/index')
  expect([...(await phone.errors()), ...(await before.errors()), ...(await after.errors())]).toEqual([])
})

type Mine = { items: { id: string; status: string; title: string }[] }

/** A phone in somebody's hand, open at the first of their cases. */
async function openOwnCase(name: string) {
  const owner = await become(name)
  const first = async () => (await ask<Mine>(owner, 'applications.mine')).items[0]
  const phone = shared.phones.phone(owner)
  await phone.open(`/features/applications/detail/index?id=${(await first())?.id ?? ''}`)
  return { phone, statusNow: async () => (await first())?.status }
}

test('money that didn’t come, or came back, is told from the phone, and the account is put right', async () => {
  const xu = await openOwnCase('徐海燕')
  await xu.phone.tap('没收到')
  await xu.phone.sees('钱没有到？')
  await xu.phone.tap('没收到')
  await xu.phone.seesNot('钱没有到？')
  await xu.phone.settled()
  expect(await xu.statusNow()).toBe('payment_disputed')

  const zhao = await openOwnCase('赵梅')
  await zhao.phone.tap('更正收款账号')
  await zhao.phone.type('户名', '赵梅')
  await zhao.phone.type('开户银行', '示例银行青禾支行')
  await zhao.phone.type('账号', '6222021234567890128')
  await zhao.phone.tap('交上去，重新拨付')
  await zhao.phone.seesNot('交上去，重新拨付')
  await zhao.phone.settled()
  expect(await zhao.statusNow()).toBe('payable')
  expect([...(await xu.phone.errors()), ...(await zhao.phone.errors())]).toEqual([])
})

test('a case is taken back only after a second word', async () => {
  const { phone, statusNow } = await openOwnCase('王秀英')
  await phone.tap('撤回申请')
  await phone.sees('撤回这件申请？')
  expect(await statusNow()).toBe('in_review')
  await phone.tap('撤回')
  await phone.sees('已撤回')
  expect(await statusNow()).toBe('withdrawn')
  expect(await phone.errors()).toEqual([])
})

test('somebody objects to what is about to be paid, and nothing is paid before it is looked into', async () => {
  const phone = shared.phones.phone(await become('刘志强'))
  await phone.open('/features/notices/list/index')
  await phone.tap('提出异议')
  await phone.tap('提交异议')
  await phone.sees(/请写清楚些/)
  await phone.type('哪里不对', '这家店上个月就关门了，门口贴着转让。')
  await phone.tap('提交异议')
  await phone.seesNot('提交异议')
  const [row] = await shared.city.rows<{ status: string }>(
    'select status from applications a join objections o on o.application_id = a.id order by o.at desc limit 1',
  )
  expect(row?.status).toBe('objection')
  expect(await phone.errors()).toEqual([])
})

test('a policy that is followed stands where one looks for it', async () => {
  const phone = shared.phones.phone(await become('周小燕'))
  await phone.open('/features/policies/detail/index?id=guichuan-rent-subsidy')
  await phone.tap('关注，有变化告诉我')
  await phone.sees('已关注，点此取消')
  await phone.go('/pages/policies/index')
  await phone.tap('我关注的')
  await phone.sees(/场地租金补贴[^]*已关注/)
  expect(await phone.errors()).toEqual([])
})
