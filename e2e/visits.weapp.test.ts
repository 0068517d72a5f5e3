import { pngWith } from '../cloudfunctions/features/visits/testing/pictures'
import { shareCity } from './sharedCity'
import type { Phone } from './weapp-host/phone'

jest.setTimeout(240_000)

const shared = shareCity()
const { ask, become } = shared

const DAY = '/features/visits/day/index'
type Member = { personId: string; name: string; relation: string }
type Home = { id: string; head: string; members: Member[] }
type DayOf = { villages: { campaignId: string; code: string }[] }

/** The roll as the server has it. */
async function rollOf(owner: string): Promise<Home[]> {
  const { villages } = await ask<DayOf>(owner, 'visits.day')
  const [{ campaignId, code } = { campaignId: '', code: '' }] = villages
  const homes: Home[] = []
  let cursor: string | undefined
  do {
    const input = { campaignId, divisionCode: code, ...(cursor && { cursor }) }
    const page: { items: Home[]; next?: string } = await ask(owner, 'visits.households', input)
    homes.push(...page.items)
    cursor = page.next
  } while (cursor)
  return homes
}

/** Doors that can be told apart by the name on them. */
function doorsOf(homes: Home[]): Home[] {
  const named = (head: string) => homes.filter((home) => home.head === head).length
  return homes.filter(({ head, members }) => named(head) === 1 && members.length > 0)
}

const openDoor = async (phone: Phone, { head }: Home) => {
  await phone.type('找一户', head)
  await phone.tap(`${head}家`)
  await phone.sees('这次走访怎么样？')
}

async function note(phone: Phone, home: Home, outcome: string) {
  await openDoor(phone, home)
  await phone.tap(outcome)
  await phone.tap('记下这一户')
  await phone.sees('找一户')
}

const cardOf = ({ members: [member] }: Home) => `${member?.name}（${member?.relation}）`

async function meet(phone: Phone, home: Home) {
  await openDoor(phone, home)
  await phone.tap('见到本人或家人')
  await phone.tap(`${cardOf(home)}，填问卷`)
  await phone.sees('同意记下来吗')
  await phone.tap('同意')
  await phone.tap('意愿和需要')
  await phone.tap('找工作')
  await phone.tap('填好了，回到这一户')
  await phone.sees('答了 1 项')
}

const visitsOf = (ids: string[]) =>
  shared.city.rows<{ household_id: string; count: number }>(
    'select household_id, count(*)::int as count from visits where household_id = any($1) group by household_id',
    [ids],
  )

const photosOf = (householdId: string) =>
  shared.city.rows<{ media_type: string }>(
    `select media_type from visit_photos join files on files.id = photo_id join visits on visits.id = visit_id
     where household_id = $1 and is_visit_photo`,
    [householdId],
  )

test('an officer’s day: loaded in the morning, twelve visits in airplane mode, killed twice, one refused and mended', async () => {
  const owner = await become('马春花')
  const phone = shared.phones.phone(owner)
  const doors = doorsOf(await rollOf(owner)).slice(0, 12)
  expect(doors).toHaveLength(12)
  const [first, second, moved, ...others] = doors as [Home, Home, Home, ...Home[]]
  await phone.open()
  await phone.tap('敲门行动')
  await phone.sees('记下的都上传了')
  await phone.settled()

  await phone.goOffline()
  await note(phone, first, '没人在家')
  await phone.sees('等上传 1 户')
  await phone.kill()
  await phone.reopen(DAY)
  await phone.sees('等上传 1 户')

  await meet(phone, second)
  await phone.kill()
  await phone.reopen(DAY)
  await openDoor(phone, second)
  await phone.sees('答了 1 项')
  await phone.takePhoto(pngWith('taken in the yard'))
  await phone.tap('拍一张照片')
  await phone.sees('照片 1（')
  await phone.kill()
  await phone.reopen(DAY)
  await openDoor(phone, second)
  await phone.sees('照片 1（')
  await phone.tap('记下这一户')
  await phone.sees('等上传 2 户')

  await meet(phone, moved)
  await phone.tap('记下这一户')
  await phone.sees('等上传 3 户')
  for (const [place, home] of others.entries()) await note(phone, home, place % 2 ? '不愿登记' : '搬走了')
  await phone.sees('等上传 12 户')

  // Meanwhile somebody at the counter moved this person's file to another village.
  await shared.city.rows("update people set division_code = '990101001002' where id = $1", [moved.members[0]?.personId])
  await phone.goOnline()
  await phone.sees('1 户没收下，请改一下')
  await phone.tap('1 户没收下，请改一下')
  await phone.sees('已经不在这个村的名册上')
  await phone.tap('改一下')
  await phone.tap('名册上的人，这次没问到')
  await phone.tap('改好了，存下来')
  await phone.sees('没有等上传的')

  const taken = await visitsOf(doors.map(({ id }) => id))
  expect(taken.map(({ count }) => count)).toEqual(Array(12).fill(1))
  await phone.settled()
  expect(await photosOf(second.id)).toEqual([{ media_type: 'image/png' }])
  await phone.go(DAY)
  await openDoor(phone, second)
  await phone.tap('看照片（1 张），展开')
  await phone.sees('联网才能看')
  expect(await phone.errors()).toEqual([])
})

