import { addDays } from '../../../src/domain/core/plainDate'
import { startStandIn, type StandIn } from '../../host/standIn/standIn'
import { blindIndex } from '../../platform/crypto'
import { newId } from '../../platform/newId'
import { COUNTY, testCity, VILLAGE, type Person, type TestCity } from '../../platform/testing/city'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
let city: TestCity
let standIn: StandIn
let zhang: Person

beforeAll(async () => {
  city = await testCity()
  standIn = await startStandIn()
  Object.assign(process.env, standIn.environment)
  await city.db
    .insertInto('divisions')
    .values([
      { code: '9901', name: '归川市', parent_code: '99', edition: 'test' },
      { code: COUNTY, name: '清溪县', parent_code: '9901', edition: 'test' },
      { code: '990101001', name: '柳河镇', parent_code: COUNTY, edition: 'test' },
      { code: VILLAGE, name: '上湾村', parent_code: '990101001', edition: 'test' },
    ])
    .execute()
  zhang = await city.person('张归')
})
afterAll(async () => {
  await city.close()
  await standIn.close()
})
beforeEach(async () => {
  city.clock.now = '2026-09-18T02:00:00.000Z'
  await city.db.deleteFrom('phone_codes').execute()
  await city.db.deleteFrom('phone_turns').execute()
})

const later = (ms: number) => (city.clock.now = new Date(Date.parse(city.clock.now) + ms).toISOString())
const device = (openid: string) => city.as({ openid })
const lastCode = (phone: string) => standIn.sent.find(({ to }) => to === phone)?.code ?? ''
let phones = 0
const newPhone = () => `1380000${String(++phones).padStart(4, '0')}`
async function codeFor(openid: string, phone: string): Promise<string> {
  await device(openid).call('session.requestCode', { phone })
  return lastCode(phone)
}
const wrong = (code: string) => (code === '000000' ? '000001' : '000000')

describe('who I am', () => {
  test('a stranger learns the city and the day, and nothing of anybody', async () => {
    const session = await city.stranger.call('session.get')
    expect(session).toEqual({
      grants: [],
      installation: { kind: 'demonstration', cityName: '归川市（示例）', cityCode: '9901' },
      today: '2026-09-18',
      unread: 0,
    })
  })

  test('a person sees their phone masked and where they live by name', async () => {
    const { person } = await city.as(zhang).call('session.get')
    expect(person).toMatchObject({ name: '张归', divisionName: '清溪县柳河镇上湾村' })
    expect(person?.phoneMasked).toMatch(/^139\*{4}\d{4}$/)
  })

  test('a member of staff sees their offices with the names of their areas', async () => {
    const chen = await city.person('陈晓', [
      { role: 'reviewer' },
      { role: 'supervisor', area: '9901', office: '市人社局' },
    ])
    const { grants } = await city.as(chen).call('session.get')
    expect(grants.map(({ role, areaName, office }) => `${role} ${areaName} ${office}`)).toEqual([
      'reviewer 清溪县 县人社局',
      'supervisor 归川市（示例） 市人社局',
    ])
  })

  test('the administrator alone sees from November on that next year’s days off are missing', async () => {
    const tang = await city.person('唐凯', [{ role: 'administrator', area: '9901', office: '市人社局' }])
    const seenBy = async (who: Person) => (await city.as(who).call('session.get')).missingYear
    const { now } = city.clock
    expect(await seenBy(tang)).toBeUndefined()
    city.clock.now = '2026-11-01T02:00:00.000Z'
    expect([await seenBy(tang), await seenBy(zhang)]).toEqual([2027, undefined])
    city.clock.now = now
  })

  test('unread reminders are counted, mine alone', async () => {
    const reader = await city.person('周读')
    for (const person_id of [reader.id, reader.id, zhang.id])
      await city.db
        .insertInto('reminders')
        .values({
          id: newId(),
          person_id,
          division_code: VILLAGE,
          kind: 'helpAnswered',
          data: '{}',
          dedupe_key: newId(),
          created_at: city.clock.now,
          read_at: null,
          delivered_at: null,
          next_at: city.clock.now,
          locked_until: null,
        })
        .execute()
    expect((await city.as(reader).call('session.get')).unread).toBe(2)
  })
})

