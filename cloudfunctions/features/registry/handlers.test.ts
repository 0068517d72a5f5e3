import { newId } from '../../platform/newId'
import { COUNTY, VILLAGE, type Person } from '../../platform/testing/city'
import { GRANT } from '../applications/testing/story'
import { APPLIED_ID, dumpOf, idBorn, registryCity, type RegistryCity } from './testing/registryCity'

let world: RegistryCity
let city: RegistryCity['city']
beforeEach(async () => {
  world = await registryCity()
  city = world.city
})
afterEach(() => city.close())

const BORN = '1981-08-23'
type Sides = { nameFrom?: string; homeFrom?: string; survivorId?: string }
const pairOf = (id: string, who: Person = world.chen) => city.as(who).call('registry.pair', { id })
const onlyPair = async () => {
  await world.compare()
  const [pair, ...more] = await world.waiting()
  expect(more).toEqual([])
  return pairOf(pair?.id ?? '')
}
const join = async (pair: { id: string; version: number; suggested: string }, who = world.chen, sides: Sides = {}) => {
  const { id, version, suggested } = pair
  return city.as(who).call('registry.join', {
    ...{ id, version, survivorId: suggested, nameFrom: suggested, homeFrom: suggested },
    ...sides,
  })
}
const survivorOf = async (id: string) =>
  (await city.db.selectFrom('people').select('survivor_id').where('id', '=', id).executeTakeFirstOrThrow()).survivor_id

/** 王秀英, who signed in; and whom the officer met as somebody new who gave her phone. */
const metTwice = async () => {
  const wang = await city.person('王秀英')
  const met = await world.meet('王秀英', { phone: wang.phone, answers: { nowDoing: 'business', employees: 2 } })
  return { wang, met }
}

describe('what is certain', () => {
  test('the same ID number and name join by themselves, and nobody new gets in by it', async () => {
    const wang = await city.person('王秀英')
    await world.giveId(wang, idBorn(BORN))
    const met = await world.meet('王秀英', { residentId: idBorn(BORN) })
    await world.compare()
    expect([await survivorOf(met), await survivorOf(wang.id)]).toEqual([wang.id, null])
    expect(await world.waiting()).toEqual([])
    const { items } = await city.as(world.chen).call('registry.desk', { stage: 'done' })
    expect(items).toMatchObject([
      {
        names: ['王秀英', '王秀英'],
        state: 'joined',
        decidedBy: '系统按身份证号',
        reasons: ['身份证号相同', '姓名相同'],
      },
    ])
    const { items: told } = await city.as(wang).call('reminders.inbox')
    expect(told).toMatchObject([{ kind: 'filesJoined', text: expect.stringContaining('系统按身份证号') }])
  })

  test('where both have a phone, people decide, and only the reviewer', async () => {
    const wang = await city.person('王秀英')
    await world.giveId(wang, idBorn(BORN))
    await world.meet('王秀英', { residentId: idBorn(BORN), phone: '13700000009' })
    const pair = await onlyPair()
    expect(pair).toMatchObject({ reasons: ['身份证号相同', '姓名相同'], actions: ['join', 'tellApart'] })
    const seen = await pairOf(pair.id, world.yang)
    expect(seen).toMatchObject({ actions: ['tellApart'], whyNotJoin: expect.stringContaining('受理审核') })
    const choice = { id: pair.id, version: 1, survivorId: wang.id, nameFrom: wang.id, homeFrom: wang.id }
    expect((await city.as(world.yang).refused('registry.join', choice)).code).toBe('two_sign_ins')
    await join(pair)
    const told = await city.db.selectFrom('reminders').select(['person_id', 'kind']).execute()
    expect(told.map(({ kind }) => kind)).toEqual(['filesJoined', 'filesJoined'])
    expect(new Set(told.map(({ person_id: id }) => id)).size).toBe(2)
  })

  test('an ID number given in an application is compared too', async () => {
    const wang = await city.person('王秀英')
    await world.apply(wang)
    const met = await world.meet('王秀英', { residentId: APPLIED_ID })
    await world.compare()
    expect(await survivorOf(met)).toBe(wang.id)
  })
})

