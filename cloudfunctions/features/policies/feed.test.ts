import type { InferContractRouterInputs } from '@orpc/contract'
import { sql } from 'kysely'
import type { Contract } from '../../../src/contract'
import { isLocal } from '../../../src/domain/policies/applicable'
import { stateOf } from '../../../src/domain/policies/policyState'
import { testCity, type Person, type TestCity } from '../../platform/testing/city'
import { publishVersion } from './publish'
import { writeCursor } from './feedCursor'
import { holdsTerm } from './search'
import { aPolicy } from './aPolicy'

let city: TestCity
let li: Person
beforeAll(async () => {
  city = await testCity()
  city.clock.now = '2026-11-22T02:00:00.000Z'
  li = await city.person('李返乡')
  await city.db.transaction().execute(async (tx) => {
    for (const { on, ...policy } of seeds) await publishVersion(tx, aPolicy(policy), '首次发布', `${on}T00:00:00.000Z`)
  })
})
afterAll(() => city.close())

const seeds = [
  { id: 'open-old', on: '2025-01-02', title: '返乡创业补贴', validTo: '2028-12-31' },
  { id: 'open-new', on: '2026-11-09', title: '带动就业补贴 LPR+50BP' },
  { id: 'ending-30', on: '2025-01-02', title: '租金补贴 100%', validTo: '2026-12-22' },
  { id: 'ending-today', on: '2025-01-02', validTo: '2026-11-22' },
  { id: 'not-yet-ending', on: '2025-01-02', validTo: '2026-12-23' },
  { id: 'upcoming', on: '2026-11-16', validFrom: '2026-11-23' },
  { id: 'from-today', on: '2026-11-16', validFrom: '2026-11-22' },
  { id: 'ended', on: '2025-01-02', title: '已经结束的 snake_case 补贴', validTo: '2026-11-21' },
  { id: 'national', on: '2024-01-02', region: 'CN', kind: 'guaranteedStartupLoan' as const },
  { id: 'county', on: '2024-01-02', region: '990102' },
  { id: 'elsewhere', on: '2026-11-20', region: '42', text: '**返**乡人员，湖北' },
  { id: 'elsewhere-ended', on: '2020-01-02', region: '36', validTo: '2022-12-31', text: 'C:\\路径 与 100％' },
]
type Query = InferContractRouterInputs<Contract>['policies']['list']
const ids = async (query: Query = {}) => (await city.as(li).call('policies.list', query)).items.map(({ id }) => id)

test('local comes first, then what is open, ends soon, has not begun, has ended; the newest first among equals', async () => {
  expect(await ids()).toEqual([
    'from-today',
    'open-new',
    'not-yet-ending',
    'open-old',
    'county',
    'national',
    'ending-30',
    'ending-today',
    'upcoming',
    'ended',
    'elsewhere',
    'elsewhere-ended',
  ])
})

test('the database sorts by the very state and place that the domain says', async () => {
  const { items } = await city.as(li).call('policies.list', {})
  for (const { id, validTo, validFrom, region = '9901' } of seeds as {
    id: string
    validTo?: string
    validFrom?: string
    region?: string
  }[]) {
    const state = stateOf({ validFrom, validTo }, '2026-11-22')
    expect(items.find((item) => item.id === id)?.state).toBe(state)
    expect(await ids({ state })).toContain(id)
    expect((await ids({ scope: 'local' })).includes(id)).toBe(isLocal(region, '9901'))
    expect((await ids({ scope: 'elsewhere' })).includes(id)).toBe(!isLocal(region, '9901'))
  }
})

test('cards say what is new, what is of another place and what is an example', async () => {
  const { items } = await city.as(li).call('policies.list', {})
  const card = (id: string) => items.find((item) => item.id === id)
  expect(card('open-new')).toMatchObject({ isNew: true, marks: ['demonstration'] })
  expect(card('open-old')).toMatchObject({ isNew: false })
  expect(card('elsewhere')).toMatchObject({ marks: ['elsewhere', 'demonstration'] })
})

test('by kind, and by area: what holds around it and within it', async () => {
  expect(await ids({ kind: 'guaranteedStartupLoan' })).toEqual(['national'])
  const inCounty = await ids({ area: '990101' })
  expect(inCounty).toContain('open-old')
  expect(inCounty).toContain('national')
  expect(inCounty).not.toContain('county')
  expect(await ids({ area: '42' })).toEqual(['national', 'elsewhere'])
})

test('what I follow is mine alone', async () => {
  await city.as(li).call('policies.follow', { id: 'elsewhere', isFollowed: true })
  expect(await ids({ scope: 'followed' })).toEqual(['elsewhere'])
  const wang = await city.person('王返乡')
  expect((await city.as(wang).call('policies.list', { scope: 'followed' })).items).toEqual([])
  expect((await city.stranger.call('policies.list', { scope: 'followed' })).items).toEqual([])
  await city.as(li).call('policies.follow', { id: 'elsewhere', isFollowed: false })
  expect(await ids({ scope: 'followed' })).toEqual([])
})

