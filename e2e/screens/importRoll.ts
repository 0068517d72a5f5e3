import { randomUUID } from 'node:crypto'
import { generateDivisions, SEED } from '../../cloudfunctions/demo/divisions'
import { residentIdCheck } from '../../src/domain/core/residentId'
import type { ScreensCity } from './city'
import type { Who } from './people'
import { ask, upload } from './prepare'

const header = ['村', '户主', '与户主关系', '姓名', '身份证号', '手机号', '地址']
const CITY_SUPERVISOR: Who = 'cast:zheng'

/** An ID that is right by its check digit, of nobody: 99 is no province. */
const idOf = (number: number) => {
  const first = `9901011985010${1 + number}00${number}`
  return first + residentIdCheck(first)
}

/**
 * A roll in its preview, with lines of every state and a question of every kind that people meet often, over one that was written
 * before: a household divided with and without IDs, a number on somebody else's file, a village's name that two counties have.
 * @returns the id of its import
 */
export async function importRoll(city: ScreensCity): Promise<string> {
  const { village, twice } = places()
  const line = (head: string, relation: string, name: string, id: string, phone: string, address: string) => [
    ...[village, head, relation, name, id, phone, address],
  ]
  const before = [
    line('常有田', '户主', '常有田', idOf(1), '13800990001', '1 组 1 号'),
    line('常有田', '配偶', '丁秀芳', idOf(2), '13800990002', '1 组 1 号'),
    line('常有田', '子女', '常小军', idOf(3), '13800990003', '1 组 1 号'),
    line('温满仓', '户主', '温满仓', '', '13800990004', '2 组 6 号'),
    line('温满仓', '子女', '温小梅', '', '', '2 组 6 号'),
    line('樊玉兰', '户主', '樊玉兰', idOf(4), '', '3 组 2 号'),
  ]
  const written = await send(city, before)
  await ask(city, CITY_SUPERVISOR, 'rolls.act', { id: written, action: 'commit' })
  await finish(city, written)
  return send(city, [
    line('常有田', '户主', '常有田', idOf(1), '13800990001', '1 组 1 号'),
    line('常小军', '户主', '常小军', idOf(3), '13800990003', '9 组 9 号'),
    line('常小军', '父母', '丁秀芳', idOf(2), '13800990002', '9 组 9 号'),
    line('温满仓', '户主', '温满仓', '', '13800990004', '2 组 6 号'),
    line('温小梅', '户主', '温小梅', '', '', '9 组 10 号'),
    line('樊玉兰', '户主', '樊玉兰', idOf(4), '13800990005', '3 组 2 号'),
    line('冉新来', '户主', '冉新来', idOf(5), '13800990006', '4 组 1 号'),
    line('冉新来', '配偶', '舒大红', idOf(4), '', '4 组 1 号'),
    line('耿算错', '户主', '耿算错', '4.1E+17', '', '5 组 1 号'),
    line('耿写短', '户主', '耿写短', '12345', '138', '5 组 2 号'),
    ...['苗一', '苗二', '苗三'].map((name) => [twice, name, '户主', name, '', '', '6 组']),
  ])
}

/** The names of two villages of the county that the cast works in: nowhere else in the city, and somewhere else, too. */
function places() {
  const villages = generateDivisions(SEED).filter(({ code }) => code.length === 12)
  const isTwice = ({ name }: { name: string }) => villages.filter((other) => other.name === name).length > 1
  const own = villages.filter(({ code }) => code.startsWith('990101'))
  const village = own.find((one) => !isTwice(one))?.name
  const twice = own.find(isTwice)?.name
  if (!village || !twice)
    throw new Error('The made-up city has no village whose name is its own, or none whose name is not.')
  return { village, twice }
}

async function send(city: ScreensCity, lines: readonly (readonly string[])[]): Promise<string> {
  const id = randomUUID()
  const text = [header, ...lines].map((cells) => cells.join(',')).join('\r\n')
  const uploadKey = await upload(city, CITY_SUPERVISOR, new Blob([text], { type: 'text/csv' }), 'roll.csv')
  const about = { name: '示例名册.csv', divisionCode: '9901', asOf: '2026-09-10' }
  await ask(city, CITY_SUPERVISOR, 'rolls.begin', { id, uploadKey, ...about })
  await finish(city, id)
  return id
}

async function finish(city: ScreensCity, id: string): Promise<void> {
  for (let isUnderWay = true; isUnderWay;)
    isUnderWay = (await ask(city, CITY_SUPERVISOR, 'rolls.advance', { id })).isUnderWay
}
