import { dumpOf, registryCity, type RegistryCity } from '../registry/testing/registryCity'
import type { Person } from '../../platform/testing/city'
import { assignSpecialists } from './assignSpecialists'

const wants = (...needs: string[]) => ({ answers: { wish: ['business'], needs } })
let world: RegistryCity
let wang: Person
let met: string
let pair: { id: string; version: number; suggested: string }

/** 王秀英 has an account, and was visited; and was met somewhere else as somebody new, who gave her phone. */
beforeEach(async () => {
  world = await registryCity()
  const { city } = world
  wang = await city.person('王秀英')
  await world.meetAgain(wang.id, wants('money'))
  met = await world.meet('王秀英', { phone: wang.phone, ...wants('money', 'place') })
  await city.db.transaction().execute((tx) => assignSpecialists(tx))
  await world.compare()
  const [waiting] = await world.waiting()
  pair = await city.as(world.chen).call('registry.pair', { id: waiting?.id ?? '' })
})
afterEach(() => world.city.close())

const join = () =>
  world.city.as(world.chen).call('registry.join', {
    ...{ id: pair.id, version: pair.version, survivorId: wang.id, nameFrom: wang.id, homeFrom: wang.id },
  })
const desk = async (more = {}) => (await world.city.as(world.yang).call('needs.desk', more)).items
const mine = async () => (await world.city.as(wang).call('needs.mine')).items
const openKinds = async () => (await mine()).filter(({ state }) => state === 'open').map(({ kind }) => kind)

test('two files that are one person’s are one line, with what was named under either', async () => {
  expect(await desk()).toHaveLength(2)
  await join()
  expect(await desk()).toMatchObject([{ name: '王秀英', open: ['money', 'place'] }])
  expect((await desk({ kind: 'place' })).map(({ name }) => name)).toEqual(['王秀英'])
  expect(await openKinds()).toEqual(['money', 'place'])
  for (const personId of [wang.id, met])
    expect(await world.city.as(world.yang).call('needs.person', { personId })).toMatchObject({
      ...{ name: '王秀英', phone: wang.phone, needs: [{ kind: 'money' }, { kind: 'place' }] },
    })
})

test('one answer is the answer to it under both files, and one word takes it back', async () => {
  await join()
  const [money, place] = await mine()
  const { city, yang } = world
  await city.as(yang).call('needs.answer', { id: money?.id ?? '', text: '我陪您去申请贷款。' })
  expect(await openKinds()).toEqual(['place'])
  expect(await desk()).toMatchObject([{ open: ['place'] }])
  await city.as(wang).call('needs.withdraw', { id: place?.id ?? '' })
  expect(await desk()).toEqual([])
  expect(await desk({ stage: 'done' })).toHaveLength(1)
  const told = await city.db.selectFrom('reminders').select('kind').where('kind', '=', 'needAnswered').execute()
  expect(told).toHaveLength(1)
})

test('a joining that is taken back leaves each file with its own again', async () => {
  const before = await dumpOf(world.city.db, [wang.id, met])
  await join()
  const { version } = await world.city.as(world.chen).call('registry.pair', { id: pair.id })
  await world.city.as(world.chen).call('registry.undo', { id: pair.id, version })
  expect(await desk()).toHaveLength(2)
  expect(await openKinds()).toEqual(['money'])
  const after = await dumpOf(world.city.db, [wang.id, met])
  expect([after.needs, after.followings]).toEqual([before.needs, before.followings])
})

test('who was given to somebody under one file stays theirs once it is joined to another', async () => {
  const { city } = world
  const town = await city.person('镇专员', [{ role: 'specialist', area: '990101001' }])
  await city.db.deleteFrom('needs').where('person_id', '=', wang.id).execute()
  await city.db.deleteFrom('followings').where('person_id', '=', wang.id).execute()
  expect((await city.as(wang).call('help.specialist')).specialist?.name).toBe(town.name)
  await join()
  expect((await city.as(wang).call('help.specialist')).specialist?.name).toBe('杨帆')
})