describe('a code to the phone', () => {
  test('opens the file of the person whose phone it is', async () => {
    const code = await codeFor('zhang-new-phone', zhang.phone)
    const session = await device('zhang-new-phone').call('session.confirmCode', { phone: zhang.phone, code })
    expect(session.person?.id).toBe(zhang.id)
    expect((await device('zhang-new-phone').call('session.get')).person?.id).toBe(zhang.id)
  })

  test('a new phone begins a new person once the name is said, and the code stays good until then', async () => {
    const phone = newPhone()
    const code = await codeFor('new-1', phone)
    expect((await device('new-1').refused('session.confirmCode', { phone, code })).code).toBe('name_required')
    const session = await device('new-1').call('session.confirmCode', { phone, code, name: ' 王新 ' })
    expect(session.person).toMatchObject({ name: '王新', divisionCode: '9901', divisionName: '归川市' })
    const row = await city.db.selectFrom('people').selectAll().where('name', '=', '王新').executeTakeFirstOrThrow()
    expect(row.phone_sealed).not.toContain(phone)
    expect(row).toMatchObject({ phone_index: blindIndex('phone', phone), is_made_up: false })
  })

  describe('to a number that an officer noted', () => {
    const noted = async (name: string) => {
      const person = await city.person(name)
      await city.db.updateTable('people').set({ is_phone_proven: false }).where('id', '=', person.id).execute()
      return person
    }

    test('opens the file to who says the name on it, once; from then on the number is theirs', async () => {
      const old = await noted('孙大爷')
      const code = await codeFor('sun-1', old.phone)
      const said = { phone: old.phone, code }
      expect((await device('sun-1').refused('session.confirmCode', said)).code).toBe('name_required')
      const session = await device('sun-1').call('session.confirmCode', { ...said, name: ' 孙大爷' })
      expect(session.person?.id).toBe(old.id)
      later(61_000)
      const again = { phone: old.phone, code: await codeFor('sun-2', old.phone) }
      expect((await device('sun-2').call('session.confirmCode', again)).person?.id).toBe(old.id)
    })

    test('shows nothing to who says another: they begin a file of their own, and the number is on it', async () => {
      const old = await noted('周大娘')
      const code = await codeFor('neighbour', old.phone)
      const session = await device('neighbour').call('session.confirmCode', { phone: old.phone, code, name: '邻居' })
      expect(session.person).toMatchObject({ name: '邻居' })
      const rows = await city.db.selectFrom('people').select('id').where('phone_index', 'is', null).execute()
      expect(rows).toContainEqual({ id: old.id })
    })

    test('is not given away from a file that has matters in it, and names can’t be tried out', async () => {
      const old = await noted('吴大伯')
      await city.as(old).call('help.ask', { id: newId(), text: '我的补贴到哪一步了？' })
      const code = await codeFor('guesser', old.phone)
      const guess = { phone: old.phone, code, name: '别人' }
      expect((await device('guesser').refused('session.confirmCode', guess)).code).toBe('phone_of_other')
      expect((await device('guesser').refused('session.confirmCode', { ...guess, name: '吴大伯' })).code).toBe(
        'code_expired',
      )
    })
  })

  test('whoever mistyped four times and is new has the code still for saying the name', async () => {
    const phone = newPhone()
    const code = await codeFor('new-2', phone)
    const wrong = code === '000000' ? '111111' : '000000'
    for (let tries = 0; tries < 4; tries++) await device('new-2').refused('session.confirmCode', { phone, code: wrong })
    for (let asked = 0; asked < 2; asked++)
      expect((await device('new-2').refused('session.confirmCode', { phone, code })).code).toBe('name_required')
    const session = await device('new-2').call('session.confirmCode', { phone, code, name: '赵细心' })
    expect(session.person?.name).toBe('赵细心')
  })

  test('the answer to asking is the same whether or not the phone is on file', async () => {
    const known = await device('same-1').call('session.requestCode', { phone: zhang.phone })
    const unknown = await device('same-1').call('session.requestCode', { phone: newPhone() })
    expect(unknown).toEqual(known)
  })

  test('the same asking twice sends once, and its answer comes again', async () => {
    const phone = newPhone()
    const requestId = newId()
    const asking = { phone, requestId }
    await device('twice').call('session.requestCode', asking)
    await device('twice').call('session.requestCode', asking)
    expect(standIn.sent.filter(({ to }) => to === phone)).toHaveLength(1)
  })

  test('the answer to a confirmation comes again although the sender has become somebody meanwhile', async () => {
    const phone = newPhone()
    const code = await codeFor('lost-answer', phone)
    const input = { phone, code, name: '孙返', requestId: newId() }
    const first = await device('lost-answer').call('session.confirmCode', input)
    expect(await device('lost-answer').call('session.confirmCode', input)).toEqual(first)
  })

  test('is kept as a keyed hash', async () => {
    const phone = newPhone()
    const code = await codeFor('hash', phone)
    const rows = await city.db.selectFrom('phone_codes').selectAll().execute()
    expect(code).toMatch(/^\d{6}$/)
    expect(JSON.stringify(rows)).not.toContain(phone)
    expect(rows[0]?.code_hash).not.toContain(code)
  })

  test('a number that is no phone is refused', async () => {
    expect((await city.stranger.refused('session.requestCode', { phone: '12345' })).code).toBe('phone_invalid')
    expect((await city.stranger.refused('session.requestCode', { phone: '11010519491231002X' })).code).toBe(
      'phone_invalid',
    )
  })

  test('five wrong tries end it, although each was refused; then the right one is worth nothing', async () => {
    const phone = newPhone()
    const code = await codeFor('guess', phone)
    const left: unknown[] = []
    for (let n = 0; n < 4; n += 1)
      left.push((await device('guess').refused('session.confirmCode', { phone, code: wrong(code) })).data.left)
    expect(left).toEqual([4, 3, 2, 1])
    expect((await device('guess').refused('session.confirmCode', { phone, code: wrong(code) })).code).toBe(
      'code_expired',
    )
    expect((await device('guess').refused('session.confirmCode', { phone, code, name: '赵' })).code).toBe(
      'code_expired',
    )
  })

  test('twenty guesses at once get no more than five tries', async () => {
    const phone = newPhone()
    const code = await codeFor('flood', phone)
    const guesses = Array.from({ length: 20 }, () =>
      device('flood').refused('session.confirmCode', { phone, code: wrong(code) }),
    )
    const codes = (await Promise.all(guesses)).map((refusal) => refusal.code)
    expect(codes.filter((each) => each === 'code_wrong')).toHaveLength(4)
    expect(codes.filter((each) => each === 'code_expired')).toHaveLength(16)
  })

  test('is good for five minutes', async () => {
    const phone = newPhone()
    const code = await codeFor('slow', phone)
    later(5 * MINUTE)
    expect((await device('slow').refused('session.confirmCode', { phone, code, name: '钱' })).code).toBe('code_expired')
  })

  test('opens only for the device that asked for it', async () => {
    const code = await codeFor('mine', zhang.phone)
    const { code: problem } = await device('not-mine').refused('session.confirmCode', { phone: zhang.phone, code })
    expect(problem).toBe('code_expired')
  })

  test('is used once, even by two confirmations at once', async () => {
    const phone = newPhone()
    const code = await codeFor('double', phone)
    const confirm = () =>
      device('double').send('session.confirmCode', { requestId: newId(), phone, code, name: '吴双' })
    const replies = await Promise.all([confirm(), confirm()])
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    const people = await city.db.selectFrom('people').select('id').where('name', '=', '吴双').execute()
    expect(people).toHaveLength(1)
  })

  test('as many confirmations at once as there are connections don’t wait for each other for ever', async () => {
    const all = Array.from({ length: 12 }, async (_, n) => {
      const phone = newPhone()
      await city.db.deleteFrom('phone_codes').where('phone_index', '=', blindIndex('phone', phone)).execute()
      const code = await codeFor(`crowd-${n}`, phone)
      return device(`crowd-${n}`).call('session.confirmCode', { phone, code, name: `众${n}` })
    })
    expect(await Promise.all(all)).toHaveLength(12)
  })
})

