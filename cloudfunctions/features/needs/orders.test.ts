import fc from 'fast-check'
import type { NeedKind } from '../../../src/domain/needs/need'
import { standingBy, type Word } from '../../../src/domain/needs/standing'
import { segmentOf } from '../../../src/domain/needs/segmentOf'
import type { VisitRecord } from '../../../src/domain/visits/visit'
import { newId } from '../../platform/newId'
import { COUNTY, testCity, VILLAGE, type Person, type TestCity } from '../../platform/testing/city'
import { answered, assignVillage, aVisit, householdOf, insertCampaign, publishCampaign } from '../visits/testing/roll'

let city: TestCity
let ma: Person
let yang: Person
let campaignId: string
beforeAll(async () => {
  city = await testCity()
  await publishCampaign(city.db)
  campaignId = newId()
  await insertCampaign(city.db, { id: campaignId, area: COUNTY, fromOn: '2026-09-01', toOn: '2026-10-31' })
  ma = await city.person('马春花', [{ role: 'villageOfficer', area: COUNTY, office: '村民委员会' }])
  yang = await city.person('杨帆', [{ role: 'specialist', area: COUNTY, office: '清溪县人社局' }])
  await assignVillage(city.db, { campaignId, officerId: ma.id, divisionCode: VILLAGE })
})
afterAll(() => city.close())

/** A record as it is drawn: when, what was said, and which of the others it mends, by their place. */
type Drawn = { minute: number; wish: string | undefined; needs: NeedKind[]; mends: number | undefined }
const minuteOf = (number: number) => `2026-09-18T01:${String(number).padStart(2, '0')}:00.000Z`
const drawn = fc.record<Drawn>({
  minute: fc.integer({ min: 0, max: 30 }),
  wish: fc.constantFrom(undefined, 'business', 'job', 'none'),
  needs: fc.uniqueArray(fc.constantFrom<NeedKind>('money', 'place', 'policy'), { maxLength: 2 }),
  mends: fc.option(fc.nat(4), { nil: undefined, freq: 2 }),
})
const history = fc.array(drawn, { minLength: 2, maxLength: 5 })
const answersOf = ({ wish, needs }: Drawn) => ({ ...(wish && { wish: [wish] }), ...(needs.length && { needs }) })
/** A record mends only one that was drawn before it. */
const mendedBy = ({ mends }: Drawn, place: number) => (mends !== undefined && mends < place ? mends : undefined)

async function push(records: readonly VisitRecord[]) {
  const { epoch, kept } = await city.as(ma).call('visits.day')
  const { results } = await city.as(ma).call('visits.push', { epoch, kept, records: records as never })
  expect(results.map(({ state }) => state)).toEqual(records.map(() => 'kept'))
}

/** Somebody new, of whom these records speak. */
async function somebody(all: readonly Drawn[]) {
  const person = await city.person('某')
  const householdId = await householdOf(city.db, person)
  const ids = all.map(() => newId()).sort()
  const records = all.map((one, place): VisitRecord => {
    const replaces = mendedBy(one, place)
    return aVisit({
      ...{ id: ids[place], campaignId, householdId, notedAt: minuteOf(one.minute) },
      people: [answered(person.id, { answers: answersOf(one) })],
      ...(replaces !== undefined && { replaces: ids[replaces] }),
    })
  })
  return { person, ids, records }
}

/** Where they stand by what is put down, visits told by their place. */
async function standingOf({ person, ids }: Awaited<ReturnType<typeof somebody>>) {
  const row = await city.db
    .selectFrom('followings')
    .select(['segment', 'visit_id', 'open_kinds', 'waiting_since'])
    .where('person_id', '=', person.id)
    .executeTakeFirst()
  const open = await city.db
    .selectFrom('needs')
    .select(['kind', 'visit_id', 'said_at'])
    .where('person_id', '=', person.id)
    .where('state', '=', 'open')
    .orderBy('kind')
    .execute()
  expect([...(row?.open_kinds ?? [])].sort()).toEqual(open.map(({ kind }) => kind))
  expect(row?.waiting_since ?? undefined).toBe(open.map((one) => one.said_at).sort()[0])
  return {
    wish: row && [row.segment, ids.indexOf(row.visit_id)],
    open: open.map((one) => [one.kind, ids.indexOf(one.visit_id)]),
  }
}

/** The same by the rule. */
function byRule(all: readonly Drawn[]) {
  const mended = all.map(mendedBy)
  const words = all.flatMap((one, place): Word[] => {
    const segment = segmentOf(answersOf(one))
    const isSilent = segment === 'unknown' && one.needs.length === 0
    return mended.includes(place) || isSilent
      ? []
      : [{ visitId: String(place), at: minuteOf(one.minute), segment, kinds: one.needs }]
  })
  const { word, open } = standingBy(words, [])
  const sorted = open.map(({ kind, word: { visitId } }): [string, number] => [kind, Number(visitId)])
  return {
    wish: word && [word.segment, Number(word.visitId)],
    open: sorted.sort(([one], [other]) => (one < other ? -1 : 1)),
  }
}

test('visits and what mends them leave the same in whichever order they come, and as the rule has it', async () => {
  const inSomeOrder = history.chain((all) => {
    const places = all.map((_, place) => place)
    return fc.tuple(fc.constant(all), fc.shuffledSubarray(places, { minLength: all.length }), fc.nat(all.length))
  })
  await fc.assert(
    fc.asyncProperty(inSomeOrder, async ([all, order, cut]) => {
      const who = await somebody(all)
      const records = order.flatMap((place) => who.records[place] ?? [])
      for (const batch of [records.slice(0, cut), records.slice(cut)]) if (batch.length) await push(batch)
      expect(await standingOf(who)).toEqual(byRule(all))
    }),
    { numRuns: 40 },
  )
}, 60_000)

test('a need that was noted by mistake is no answer to who named it before, however late that visit comes', async () => {
  const all: Drawn[] = [
    { minute: 1, wish: undefined, needs: ['money'], mends: undefined },
    { minute: 2, wish: 'job', needs: ['money'], mends: undefined },
    { minute: 3, wish: undefined, needs: ['policy'], mends: 1 },
  ]
  const who = await somebody(all)
  const [first, wrong, mended] = who.records
  for (const one of [wrong, mended, first]) if (one) await push([one])
  expect(await standingOf(who)).toEqual({
    wish: ['unknown', 2],
    open: [
      ['money', 0],
      ['policy', 2],
    ],
  })
})

test('what was answered stays answered when the record behind it is mended, and stays on the list', async () => {
  const who = await somebody([
    { minute: 1, wish: 'business', needs: ['money'], mends: undefined },
    { minute: 2, wish: undefined, needs: [], mends: 0 },
    { minute: 3, wish: undefined, needs: ['money'], mends: undefined },
  ])
  const [wrong, mended, later] = who.records as [VisitRecord, VisitRecord, VisitRecord]
  await push([wrong])
  const [need] = (await city.as(who.person).call('needs.mine')).items
  await city.as(yang).call('needs.answer', { id: need?.id ?? '', text: '好。' })
  await push([mended])
  await push([later])
  expect((await city.as(who.person).call('needs.mine')).items).toMatchObject([{ kind: 'money', state: 'answered' }])
  expect((await standingOf(who)).open).toEqual([])
})
