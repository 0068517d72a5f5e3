import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import readExcel from 'read-excel-file/node'
import { doorQuestionnaire } from '../../demo/visits/questionnaire'
import { countCoverage, coverageCases, type CoverageCase } from '../../../src/domain/visits/coverage'
import { countedVisit } from '../../../src/domain/visits/countedVisit'
import { householdStates } from '../../../src/domain/visits/householdState'
import { outcomeNames, outcomeSpec, type VisitRecord } from '../../../src/domain/visits/visit'
import { asJobs, enterScope, type Tx } from '../../platform/database'
import { pagePath } from '../../platform/files'
import { newId } from '../../platform/newId'
import { COUNTY, OTHER_COUNTY, testCity, VILLAGE, type Person, type TestCity } from '../../platform/testing/city'
import { sweepBytes } from '../files/removals'
import { sweepLists } from '../files/sweep'
import { answered, assignVillage, aVisit, householdOf, insertCampaign, publishCampaign } from '../visits/testing/roll'

const TOWN = VILLAGE.slice(0, 9)
const SECOND = '990101001002'
const FAR = '990102001001'
const TODAY = '2026-09-18'
let city: TestCity
let wu: Person
let ma: Person
let li: Person
let campaignId: string

beforeEach(async () => {
  process.env.STORAGE_DIR = fs.mkdtempSync(path.join(os.tmpdir(), 'gc-board-'))
  city = await testCity()
  const places = {
    '9901': '归川市',
    '990101': '青禾县',
    '990101001': '柳河镇',
    [VILLAGE]: '柳树村',
    [SECOND]: '杏坡村',
  }
  for (const [code, name] of Object.entries(places))
    await city.db.insertInto('divisions').values({ code, name, parent_code: null, edition: '示例' }).execute()
  await publishCampaign(city.db)
  campaignId = newId()
  await insertCampaign(city.db, { id: campaignId, area: '9901', fromOn: '2026-09-01', toOn: '2026-10-31' })
  wu = await city.person('吴振华', [{ role: 'supervisor', area: COUNTY, office: '县政府督查室' }])
  ma = await city.person('马春花', [{ role: 'villageOfficer', area: COUNTY, office: '村民委员会' }], '990105001001')
  li = await city.person('李返乡')
  await assignVillage(city.db, { campaignId, officerId: ma.id, divisionCode: VILLAGE })
})
afterEach(async () => {
  await city.close()
  fs.rmSync(String(process.env.STORAGE_DIR), { recursive: true, force: true })
})

const board = async (area?: string, who = wu) => {
  const { board: shown } = await city.as(who).call('coverage.board', { campaignId, ...(area && { area }) })
  if (!shown) throw new Error('no board')
  return shown
}
const villages = (area = COUNTY) => city.as(wu).call('coverage.villages', { campaignId, area, show: 'all' })
const list = (of: CoverageCase, area = COUNTY, cursor?: string) =>
  city.as(wu).call('coverage.households', { campaignId, area, of, ...(cursor && { cursor }) })
const push = async (records: VisitRecord[], who = ma) => {
  const { epoch, kept } = await city.as(who).call('visits.day')
  const reply = await city.as(who).call('visits.push', { epoch, kept, records: records as never })
  expect(reply.results.filter(({ state }) => state !== 'kept')).toEqual([])
}
const homes = async (count: number, divisionCode = VILLAGE) => {
  const ids: string[] = []
  for (let place = 0; place < count; place += 1)
    ids.push(await householdOf(city.db, await city.person(`户主${place}`, [], divisionCode)))
  return ids
}
const visit = (householdId: string, more: Partial<VisitRecord> = {}) => aVisit({ campaignId, householdId, ...more })

test('one sentence, the numbers, and the households behind each of them', async () => {
  const [first = '', second = '', third = ''] = await homes(4)
  await homes(2, SECOND)
  await push([
    visit(first, { people: [answered(li.id, { answeredBy: 'relative', answers: { wish: ['business'] } })] }),
    visit(second, { outcome: 'notHome', nextOn: '2026-09-17' }),
    visit(third, { outcome: 'refused' }),
  ])
  const shown = await board()
  expect(shown).toMatchObject({
    ...{ area: COUNTY, areaName: '青禾县', above: [], villages: { all: 2, quiet: 1, unassigned: 1, silent: 0 } },
    sentence: '2 个村，走了 50%；1 个村 7 天没有动静；1 户该回访了',
    totals: { all: 6, visited: 3, notVisited: 3, met: 1, notHome: 1, refused: 1, due: 1, byRelative: 1, gaps: 1 },
    parts: [{ code: TOWN, name: '柳河镇', all: 6, visited: 3 }],
  })
  for (const of of coverageCases) expect([of, (await list(of)).items.length]).toEqual([of, shown.totals[of]])
  const [due] = (await list('due')).items
  expect(due).toMatchObject({
    ...{ id: second, villageName: '青禾县柳河镇柳树村', addressMasked: '柳树****', isByRelative: false },
    visit: { outcome: 'notHome', by: '马春花', nextOn: '2026-09-17', nextLabel: outcomeSpec('notHome').nextLabel },
  })
  expect((await villages()).items).toMatchObject([
    { code: VILLAGE, name: '柳树村', townName: '柳河镇', officers: ['马春花'], isQuiet: false },
    { code: SECOND, officers: [], isQuiet: true, counts: { all: 2, notVisited: 2 } },
  ])
})