test.each([
  '创业',
  '补贴',
  '返',
  '返乡',
  '100%',
  '%',
  '_',
  'snake_case',
  'SNAKE_case',
  'lpr+50bp',
  'C:\\',
  '\\',
  '不存在的词',
])('searching %s finds exactly what looking at every text finds', async (search) => {
  const rows = await city.db
    .selectFrom('policies')
    .select('id')
    .where(sql<boolean>`position(lower(${search}) in lower(search_text)) > 0`)
    .execute()
  expect((await ids({ search })).sort()).toEqual(rows.map(({ id }) => id).sort())
})

test('a percent sign is no wildcard', async () => {
  expect(await ids({ search: '100%' })).toEqual(['ending-30'])
  expect(await ids({ search: '%' })).toEqual(['ending-30'])
})

test('several words all have to occur, and nothing but spaces asks for nothing', async () => {
  expect(await ids({ search: '补贴　snake' })).toEqual(['ended'])
  expect(await ids({ search: '租金 snake' })).toEqual([])
  expect(await ids({ search: ' 　\0' })).toHaveLength(seeds.length)
})

test('pieces that stand apart are not the word', async () => {
  expect(await ids({ search: '补贴补' })).toEqual([])
})

test('a hit is shown with what is around it', async () => {
  const { items } = await city.as(li).call('policies.list', { search: '湖北' })
  expect(items.map(({ excerpt }) => excerpt)).toEqual(['…where 一次补 5 000 元。 返乡人员，湖北'])
})

test('what stands in the title or in brief is read there, and not once more around the hit', async () => {
  const excerpts = async (search: string) =>
    (await city.as(li).call('policies.list', { search })).items.map(({ excerpt }) => excerpt)
  expect(await excerpts('lpr')).toEqual([undefined])
  expect(await excerpts('一次补 湖北')).toEqual(['…where 一次补 5 000 元。 返乡人员，湖北'])
})

test('the search goes by the index', async () => {
  const plan = await city.db.transaction().execute(async (tx) => {
    await sql`set local enable_seqscan = off`.execute(tx)
    return tx
      .selectFrom('policies')
      .select('id')
      .where((eb) => holdsTerm(eb.ref('policies.search_text'), '创业'))
      .explain()
  })
  expect(JSON.stringify(plan)).toContain('policies_search')
})

describe('paging', () => {
  const walk = async (between?: () => Promise<void>) => {
    const seen: string[] = []
    for (let cursor: string | undefined, page = 0; page < 20; page += 1) {
      const { items, next } = await city.as(li).call('policies.list', cursor ? { cursor } : {})
      seen.push(...items.map(({ id }) => id))
      if (!next) return seen
      cursor = next
      await between?.()
    }
    throw new Error('the feed has no end')
  }
  beforeAll(async () => {
    await city.db.transaction().execute(async (tx) => {
      // many of one state and one instant: only the id tells them apart
      for (let index = 0; index < 45; index += 1)
        await publishVersion(
          tx,
          aPolicy({ id: `many-${index}`, region: index % 2 ? '42' : '9901' }),
          '首次发布',
          '2026-01-02T00:00:00.000Z',
        )
    })
  })

  test('leaves no gap and shows nothing twice', async () => {
    const seen = await walk()
    expect(seen).toHaveLength(seeds.length + 45)
    expect(new Set(seen).size).toBe(seen.length)
  })

  test('holds when a policy is published between two pages', async () => {
    let count = 0
    const before = await walk()
    const seen = await walk(() =>
      city.db.transaction().execute(async (tx) => {
        await publishVersion(tx, aPolicy({ id: `between-${(count += 1)}` }), '首次发布', city.clock.now)
      }),
    )
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toEqual(expect.arrayContaining(before))
  })

  test('a cursor that was tampered with is refused', async () => {
    expect((await city.as(li).refused('policies.list', { cursor: 'bm9uc2Vuc2U' })).code).toBe('input_invalid')
  })
})

describe('where the words stand', () => {
  const word = '豆腐坊'
  beforeAll(async () => {
    const found = [
      { id: 'word-in-text', on: '2026-11-20', text: `给${word}的` },
      { id: 'word-in-brief', on: '2026-11-10', summary: `${word}一次补 5 000 元。` },
      { id: 'word-in-title', on: '2026-01-10', title: `${word}补贴` },
      { id: 'word-in-ended-title', on: '2025-01-10', title: `${word}租金`, validTo: '2026-11-21' },
    ]
    await city.db.transaction().execute(async (tx) => {
      for (const { on, ...policy } of found)
        await publishVersion(tx, aPolicy(policy), '首次发布', `${on}T00:00:00.000Z`)
    })
  })

  test('titles with the words come first, then briefs, then texts, however new', async () => {
    expect(await ids({ search: word })).toEqual([
      'word-in-title',
      'word-in-ended-title',
      'word-in-brief',
      'word-in-text',
    ])
  })

  test('a page begins after the last one in the same order', async () => {
    const writeKey = (id: string, match: number) => writeCursor([0, match, 0, '2026-01-10T00:00:00.000Z', id])
    expect(await ids({ search: word, cursor: writeKey('word-in-title', 0) })).toEqual([
      'word-in-ended-title',
      'word-in-brief',
      'word-in-text',
    ])
    expect(await ids({ search: word, cursor: writeKey('zzz', 1) })).toEqual(['word-in-text'])
  })
})