describe('what is doubtful', () => {
  test('a phone that was said at a door and stands on another file is seen, masked, with what hangs on each', async () => {
    const { wang, met } = await metTwice()
    const pair = await onlyPair()
    expect(pair).toMatchObject({
      ...{ state: 'waiting', version: 1, suggested: wang.id, actions: ['join', 'tellApart'] },
      reasons: ['手机号相同', '姓名相同', '有一份没有出生日期'],
    })
    expect(pair.files.find(({ id }) => id === met)).toMatchObject({ visits: 1, facts: 1, isSignedIn: false })
    const phone = pair.rows.find(({ label }) => label === '手机号')
    expect(phone?.values.filter((value) => value?.includes('2026-09-18 上门时说的'))).toHaveLength(1)
    expect(phone?.isDifferent).toBe(false)
    expect(JSON.stringify(pair)).not.toContain(wang.phone)
  })

  test('namesakes of one village are asked about once, and nobody who has nothing in common', async () => {
    await city.person('孙有福')
    await city.person('孙有福')
    await city.person('孙有福', [], '990101001002')
    await world.compare()
    await world.compare()
    expect(await world.waiting()).toMatchObject([{ names: ['孙有福', '孙有福'], places: ['柳树村', '柳树村'] }])
  })

  test('what was told apart is never proposed again, nor anything else of the two', async () => {
    const { wang } = await metTwice()
    const pair = await onlyPair()
    const { id, version } = pair
    expect(await city.as(world.yang).call('registry.tellApart', { id, version })).toMatchObject({ state: 'different' })
    await city.as(wang).call('session.saveProfile', { name: '王秀 英' })
    await world.compare()
    expect(await world.waiting()).toEqual([])
  })

  test('what was said of one file holds for those that are joined with it, and no longer once they are parted', async () => {
    const [a, b, c] = [await city.person('孙有福'), await city.person('孙有福'), await city.person('孙有福')]
    await world.compare()
    const views = await Promise.all((await world.waiting()).map(({ id }) => pairOf(id)))
    const of = (one: Person, other: Person) => {
      const found = views.find(({ files }) => files.every(({ id }) => id === one.id || id === other.id))
      if (!found) throw new Error('no pair')
      return found
    }
    expect(views).toHaveLength(3)
    await city.as(world.chen).call('registry.tellApart', { id: of(a, c).id, version: 1 })
    const joined = await join(of(a, b))
    expect(await world.waiting()).toEqual([])
    await city.as(b).call('session.saveProfile', { name: '孙有福', divisionCode: '990101' })
    await city.as(b).call('session.saveProfile', { name: '孙有福', divisionCode: VILLAGE })
    await world.compare()
    expect(await world.waiting()).toEqual([])
    await city.as(world.chen).call('registry.undo', { id: joined.id, version: joined.version })
    expect((await world.waiting()).map(({ id }) => id)).toEqual([of(b, c).id])
  })

  test('every look at a file is logged, and its person reads who it was', async () => {
    const { wang } = await metTwice()
    await onlyPair()
    const { items } = await city.as(wang).call('registry.looks')
    expect(items).toMatchObject([{ words: '县人社局 陈晓 核对了您的档案和另一份相像的档案' }])
    const lists = await city.db.selectFrom('audit_log').selectAll().where('procedure', '=', 'registry.desk').execute()
    expect(lists).toMatchObject([{ action: 'list', filter: 'waiting', count: 1 }])
  })
})