describe('limits', () => {
  test('one a minute per phone, with the seconds to wait', async () => {
    const phone = newPhone()
    await codeFor('minute', phone)
    later(20_000)
    const { code, data } = await device('minute').refused('session.requestCode', { phone })
    expect([code, data.seconds]).toEqual(['code_too_soon', 40])
    later(40_000)
    await device('minute').call('session.requestCode', { phone })
  })

  test('two askings for one phone at once send one code', async () => {
    const phone = newPhone()
    const ask = (openid: string) => device(openid).send('session.requestCode', { requestId: newId(), phone })
    const replies = await Promise.all([ask('race-1'), ask('race-2')])
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    expect(standIn.sent.filter(({ to }) => to === phone)).toHaveLength(1)
  })

  test('five an hour and ten a day per phone', async () => {
    const phone = newPhone()
    const ask = async () => {
      const reply = await device('patient').send('session.requestCode', { requestId: newId(), phone })
      later(MINUTE)
      return reply.ok ? 'sent' : reply.json.code
    }
    const hour = async () => [await ask(), await ask(), await ask(), await ask(), await ask(), await ask()]
    expect(await hour()).toEqual(['sent', 'sent', 'sent', 'sent', 'sent', 'code_limit'])
    later(HOUR)
    expect(await hour()).toEqual(['sent', 'sent', 'sent', 'sent', 'sent', 'code_limit'])
    later(HOUR)
    expect(await ask()).toBe('code_limit')
    later(24 * HOUR)
    expect(await ask()).toBe('sent')
  })

  test('twenty an hour from one address, whoever it is that asks', async () => {
    for (let n = 0; n < 20; n += 1) await device(`walker-${n}`).call('session.requestCode', { phone: newPhone() })
    expect((await device('walker-20').refused('session.requestCode', { phone: newPhone() })).code).toBe('code_limit')
    later(HOUR)
    await device('walker-20').call('session.requestCode', { phone: newPhone() })
  })

  test('two thousand an hour in all', async () => {
    const code = (n: number) => ({
      id: newId(),
      phone_index: `p${n}`,
      address_index: `a${n}`,
      asked_by: 'x',
      purpose: 'signIn' as const,
      code_hash: 'x',
      sent_at: city.clock.now,
      expires_at: city.clock.now,
    })
    await city.db
      .insertInto('phone_codes')
      .values(Array.from({ length: 1999 }, (_, n) => code(n)))
      .execute()
    await city.stranger.call('session.requestCode', { phone: newPhone() })
    expect((await city.stranger.refused('session.requestCode', { phone: newPhone() })).code).toBe('code_limit')
  })
})