test('whatever is noted in whatever order, the numbers are those of the records', async () => {
  const ids = await homes(12)
  const people = await Promise.all(['甲', '乙', '丙'].map((name) => city.person(name)))
  const anyRecord = fc.record({
    home: fc.nat(11),
    outcome: fc.constantFrom(...outcomeNames),
    hour: fc.nat(4),
    ahead: fc.constantFrom(0, 400 * 24 * 3_600_000, -3_600_000),
    nextOn: fc.constantFrom(undefined, '2026-09-17', TODAY, '2026-09-19'),
    person: fc.option(fc.nat(2), { nil: undefined }),
    answeredBy: fc.constantFrom('self' as const, 'relative' as const),
    isFull: fc.boolean(),
    mends: fc.option(fc.nat(4), { nil: undefined }),
  })
  const full = { sex: 'male', workedOutside: 'none', skill: '木工', nowDoing: 'farming', wish: ['none'] }
  const drawn = fc.sample(fc.array(anyRecord, { minLength: 50, maxLength: 50 }), { seed: 7, numRuns: 1 })[0] ?? []
  const records: VisitRecord[] = []
  for (const { home, hour, ahead, person, answeredBy, isFull, mends, ...said } of drawn) {
    const before = records.filter(({ householdId }) => householdId === ids[home])
    const hasPeople = outcomeSpec(said.outcome).hasPeople && person !== undefined
    const met = { answeredBy, answers: isFull ? full : { sex: 'male' } }
    records.push(
      visit(ids[home] ?? '', {
        ...said,
        notedAt: `2026-09-17T0${hour}:00:00.000Z`,
        clockOffsetMs: ahead,
        replaces: mends === undefined ? undefined : before[mends]?.id,
        people: hasPeople ? [answered(people[person]?.id ?? '', met)] : [],
      }),
    )
  }
  const order = fc.sample(fc.shuffledSubarray(records, { minLength: records.length }), { seed: 3, numRuns: 1 })[0] ?? []
  for (let from = 0; from < order.length; from += 4) await push(order.slice(from, from + 4))
  const states = householdStates(records)
  const judge = { questionnaireOf: () => doorQuestionnaire, isDoubtful: () => false }
  const expected = countCoverage(
    ids.map((id) => states.get(id)).map((record) => record && countedVisit(record, judge)),
    TODAY,
  )
  expect(records.filter(({ replaces }) => replaces).length).toBeGreaterThan(3)
  expect((await board()).totals).toEqual(expected)
  expect(expected.byRelative * expected.gaps * expected.due).toBeGreaterThan(0)
})

test('a mended record takes the place of the one it mends, and both stay in the household’s file', async () => {
  const [home = ''] = await homes(1)
  const wrong = visit(home, { outcome: 'refused' })
  await push([wrong])
  await push([
    visit(home, { outcome: 'notHome', notedAt: '2025-09-18T01:00:00.000Z', replaces: wrong.id, note: '记错了' }),
  ])
  expect((await board()).totals).toMatchObject({ visited: 1, refused: 0, notHome: 1 })
  const file = await city.as(wu).call('coverage.household', { campaignId, id: home })
  expect(file).toMatchObject({ address: '柳树巷 3 号', members: [{ name: '户主0', relation: '户主' }] })
  expect(file.members[0]?.phoneMasked).toMatch(/^139\*{4}\d{4}$/)
  expect(file.visits.map(({ outcome, counts, isReplaced, note }) => [outcome, counts, isReplaced, note])).toEqual([
    ['refused', false, true, undefined],
    ['notHome', true, false, '记错了'],
  ])
})

test('two phones at one door at once: the board has what the records say', async () => {
  const [home = ''] = await homes(1)
  const lu = await city.person('陆干部', [{ role: 'villageOfficer', area: COUNTY }])
  await assignVillage(city.db, { campaignId, officerId: lu.id, divisionCode: VILLAGE, toOn: '2026-09-30' })
  const early = visit(home, { outcome: 'refused', notedAt: '2026-09-18T00:00:00.000Z' })
  const late = visit(home, { outcome: 'met', notedAt: '2026-09-18T01:30:00.000Z' })
  await Promise.all([push([late]), push([early], lu)])
  expect((await board()).totals).toMatchObject({ visited: 1, met: 1, refused: 0 })
  expect((await list('met')).items[0]?.visit?.by).toBe('马春花')
})

