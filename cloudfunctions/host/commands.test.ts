import { testCity, type TestCity } from '../platform/testing/city'
import { appoint, revoke } from './appoint'
import { readStaffOrder } from './appointStaff'
import { createAdministrator, readWanted } from './createAdministrator'
import { importDivisions } from './importDivisions'
import { decode, readDivisions } from './readDivisions'

let city: TestCity
beforeAll(async () => {
  city = await testCity()
  await city.db
    .transaction()
    .execute((tx) => importDivisions(tx, readDivisions('5101,成都市\n510104,锦江区'), '2026-09-18'))
})
afterAll(() => city.close())

const wanted = { phone: '13912345678', name: '周立', area: '5101', office: '市人社局' }
const make = (who: typeof wanted) => city.db.transaction().execute((tx) => createAdministrator(tx, who, city.clock.now))
const grants = () => city.db.selectFrom('grants').select(['role', 'area', 'office']).execute()

test('an administrator is made once, however often it is asked', async () => {
  await make(wanted)
  await make({ ...wanted, office: '市创业办' })
  expect(await grants()).toEqual([{ role: 'administrator', area: '5101', office: '市创业办' }])
})

test('an auditor can’t be the administrator too', async () => {
  const auditor = await city.person('吴审计', [{ role: 'auditor' }])
  await expect(make({ ...wanted, phone: auditor.phone })).rejects.toThrow(/has to be somebody else/)
})

const order = (...more: string[]) =>
  readStaffOrder([...['--phone', '13912345679', '--name', '林审', '--area', '510104', '--office', '县人社局'], ...more])
const inOne = (run: Parameters<ReturnType<TestCity['db']['transaction']>['execute']>[0]) =>
  city.db.transaction().execute(run)

test('a reviewer is appointed, works, and is no longer one after --revoke; the auditor reads of both', async () => {
  const { appointment, role, isRevoked } = order('--role', 'reviewer')
  expect(isRevoked).toBe(false)
  await inOne((tx) => appoint(tx, role, appointment, city.clock.now))
  const held = () =>
    city.db.selectFrom('grants').select(['area', 'office', 'revoked_at']).where('role', '=', 'reviewer').execute()
  expect(await held()).toEqual([{ area: '510104', office: '县人社局', revoked_at: null }])
  await inOne((tx) => revoke(tx, role, appointment, city.clock.now))
  expect((await held())[0]?.revoked_at).not.toBeNull()
  await expect(inOne((tx) => revoke(tx, role, appointment, city.clock.now))).rejects.toThrow(/nothing to revoke/)
  const lines = city.db.selectFrom('audit_log').select(['action', 'division_code', 'filter'])
  expect(await lines.where('filter', '=', 'reviewer').orderBy('action').execute()).toEqual([
    { action: 'appointed', division_code: '510104', filter: 'reviewer' },
    { action: 'dismissed', division_code: '510104', filter: 'reviewer' },
  ])
})

test('an unknown role or area is refused with what there is', async () => {
  expect(() => order('--role', 'boss')).toThrow(/no role “boss”.*reviewer 受理审核.*treasurer 财政经办/)
  expect(() => order('--role', 'reviewer', '--fire')).toThrow(/npm run staff:appoint/)
  const { appointment, role } = order('--role', 'approver')
  const elsewhere = inOne((tx) => appoint(tx, role, { ...appointment, area: '9999' }, city.clock.now))
  await expect(elsewhere).rejects.toThrow(/no division 9999.*5101 成都市.*divisions:import/)
})

test('an administrator of a place that was never imported is refused', async () => {
  await expect(make({ ...wanted, area: '9999' })).rejects.toThrow(/no division 9999.*divisions:import/)
})

test('what is missing is named', () => {
  const args = ['--phone', '13912345678', '--name', '周立', '--area', '5101', '--office', '市人社局']
  expect(readWanted(args)).toEqual(wanted)
  expect(() => readWanted(['--phone', '123'])).toThrow(/--phone/)
  expect(() => readWanted(args.map((arg) => (arg === '5101' ? '51a' : arg)))).toThrow(/--area/)
  expect(() => readWanted(args.slice(0, 6))).toThrow(/--office/)
})

test('divisions are read with headings, in full codes, in quotes', () => {
  expect(readDivisions('代码,名称\r\n510100000000,成都市\n"510104","锦江区"\n510104017,书院街街道\n')).toEqual([
    { code: '5101', name: '成都市', parent_code: '51' },
    { code: '510104', name: '锦江区', parent_code: '5101' },
    { code: '510104017', name: '书院街街道', parent_code: '510104' },
  ])
})

test('a village whose code ends in zeros of its own stays whole', () => {
  expect(readDivisions('510104017010,某村')[0]?.code).toBe('510104017010')
  expect(readDivisions('510110000000,某区')[0]?.code).toBe('510110')
  expect(readDivisions('510104100000,某镇')[0]?.code).toBe('510104100')
})

test('a spreadsheet’s GB18030 is understood', () => {
  expect(decode(Uint8Array.from([0xb9, 0xe9, 0xb4, 0xa8]))).toBe('归川')
  expect(decode(new TextEncoder().encode('归川'))).toBe('归川')
})

test.each([
  ['5101,成都市\n51x,错\n', /Line 2.*51x/],
  ['5101,成都市\n\n510104,\n', /Line 3.*missing/],
  ['5101,成都市\n5101,又一个\n', /Line 2.*before/],
  ['', /no lines/],
])('a bad row is named and nothing is imported', (text, sentence) => {
  expect(() => readDivisions(text)).toThrow(sentence)
})

test('an import adds, renames, and names a city that had no name', async () => {
  await city.db.updateTable('installations').set({ kind: 'city', city_code: '', city_name: '' }).execute()
  const run = (text: string) =>
    city.db.transaction().execute((tx) => importDivisions(tx, readDivisions(text), '2026-09-18'))
  await run('51,四川省\n5101,成都\n510104,锦江区')
  await run('5101,成都市')
  expect(await city.db.selectFrom('divisions').select('name').where('code', '=', '5101').execute()).toEqual([
    { name: '成都市' },
  ])
  expect(await city.db.selectFrom('installations').select(['city_code', 'city_name']).execute()).toEqual([
    { city_code: '5101', city_name: '成都' },
  ])
})
