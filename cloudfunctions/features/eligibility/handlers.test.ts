import { seedPolicies } from '../../demo/policies/seed'
import { newId } from '../../platform/newId'
import { COUNTY, OTHER_COUNTY, testCity, VILLAGE, type Person, type TestCity } from '../../platform/testing/city'

let city: TestCity
let li: Person
let officer: Person
const LOCAL = 'guichuan-startup-grant'
const fitting = {
  hukouDivision: VILLAGE,
  workedOutside: 'otherProvince',
  monthsAway: 30,
  registeredDivision: VILLAGE,
  businessKind: 'soleProprietorship',
  isLegalRepresentative: true,
  isFirstBusiness: true,
  registeredOn: '2025-05-08',
  isOperating: true,
  hasAbnormalListing: false,
  employees: 3,
}

beforeAll(async () => {
  city = await testCity()
  await seedPolicies(city.db, '2026-09-01T00:00:00.000Z')
  await city.db
    .insertInto('divisions')
    .values([
      { code: COUNTY, name: '清溪县', parent_code: '9901', edition: 'test' },
      { code: '990101001', name: '柳河镇', parent_code: COUNTY, edition: 'test' },
      { code: VILLAGE, name: '上湾村', parent_code: '990101001', edition: 'test' },
    ])
    .execute()
  li = await city.person('李返乡')
  officer = await city.person('吴网格', [{ role: 'villageOfficer', area: VILLAGE, office: '上湾村' }])
})
afterAll(() => city.close())

const readings = async (person: Person) =>
  city.db.selectFrom('audit_log').selectAll().where('person_id', '=', person.id).orderBy('at').execute()

describe('what is known of me', () => {
  test('is kept with its source and day; a newer statement counts, and the older one stays', async () => {
    await city.as(li).call('eligibility.saveFacts', { facts: { employees: 2, isFirstBusiness: true } })
    city.clock.now = '2026-09-19T02:00:00.000Z'
    await city.as(li).call('eligibility.saveFacts', { facts: { employees: 3 } })
    expect((await city.as(li).call('eligibility.facts')).items).toEqual([
      { name: 'employees', value: 3, source: 'self', asOf: '2026-09-19' },
      { name: 'isFirstBusiness', value: true, source: 'self', asOf: '2026-09-18' },
    ])
    const rows = await city.db.selectFrom('person_facts').select('id').where('person_id', '=', li.id).execute()
    expect(rows).toHaveLength(3)
  })

  test('said again in the same words keeps the better source', async () => {
    const wang = await city.person('王登记')
    await city.db
      .insertInto('person_facts')
      .values({
        id: newId(),
        person_id: wang.id,
        division_code: VILLAGE,
        name: 'groups',
        value: JSON.stringify(['veteran', 'graduate']),
        source: 'register',
        as_of: '2026-01-05',
        recorded_at: '2026-01-05T02:00:00.000Z',
      })
      .execute()
    await city.as(wang).call('eligibility.saveFacts', { facts: { groups: ['graduate', 'veteran'] } })
    expect((await city.as(wang).call('eligibility.facts')).items).toMatchObject([{ source: 'register' }])
  })

  test('the same request twice is kept once', async () => {
    const zhao = await city.person('赵重发')
    const request = { requestId: newId(), facts: { employees: 4 } }
    await city.as(zhao).call('eligibility.saveFacts', request)
    await city.as(zhao).call('eligibility.saveFacts', request)
    expect((await city.as(zhao).refused('eligibility.saveFacts', { ...request, facts: { employees: 5 } })).code).toBe(
      'request_reused',
    )
    const rows = await city.db.selectFrom('person_facts').select('id').where('person_id', '=', zhao.id).execute()
    expect(rows).toHaveLength(1)
  })

  test.each([
    [{ registeredOn: '2026-02-30' }, 'day_invalid', '登记注册日期'],
    [{ registeredOn: '2027-01-01' }, 'day_invalid', '登记注册日期'],
    [{ employees: -1 }, 'input_invalid', '在职员工人数'],
    [{ employees: 1.5 }, 'input_invalid', '在职员工人数'],
    [{ employees: '3' }, 'input_invalid', '在职员工人数'],
    [{ yearlyRentFen: 1e15 }, 'input_invalid', '一年租金'],
    [{ sex: 'other' }, 'input_invalid', '性别'],
    [{ sex: 'constructor' }, 'input_invalid', '性别'],
    [{ groups: ['veteran', 'veteran'] }, 'input_invalid', '人员类别'],
    [{ groups: 'veteran' }, 'input_invalid', '人员类别'],
    [{ hukouDivision: '99%' }, 'input_invalid', '户籍所在地'],
    [{ registeredDivision: '990199' }, 'input_invalid', '登记注册地'],
    [{ isOperating: 'yes' }, 'input_invalid', '正常经营'],
  ])('%j is refused by name, and nothing of it is kept', async (facts, code, label) => {
    const sun = await city.person('孙误填')
    const refusal = await city.as(sun).refused('eligibility.saveFacts', { facts: { monthsAway: 3, ...facts } })
    expect(refusal).toMatchObject({ code })
    expect(refusal.message).toContain(label)
    expect((await city.as(sun).call('eligibility.facts')).items).toEqual([])
  })

  test('an unknown fact and a stranger are refused', async () => {
    expect((await city.as(li).refused('eligibility.saveFacts', { facts: { shoeSize: 42 } })).code).toBe('input_invalid')
    expect((await city.stranger.refused('eligibility.saveFacts', { facts: {} })).code).toBe('not_signed_in')
    expect((await city.stranger.refused('eligibility.facts')).code).toBe('not_signed_in')
  })
})