test('a village that changes hands keeps its numbers; the phone that still holds its roll is told of', async () => {
  const [home = '', other = ''] = await homes(2)
  await city.as(ma).call('visits.households', { campaignId, divisionCode: VILLAGE })
  await push([visit(home)])
  const before = (await board()).totals
  await city.db.updateTable('village_assignments').set({ to_on: '2026-09-19' }).execute()
  const lu = await city.person('陆干部', [{ role: 'villageOfficer', area: COUNTY }])
  await city.db
    .insertInto('village_assignments')
    .values({ campaign_id: campaignId, division_code: VILLAGE, officer_id: lu.id, from_on: '2026-09-20', to_on: null })
    .execute()
  city.clock.now = '2026-09-22T02:00:00.000Z'
  expect((await board()).totals).toEqual(before)
  expect((await villages()).items).toMatchObject([
    { officers: ['陆干部'], silentPhones: [{ officer: '马春花', days: 4 }] },
  ])
  await push([visit(other, { notedAt: '2026-09-18T01:00:00.000Z' })])
  expect((await villages()).items).toMatchObject([{ silentPhones: [], counts: { visited: 2 } }])
})

test('a phone that was signed out holds nothing, and nobody waits for it', async () => {
  await homes(1)
  await city.as(ma).call('visits.households', { campaignId, divisionCode: VILLAGE })
  await city.as(ma).call('session.signOut')
  city.clock.now = '2026-09-25T02:00:00.000Z'
  expect((await villages()).items).toMatchObject([{ silentPhones: [] }])
})

test('lists come page by page, each household once', async () => {
  const ids = [...(await homes(33)), ...(await homes(2, SECOND))]
  await push(ids.slice(0, 32).map((id) => visit(id)))
  for (const [of, count] of [['notVisited', 3] as const, ['met', 32] as const, ['all', 35] as const]) {
    const first = await list(of)
    const second = first.next ? (await list(of, COUNTY, first.next)).items : []
    const found = [...first.items, ...second].map(({ id }) => id)
    expect([of, found.length, new Set(found).size]).toEqual([of, count, count])
  }
  expect(
    (await city.as(wu).refused('coverage.households', { campaignId, area: COUNTY, of: 'all', cursor: 'x' })).code,
  ).toBe('input_invalid')
})

test('another county, another office, a village officer and strangers are kept out; so is an area that is too wide', async () => {
  const [home = ''] = await homes(1)
  await homes(1, FAR)
  const far = await city.person('邻县督办', [{ role: 'supervisor', area: OTHER_COUNTY }])
  const chen = await city.person('陈审核', [{ role: 'reviewer' }])
  const two = await city.person('两职', [
    { role: 'supervisor', area: OTHER_COUNTY },
    { role: 'reviewer', area: COUNTY },
  ])
  const asked = { campaignId, area: COUNTY, of: 'all', show: 'all', id: home, reason: 'checking' }
  const ways = ['board', 'villages', 'households', 'household', 'export'].map((name) => `coverage.${name}`)
  // An officer has a list of their own village, which this isn't.
  const whyNot = (way: string, who: Person) =>
    who === ma && way === 'coverage.households' ? 'wrong_area' : 'not_allowed'
  for (const way of ways) {
    for (const who of [chen, ma, li])
      expect([way, (await city.as(who).refused(way, asked)).code]).toEqual([way, whyNot(way, who)])
    expect((await city.stranger.refused(way, asked)).code).toBe('not_signed_in')
    expect((await city.as(two).refused(way, asked)).code).toBe('wrong_area')
    expect((await city.as(far).refused(way, asked)).code).toBe(
      way === 'coverage.household' ? 'not_found' : 'wrong_area',
    )
  }
  expect((await city.as(wu).refused('coverage.board', { area: '9901' })).code).toBe('wrong_area')
  expect((await board(undefined, far)).totals.all).toBe(1)
})

test('the fence alone gives another county no number, no name and no household', async () => {
  const [home = ''] = await homes(1)
  await push([visit(home)])
  const look = (areas: string[]) =>
    city.door.transaction().execute(async (tx: Tx) => {
      await enterScope(tx, { personId: wu.id, areas, roles: ['supervisor'] })
      const { listOfficers, countVillages } = await import('./repository')
      const within = { campaignId, area: COUNTY }
      const counted = await countVillages(tx, { ...within, today: TODAY })
      const states = await tx.selectFrom('household_states').select('visit_id').execute()
      return [counted.length, (await listOfficers(tx, within)).length, states.length]
    })
  expect(await look([COUNTY])).toEqual([1, 1, 1])
  expect(await look([OTHER_COUNTY])).toEqual([0, 0, 0])
})