describe('leaving and staying', () => {
  test('signing out unbinds this device and no other', async () => {
    const other = await codeFor('stays', zhang.phone)
    await device('stays').call('session.confirmCode', { phone: zhang.phone, code: other })
    later(MINUTE)
    const code = await codeFor('leaves', zhang.phone)
    await device('leaves').call('session.confirmCode', { phone: zhang.phone, code })
    await device('leaves').call('session.signOut')
    expect((await device('leaves').call('session.get')).person).toBeUndefined()
    expect((await device('stays').call('session.get')).person?.id).toBe(zhang.id)
  })

  const bindBrowser = (person: Person, subject: string) =>
    city.db
      .insertInto('identities')
      .values({ provider: 'web', subject, person_id: person.id, bound_at: city.clock.now, seen_at: city.clock.now })
      .execute()

  test('a browser is forgotten after 30 days unused, and each use begins them anew', async () => {
    await bindBrowser(zhang, 'browser-zhang')
    const isKnown = async () => Boolean((await city.browser('browser-zhang').call('session.get')).person)
    city.clock.now = `${addDays('2026-09-18', 29)}T02:00:00.000Z`
    expect(await isKnown()).toBe(true)
    city.clock.now = `${addDays('2026-09-18', 58)}T02:00:00.000Z`
    expect(await isKnown()).toBe(true)
    city.clock.now = `${addDays('2026-09-18', 89)}T02:00:00.000Z`
    expect(await isKnown()).toBe(false)
  })

  test('a browser of a member of staff is forgotten after 12 hours unused', async () => {
    const lin = await city.person('林审', [{ role: 'approver' }])
    await bindBrowser(lin, 'browser-lin')
    later(11 * HOUR)
    expect((await city.browser('browser-lin').call('session.get')).person?.id).toBe(lin.id)
    later(12 * HOUR + 1)
    expect((await city.browser('browser-lin').call('session.get')).person).toBeUndefined()
  })

  test('the mini-program stays bound: WeChat itself vouches for it each time', async () => {
    later(400 * 24 * HOUR)
    expect((await city.as(zhang).call('session.get')).person?.id).toBe(zhang.id)
  })
})

