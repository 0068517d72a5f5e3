import { testCity, type TestCity } from '../platform/testing/city'
import { examplePolicy } from './examplePolicy'
import { importDivisions } from './importDivisions'
import { publishPolicy } from './publishPolicy'
import { readDivisions } from './readDivisions'
import { readPolicyFile } from './readPolicyFile'

let city: TestCity
beforeAll(async () => {
  city = await testCity()
  await city.db.updateTable('installations').set({ kind: 'city', city_code: '', city_name: '' }).execute()
  const rows = readDivisions('5101,成都市\n510104,锦江区')
  await city.db.transaction().execute((tx) => importDivisions(tx, rows, '2026-09-18'))
})
afterAll(() => city.close())

const example = JSON.stringify(examplePolicy())
const written = example.replaceAll('某某', '成都')
const publish = (text: string) =>
  city.db.transaction().execute((tx) => publishPolicy(tx, readPolicyFile(text), '', city.clock.now))

test('the example, with its names replaced, becomes a programme that people can apply for', async () => {
  expect(await publish(written)).toBe(1)
  const { items } = await city.stranger.call('policies.list', {})
  expect(items.find(({ id }) => id === 'startup-grant')?.marks).not.toContain('demonstration')
  expect(await publish(written.replaceAll('5 000', '6 000'))).toBe(2)
})

test('the example says nothing of the made-up city', () => {
  expect(example).not.toMatch(/.{0,20}(示例|归川|demonstration|"9901).{0,20}/)
})

test('what is published already, or for a place that isn’t there, is refused', async () => {
  await expect(publish(written.replaceAll('5 000', '6 000'))).rejects.toThrow(/published already, as version 2/)
  await expect(publish(written.replace('"region":"5101"', '"region":"9901"'))).rejects.toThrow(/9901.*5101 成都市/)
})

test('a made-up city keeps its own', async () => {
  await city.db.updateTable('installations').set({ kind: 'demonstration' }).execute()
  await expect(publish(written)).rejects.toThrow(/made-up city/)
  await city.db.updateTable('installations').set({ kind: 'city' }).execute()
})

test.each([
  [example, /still says “某某”/],
  ['{', /no JSON/],
  [written.replace('"kind":"startupGrant"', '"kind":"gift"'), /- kind: /],
  [written.replace('"headline"', '"headlime"'), /- headline: /],
  [written.replace('"validFrom"', '"validFirst"'), /- validFirst: there is no such field/],
  [written.replace('"validTo":"2028', '"validTo":"2020'), /before validFrom/],
  [written.replace('"id":"returnee"', '"id":"hukou"'), /criteria: “hukou” is there twice/],
])('what is wrong with a file is said with its place', (text, words) => {
  expect(() => readPolicyFile(text)).toThrow(words)
})