test('who looked at which list and whose file is noted', async () => {
  const [home = ''] = await homes(1)
  await list('notVisited')
  await city.as(wu).call('coverage.household', { campaignId, id: home })
  const rows = await city.db
    .selectFrom('audit_log')
    .selectAll()
    .where('person_id', '=', wu.id)
    .orderBy('action')
    .orderBy('subject_kind')
    .execute()
  expect(rows).toMatchObject([
    { action: 'list', procedure: 'coverage.households', filter: 'notVisited', count: 1, division_code: COUNTY },
    { action: 'read', subject_kind: 'household', subject_id: home },
    { action: 'read', subject_kind: 'person' },
  ])
})

describe('the workbook', () => {
  const make = (more: object = {}) =>
    city
      .as(wu)
      .call('coverage.export', { campaignId, area: COUNTY, of: 'notHome', reason: 'followUp', ...more } as never)

  test('is a real file, masked, that names its maker; and the auditor reads why it was made', async () => {
    const [home = ''] = await homes(2)
    await push([visit(home, { outcome: 'notHome', nextOn: '2026-09-20' })])
    const requestId = newId()
    const made = await make({ requestId })
    expect(await make({ requestId })).toEqual(made)
    expect(made).toMatchObject({ rows: 1, url: `/files/${made.fileId}` })
    const bytes = fs.readFileSync(pagePath(String(process.env.STORAGE_DIR), made.fileId))
    const [sheet] = await readExcel(bytes)
    const rows = sheet?.data ?? []
    expect(rows[0]?.[0]).toBe('敲门行动 · 青禾县 · 没人在家（1 户）')
    expect(rows[1]?.[0]).toBe('县政府督查室 吴振华 2026年9月18日 10:00 导出。内部使用，不得外传，用完请删除。')
    expect(rows[3]).toEqual([
      ...[
        '青禾县柳河镇柳树村',
        '户*0',
        '柳树****',
        '没人在家',
        '2026-09-18',
        '马春花',
        '改天再去一次',
        '2026-09-20',
        null,
      ],
      '县政府督查室 吴振华 2026年9月18日 10:00',
    ])
    const noted = await city.db.selectFrom('audit_log').selectAll().where('action', '=', 'export').execute()
    expect(noted).toMatchObject([
      { person_id: wu.id, subject_id: made.fileId, count: 1, reason: '安排回访', division_code: COUNTY },
    ])
    expect(noted[0]?.filter).toBe(`${campaignId} notHome`)
  })

  test('is its maker’s alone, and gone after a day', async () => {
    await homes(1)
    const { fileId } = await make({ of: 'all' })
    const other = await city.person('另一督办', [{ role: 'supervisor', area: COUNTY }])
    expect((await city.as(other).refused('files.open', { id: fileId })).code).toBe('not_found')
    expect((await city.as(wu).call('files.open', { id: fileId })).mediaType).toContain('spreadsheetml')
    expect(await sweepLists(city.door, city.clock.now)).toBe(0)
    city.clock.now = '2026-09-19T02:00:00.000Z'
    expect((await city.as(wu).refused('files.open', { id: fileId })).code).toBe('not_found')
    expect(await sweepLists(city.door, city.clock.now)).toBe(1)
    await sweepBytes(city.door, city.clock.now, () => true)
    expect(fs.existsSync(pagePath(String(process.env.STORAGE_DIR), fileId))).toBe(false)
  })

  test('needs a reason, and says where it is too long', async () => {
    await homes(1)
    const asked = { campaignId, area: COUNTY, of: 'all' }
    const refused = async (more: object) => (await city.as(wu).refused('coverage.export', { ...asked, ...more })).code
    expect(await refused({})).toBe('input_invalid')
    expect(await refused({ reason: 'other' })).toBe('export_reason_required')
    expect(await refused({ reason: 'other', note: '   ' })).toBe('export_reason_required')
    expect((await make({ of: 'all', reason: 'other', note: '县里开会' })).rows).toBe(1)
    expect(await city.db.selectFrom('audit_log').select('reason').where('action', '=', 'export').execute()).toEqual([
      { reason: '其他：县里开会' },
    ])
  })

  test('the timer deletes no photo of a visit, whatever a statement forgets', async () => {
    const id = newId()
    await city.db
      .insertInto('files')
      .values({
        id,
        owner_id: li.id,
        division_code: VILLAGE,
        sha256: 'x',
        media_type: 'image/png',
        size: 1,
        storage_key: id,
        is_visit_photo: true,
        created_at: city.clock.now,
      })
      .execute()
    await asJobs(city.door, (tx) => tx.deleteFrom('files').execute())
    expect(await city.db.selectFrom('files').select('id').execute()).toEqual([{ id }])
  })
})