describe('my profile', () => {
  test('takes a name and a place of this city', async () => {
    const sun = await city.person('孙', [], '9901')
    const saved = await city.as(sun).call('session.saveProfile', { name: '孙乡', divisionCode: VILLAGE })
    expect(saved.person).toMatchObject({ name: '孙乡', divisionCode: VILLAGE, divisionName: '清溪县柳河镇上湾村' })
  })

  test('refuses a place that isn’t there, and an empty name', async () => {
    const saved = (name: string, divisionCode: string) =>
      city.as(zhang).refused('session.saveProfile', { name, divisionCode })
    expect((await saved('张归', '990199')).code).toBe('input_invalid')
    expect((await saved('张归', '110101')).code).toBe('input_invalid')
    expect((await saved('  ', VILLAGE)).code).toBe('input_invalid')
  })

  test('a stranger has none', async () => {
    expect((await city.stranger.refused('session.saveProfile', { name: '谁' })).code).toBe('not_signed_in')
  })
})

describe('the made-up city', () => {
  let cast: Person
  beforeAll(async () => {
    cast = await city.person('李返乡')
    await city.db.updateTable('people').set({ is_made_up: true }).where('id', '=', cast.id).execute()
    await city.db
      .insertInto('demonstration_people')
      .values({ person_id: cast.id, title: '返乡创业者', story: '回村开了一家粉条作坊', position: 1 })
      .execute()
  })

  test('offers its cast, and lets one be any of them', async () => {
    const { items } = await city.stranger.call('session.demonstrationPeople')
    expect(items).toEqual([
      {
        id: cast.id,
        name: '李返乡',
        title: '返乡创业者',
        story: '回村开了一家粉条作坊',
        divisionName: '清溪县柳河镇上湾村',
        isStaff: false,
      },
    ])
    const session = await device('visitor').call('session.become', { personId: cast.id })
    expect(session.person?.id).toBe(cast.id)
  })

  test('never lets one be a person who isn’t made up', async () => {
    expect((await device('visitor').refused('session.become', { personId: zhang.id })).code).toBe('not_found')
  })

  test('in a real city neither works: the database’s mark decides', async () => {
    await city.db.updateTable('installations').set({ kind: 'city' }).execute()
    const codes = [
      (await device('visitor').refused('session.become', { personId: cast.id })).code,
      (await city.stranger.refused('session.demonstrationPeople')).code,
    ]
    await city.db.updateTable('installations').set({ kind: 'demonstration' }).execute()
    expect(codes).toEqual(['demonstration_only', 'demonstration_only'])
  })
})

test('divisions: the counties of the city, and their children', async () => {
  expect((await city.stranger.call('session.divisions')).items).toEqual([
    { code: COUNTY, name: '清溪县', hasChildren: true },
  ])
  expect((await city.stranger.call('session.divisions', { parent: '990101001' })).items).toEqual([
    { code: VILLAGE, name: '上湾村', hasChildren: false },
  ])
})