describe('joining and parting', () => {
  test('taking it back puts every row of both where it was', async () => {
    const { wang, met } = await metTwice()
    const pair = await onlyPair()
    const before = await dumpOf(city.db, [wang.id, met])
    const joined = await join(pair, world.chen, { nameFrom: met, homeFrom: met, survivorId: wang.id })
    expect(await dumpOf(city.db, [wang.id, met])).not.toEqual(before)
    expect(joined).toMatchObject({ state: 'joined', survivor: wang.id, actions: ['undo'] })
    const parted = await city.as(world.zhou).call('registry.undo', { id: pair.id, version: joined.version })
    expect(parted.state).toBe('different')
    expect(await dumpOf(city.db, [wang.id, met])).toEqual(before)
    await world.compare()
    expect(await world.waiting()).toEqual([])
  })

  test('the name and the home come from where one says, and go back', async () => {
    const wang = await city.person('王秀英', [], COUNTY)
    const met = await world.meet('王秀瑛', { phone: wang.phone })
    const joined = await join(await onlyPair(), world.chen, { survivorId: wang.id, nameFrom: met, homeFrom: met })
    const now = () =>
      city.db.selectFrom('people').select(['name', 'division_code']).where('id', '=', wang.id).executeTakeFirstOrThrow()
    expect(await now()).toEqual({ name: '王秀瑛', division_code: VILLAGE })
    await city.as(world.chen).call('registry.undo', { id: joined.id, version: joined.version })
    expect(await now()).toEqual({ name: '王秀英', division_code: COUNTY })
  })

  test('three files become one person; taking the first joining back leaves the second', async () => {
    const a = await city.person('孙有福')
    const b = await world.meet('孙有福', { phone: a.phone })
    const first = await join(await onlyPair())
    const c = await world.meet('孙有福', { residentId: idBorn(BORN) })
    await world.compare()
    const pairs = await world.waiting()
    const views = await Promise.all(pairs.map(({ id }) => pairOf(id)))
    const ofA = views.find(({ files }) =>
      files
        .map(({ id }) => id)
        .join()
        .includes(a.id),
    )
    if (!ofA) throw new Error('no pair')
    await join(ofA, world.chen, { survivorId: a.id, nameFrom: a.id, homeFrom: a.id })
    expect([await survivorOf(b), await survivorOf(c)]).toEqual([a.id, a.id])
    expect(await world.waiting()).toEqual([])
    await city.as(world.chen).call('registry.undo', { id: first.id, version: first.version })
    expect([await survivorOf(b), await survivorOf(c)]).toEqual([null, a.id])
  })

  test('sent twice it is done once; two who decide differently at once take turns, and the second is told', async () => {
    await metTwice()
    const { id, version, suggested } = await onlyPair()
    const requestId = newId()
    const choice = { id, version, survivorId: suggested, nameFrom: suggested, homeFrom: suggested }
    const outcomes = await Promise.allSettled([
      city.as(world.chen).call('registry.join', { requestId, ...choice }),
      city.as(world.zhou).call('registry.tellApart', { id, version }),
      city.as(world.chen).call('registry.join', { requestId, ...choice }),
    ])
    const { state } = await pairOf(id)
    const refused = outcomes.filter(({ status }) => status === 'rejected')
    expect(refused).toHaveLength(state === 'joined' ? 1 : 2)
    expect(refused).toMatchObject(refused.map(() => ({ reason: { code: 'stale_version' } })))
    expect(await city.db.selectFrom('file_merges').selectAll().execute()).toHaveLength(state === 'joined' ? 1 : 0)
  })

  test.each(['ma', 'far'] as const)(
    '%s, of another office or area, gets nothing to see and nothing done',
    async (who) => {
      await metTwice()
      const { id, version, suggested } = await onlyPair()
      const choice = { id, version, survivorId: suggested, nameFrom: suggested, homeFrom: suggested }
      const code = who === 'ma' ? 'not_allowed' : 'not_found'
      for (const path of ['registry.pair', 'registry.join', 'registry.tellApart', 'registry.undo'])
        expect((await city.as(world[who]).refused(path, choice)).code).toBe(code)
      if (who === 'far') expect(await world.waiting(world.far)).toEqual([])
    },
  )

  test('a pair across counties is the city’s to decide, and nobody’s who sees but one of them', async () => {
    const wang = await city.person('王秀英', [], '990102001001')
    await world.meet('王秀英', { phone: wang.phone })
    await world.compare()
    const cityReviewer = await city.person('市里人', [{ role: 'reviewer', area: '9901' }])
    const [pair] = await world.waiting(cityReviewer)
    expect(pair?.names).toEqual(['王秀英', '王秀英'])
    expect([await world.waiting(world.chen), await world.waiting(world.far)]).toEqual([[], []])
    expect((await city.as(world.chen).refused('registry.pair', { id: pair?.id })).code).toBe('not_found')
  })

  test('an account that holds an office is never joined', async () => {
    const met = await world.meet('陈晓', { phone: world.chen.phone })
    await world.compare()
    const [pair] = await world.waiting(world.zhou)
    const choice = { id: pair?.id, version: 1, survivorId: met, nameFrom: met, homeFrom: met }
    expect((await city.as(world.zhou).refused('registry.join', choice)).code).toBe('staff_pair')
    expect((await city.as(world.chen).refused('registry.join', choice)).code).toBe('not_found')
  })

  test('a file that isn’t of the pair can’t stand for the two', async () => {
    await metTwice()
    const { id, version, suggested } = await onlyPair()
    const choice = { id, version, survivorId: world.ma.id, nameFrom: suggested, homeFrom: suggested }
    expect((await city.as(world.chen).refused('registry.join', choice)).code).toBe('input_invalid')
  })
})