describe('check', () => {
  test('anybody may ask, and nothing is kept of it', async () => {
    const { count } = city.db.fn
    const before = await city.db.selectFrom('person_facts').select(count('id').as('n')).executeTakeFirstOrThrow()
    const answer = await city.stranger.call('eligibility.check', { policyId: LOCAL, facts: fitting as never })
    expect(answer).toMatchObject({ verdict: 'met', missing: [], amountFen: 500_000, conflicts: [] })
    const place = answer.findings.find(({ clause }) => clause === 'place')
    expect(place?.because).toEqual(['登记注册地：清溪县柳河镇上湾村'])
    const after = await city.db.selectFrom('person_facts').select(count('id').as('n')).executeTakeFirstOrThrow()
    expect(after.n).toBe(before.n)
  })

  test('what is said here goes before what is known', async () => {
    const known = await city.as(li).call('eligibility.check', { policyId: LOCAL, facts: {} })
    expect(known.findings.find(({ clause }) => clause === 'first')?.verdict).toBe('met')
    const said = await city.as(li).call('eligibility.check', { policyId: LOCAL, facts: { isFirstBusiness: false } })
    expect(said).toMatchObject({ verdict: 'unmet', missing: [] })
  })

  test('a policy that was had is named, by the rule that stands against it', async () => {
    const qian = await city.person('钱领过')
    await city.db
      .insertInto('applications')
      .values({
        id: newId(),
        policy_id: LOCAL,
        policy_version: 1,
        division_code: VILLAGE,
        applicant_id: qian.id,
        applicant_name: qian.name,
        status: 'closed',
        version: 9,
        updated_at: city.clock.now,
      } as never)
      .execute()
    const { conflicts } = await city.as(qian).call('eligibility.check', { policyId: LOCAL, facts: {} })
    expect(conflicts).toMatchObject([
      { policyId: LOCAL, words: expect.stringMatching(/^每人只能享受一次，您已享受过/) },
    ])
    expect((await city.as(li).call('eligibility.check', { policyId: LOCAL, facts: {} })).conflicts).toEqual([])
  })

  test('an unknown policy and a day that does not exist are refused', async () => {
    expect((await city.stranger.refused('eligibility.check', { policyId: 'none', facts: {} })).code).toBe('not_found')
    const facts = { registeredOn: '2026-02-30' }
    expect((await city.stranger.refused('eligibility.check', { policyId: LOCAL, facts })).code).toBe('day_invalid')
  })
})

test('the overview has the open policies of this city, those that fit first', async () => {
  const zhou = await city.person('周合适')
  await city.as(zhou).call('eligibility.saveFacts', { facts: fitting as never })
  const { items } = await city.as(zhou).call('eligibility.overview')
  expect(items[0]).toMatchObject({ verdict: 'met' })
  expect(items.map(({ policyId }) => policyId)).toContain(LOCAL)
  expect(items.map(({ policyId }) => policyId)).not.toContain('xuchang-startup-grant')
  const rank = ['met', 'unknown', 'unmet']
  const ranks = items.map(({ verdict }) => rank.indexOf(verdict))
  expect(ranks).toEqual([...ranks].sort())
  expect((await city.stranger.refused('eligibility.overview')).code).toBe('not_signed_in')
})

test('the overview leaves out what the person is applying for already', async () => {
  const busy = await city.person('郑在办')
  await city.as(busy).call('eligibility.saveFacts', { facts: fitting as never })
  const policies = async () => (await city.as(busy).call('eligibility.overview')).items.map(({ policyId }) => policyId)
  expect(await policies()).toContain(LOCAL)
  await city.db
    .insertInto('applications')
    .values({
      id: newId(),
      policy_id: LOCAL,
      policy_version: 1,
      division_code: VILLAGE,
      applicant_id: busy.id,
      applicant_name: busy.name,
      status: 'submitted',
      version: 2,
      updated_at: city.clock.now,
    } as never)
    .execute()
  expect(await policies()).not.toContain(LOCAL)
})