/** One visit noted and sent on a phone whose clock is so wrong. @returns in days, how far off it counts and what the phone believed */
async function visitByClock(days: number, place: number): Promise<{ off: number; believed: number }> {
  const owner = await become('马春花')
  const phone = shared.phones.phone(owner)
  await phone.setClock(days)
  const [home] = doorsOf(await rollOf(owner)).slice(place) as [Home]
  await phone.open(DAY)
  await phone.sees('记下的都上传了')
  await phone.settled()
  await phone.goOffline()
  await note(phone, home, '没人在家')
  await phone.sees('等上传 1 户')
  await phone.kill()
  await phone.reopen(DAY)
  await phone.sees('等上传 1 户')
  await phone.goOnline()
  await phone.sees('已上传 1 户')
  await phone.settled()
  const [visit] = await shared.city.rows<{ off: number; believed: number }>(
    `select extract(epoch from happened_at - received_at)::float / 86400 as off,
       clock_offset_ms::float / 86400000 as believed
     from visits where household_id = $1`,
    [home.id],
  )
  return visit as { off: number; believed: number }
}

test('on phones whose clocks are 400 days ahead and behind, a visit counts on the day on which it was', async () => {
  const ahead = await visitByClock(400, -2)
  const behind = await visitByClock(-400, -3)
  expect(ahead.off).toBeCloseTo(0, 1)
  expect(behind.off).toBeCloseTo(0, 1)
  expect(behind.believed - ahead.believed).toBeCloseTo(800, 1)
})

test('whoever signs out while visits wait is asked first, and can upload them instead', async () => {
  const owner = await become('马春花')
  const phone = shared.phones.phone(owner)
  const [home] = doorsOf(await rollOf(owner)).slice(-1) as [Home]
  await phone.open(DAY)
  await phone.sees('记下的都上传了')
  await phone.settled()
  await phone.goOffline()
  await note(phone, home, '地址不对')
  await phone.sees('等上传 1 户')
  await phone.goOnline()
  await phone.sees('已上传 1 户')
  await phone.settled()
  await phone.goOffline()
  await openDoor(phone, home)
  await phone.tap('这条记错了，改一下')
  await phone.tap('没人在家')
  await phone.tap('改好了，存下来')
  await phone.sees('等上传 1 户')
  await phone.go('/pages/mine/index')
  await phone.goOnline()
  await phone.tap('退出登录')
  await phone.sees('还有 1 户没上传')
  await phone.tap('先上传')
  await phone.sees('记下的都上传了')
  expect((await visitsOf([home.id]))[0]?.count).toBe(2)
})

test('a full phone is told before a visit is begun', async () => {
  const phone = shared.phones.phone(await become('马春花'))
  await phone.open(DAY)
  await phone.sees('记下的都上传了')
  await phone.settled()
  await phone.fillStorage()
  await phone.tap('新增一户')
  await phone.sees('手机存储快满了')
})