describe('one person with several files', () => {
  test('whoever signs in with either is the one person, with the cases, questions and messages of both', async () => {
    const [wang, second] = [await city.person('王秀英'), await city.person('王秀英')]
    await city.as(wang).call('help.ask', { id: newId(), text: '第一个问题' })
    await city.as(second).call('help.ask', { id: newId(), text: '第二个问题' })
    await city.as(second).call('eligibility.saveFacts', { facts: { employees: 3 } })
    const caseId = await world.apply(second)
    const pair = await onlyPair()
    await join(pair, world.chen, { survivorId: wang.id, nameFrom: wang.id, homeFrom: wang.id })
    for (const who of [wang, second]) {
      const { person } = await city.as(who).call('session.get')
      expect(person?.id).toBe(wang.id)
      expect((await city.as(who).call('applications.mine', {})).items.map(({ id }) => id)).toEqual([caseId])
      expect((await city.as(who).call('applications.get', { id: caseId })).id).toBe(caseId)
      expect((await city.as(who).call('help.mine', {})).items).toHaveLength(2)
      const { items: facts } = await city.as(who).call('eligibility.facts')
      expect(facts).toContainEqual(expect.objectContaining({ name: 'employees', value: 3 }))
      expect((await city.as(who).call('reminders.inbox', {})).items.map(({ kind }) => kind)).toContain('filesJoined')
    }
    const done = (await city.as(world.chen).call('registry.desk', { stage: 'done' })).items[0]
    const { version } = await pairOf(done?.id ?? '')
    await city.as(world.chen).call('registry.undo', { id: done?.id ?? '', version })
    expect((await city.as(wang).call('applications.mine', {})).items).toEqual([])
    expect((await city.as(second).call('session.get')).person?.id).toBe(second.id)
  })

  test('what was begun in one file is ended by whoever the two are', async () => {
    const [wang, second] = [await city.person('王秀英'), await city.person('王秀英')]
    const draft = await city.as(second).call('applications.begin', { id: newId(), policyId: GRANT })
    await join(await onlyPair(), world.chen, { survivorId: wang.id, nameFrom: wang.id, homeFrom: wang.id })
    const { id, version } = draft
    await city.as(wang).call('applications.saveDraft', { id, version, answers: { employees: 3 } })
    expect((await city.as(wang).call('applications.begin', { id: newId(), policyId: GRANT })).id).toBe(id)
    await city.as(second).call('applications.discard', { id, version: version + 1 })
  })

  test('a visit that arrives later for the file that was joined counts for the person, and stays where it was noted', async () => {
    const { wang, met } = await metTwice()
    const joined = await join(await onlyPair())
    await world.meetAgain(met, { answeredBy: 'relative', answers: { nowDoing: 'business', employees: 7 } })
    expect((await city.as(wang).call('eligibility.facts')).items).toMatchObject([{ name: 'employees', value: 7 }])
    await city.as(world.chen).call('registry.undo', { id: joined.id, version: joined.version })
    expect((await city.as(wang).call('eligibility.facts')).items).toEqual([])
  })

  test('a household that held both files names the person once', async () => {
    const { wang, met } = await metTwice()
    const home = await city.db.selectFrom('household_members').selectAll().where('person_id', '=', met).execute()
    await city.db
      .insertInto('household_members')
      .values(home.map((row) => ({ ...row, person_id: wang.id })))
      .execute()
    const members = async () => {
      const { items } = await city
        .as(world.ma)
        .call('visits.households', { campaignId: world.campaignId, divisionCode: VILLAGE })
      return items.find(({ id }) => id === home[0]?.household_id)?.members.map(({ personId }) => personId)
    }
    expect(await members()).toHaveLength(2)
    await join(await onlyPair())
    expect(await members()).toEqual([wang.id])
  })

  test('changing the phone shuts every door to the person’s files', async () => {
    const [wang, second] = [await city.person('王秀英'), await city.person('王秀英')]
    await world.giveId(wang, idBorn(BORN))
    await join(await onlyPair(), world.chen, { survivorId: wang.id, nameFrom: wang.id, homeFrom: wang.id })
    await city.db.deleteFrom('identities').where('person_id', '=', wang.id).execute()
    const { releaseOtherPhones, unbindPerson } = await import('../session/vouchedRepository')
    await city.door.transaction().execute(async (tx) => {
      await releaseOtherPhones(tx, wang.id)
      await unbindPerson(tx, wang.id)
    })
    expect((await city.as(second).call('session.get')).person).toBeUndefined()
    const phones = await city.db.selectFrom('people').select('phone_index').where('id', '=', second.id).execute()
    expect(phones).toEqual([{ phone_index: null }])
  })

  test('the person’s own file says who said what, shows what conflicts, and takes their own word as the newest', async () => {
    const { wang } = await metTwice()
    await join(await onlyPair())
    await city.as(wang).call('eligibility.saveFacts', { facts: { employees: 4 } })
    const file = await city.as(wang).call('registry.file')
    expect(file).toMatchObject({
      name: '王秀英',
      numbers: [{ label: '手机号', masked: expect.stringMatching(/^139\*{4}/) }],
      fields: [
        {
          ...{ name: 'employees', value: 4, origin: '2026年9月18日 您自己填写', isDisputed: false },
          others: [{ value: 2, origin: '2026年9月18日 马春花上门时，本人回答' }],
        },
      ],
      visits: [{ words: '2026年9月18日 马春花上门走访，本人回答' }],
      merges: [{ words: expect.stringMatching(/^2026-09-18 两份档案合成了一份（手机号相同、.*由县人社局 陈晓核对$/) }],
    })
    const { items } = await city.as(wang).call('registry.looks')
    expect(items.map(({ words }) => words)).toContain('县人社局 陈晓 把您的两份档案合成了一份')
  })

  test('nobody reads who looked at somebody else', async () => {
    await metTwice()
    await onlyPair()
    expect((await city.as(world.zhou).call('registry.looks')).items).toEqual([])
  })

  test('who is joined is counted once when people are sought for a policy', async () => {
    const { wang, met } = await metTwice()
    await join(await onlyPair())
    const { listPeople, readFactsOfSeveral } = await import('../eligibility/nightly/answerRepository')
    await city.db.transaction().execute(async (tx) => {
      const ids = (await listPeople(tx, null, 100)).map(({ id }) => id)
      expect(ids).toContain(wang.id)
      expect(ids).not.toContain(met)
      const block = { after: null, upTo: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }
      expect(await readFactsOfSeveral(tx, block)).toEqual({ [wang.id]: { employees: 2 } })
    })
  })
})