describe('outreachMatch', () => {
  const COUNTED = 120
  let elsewhere: Person
  let reviewer: Person

  beforeAll(async () => {
    elsewhere = await city.person('外县人', [], `${OTHER_COUNTY}001001`)
    reviewer = await city.person('陈受理', [{ role: 'reviewer', area: COUNTY }])
    const many = await Promise.all(
      Array.from({ length: COUNTED }, (_, index) => city.person(`村民${index}`, [], `${COUNTY}002001`)),
    )
    for (const person of [...many, elsewhere])
      await city.as(person).call('eligibility.saveFacts', { facts: fitting as never })
    await city.as(many[0] as Person).call('eligibility.saveFacts', { facts: { employees: 0 } })
  })

  test('finds everyone in my area who fits, page by page and nobody twice, with counts of all', async () => {
    const found: string[] = []
    let cursor: string | undefined
    do {
      const page = await city
        .as(reviewer)
        .call('eligibility.outreachMatch', { policyId: LOCAL, verdict: 'met', cursor })
      expect(page.items.length).toBeLessThanOrEqual(50)
      expect(page.counts.met).toBe(COUNTED)
      expect(page.counts.unmet).toBe(1)
      found.push(...page.items.map(({ personId }) => personId))
      cursor = page.next
    } while (cursor)
    expect(new Set(found).size).toBe(found.length)
    expect(found).toHaveLength(COUNTED)
    expect(found).not.toContain(elsewhere.id)
  })

  test('who may qualify comes with what is still to be asked', async () => {
    const { items } = await city.as(reviewer).call('eligibility.outreachMatch', { policyId: LOCAL, verdict: 'unknown' })
    const found = items.find(({ personId }) => personId === li.id)
    expect(found).toMatchObject({ name: '李返乡', divisionName: '上湾村', verdict: 'unknown' })
    expect(found?.missing).toContain('registeredOn')
  })

  test('a village officer sees the village only; other offices and other areas see nothing', async () => {
    const village = await city.as(officer).call('eligibility.outreachMatch', { policyId: LOCAL, verdict: 'met' })
    expect(village.counts.met).toBe(1)
    const other = await city.person('邻县受理', [{ role: 'reviewer', area: OTHER_COUNTY }])
    const theirs = await city.as(other).call('eligibility.outreachMatch', { policyId: LOCAL, verdict: 'met' })
    expect(theirs.items.map(({ personId }) => personId)).toEqual([elsewhere.id])
    const two = await city.person('两职', [
      { role: 'villageOfficer', area: VILLAGE },
      { role: 'treasurer', area: '9901' },
    ])
    expect((await city.as(two).call('eligibility.outreachMatch', { policyId: LOCAL })).counts.met).toBe(1)
  })

  test('wrong roles, people without office and strangers are refused', async () => {
    const treasurer = await city.person('财政', [{ role: 'treasurer' }])
    for (const who of [treasurer, li])
      expect((await city.as(who).refused('eligibility.outreachMatch', { policyId: LOCAL })).code).toBe('not_allowed')
    expect((await city.stranger.refused('eligibility.outreachMatch', { policyId: LOCAL })).code).toBe('not_signed_in')
    const broken = { policyId: LOCAL, cursor: "x' or 1=1" }
    expect((await city.as(reviewer).refused('eligibility.outreachMatch', broken)).code).toBe('input_invalid')
  })

  test('every list is logged with its kind and length, and every person of whom something was shown', async () => {
    const curious = await city.person('查阅人', [{ role: 'specialist', area: VILLAGE }])
    await city.as(curious).call('eligibility.outreachMatch', { policyId: LOCAL, verdict: 'unknown' })
    const log = await readings(curious)
    expect(log).toContainEqual(
      expect.objectContaining({
        action: 'list',
        subject_kind: 'programme',
        subject_id: LOCAL,
        division_code: VILLAGE,
        filter: 'unknown',
        count: log.length - 1,
      }),
    )
    expect(log).toContainEqual(expect.objectContaining({ action: 'read', subject_kind: 'person', subject_id: li.id }))
  })

  test('who is applying already is left alone', async () => {
    const busy = await city.person('已申请')
    await city.as(busy).call('eligibility.saveFacts', { facts: fitting as never })
    const before = await city.as(officer).call('eligibility.outreachMatch', { policyId: LOCAL })
    expect(before.items.map(({ personId }) => personId)).toContain(busy.id)
    await city.db
      .insertInto('applications')
      .values({
        id: newId(),
        policy_id: LOCAL,
        policy_version: 1,
        division_code: VILLAGE,
        applicant_id: busy.id,
        applicant_name: busy.name,
        status: 'submitted',
        version: 2,
        updated_at: city.clock.now,
      } as never)
      .execute()
    const after = await city.as(officer).call('eligibility.outreachMatch', { policyId: LOCAL })
    expect(after.items.map(({ personId }) => personId)).not.toContain(busy.id)
  })
})
