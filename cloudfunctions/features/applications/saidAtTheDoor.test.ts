import type { VisitedPerson } from '../../../src/domain/visits/visit'
import { newId } from '../../platform/newId'
import { VILLAGE, type Person } from '../../platform/testing/city'
import { answered, assignVillage, aVisit, householdOf, insertCampaign, publishCampaign } from '../visits/testing/roll'
import { caseCity, GRANT, type CaseCity } from './testing/story'

const away = { workedOutside: 'otherProvince', monthsAway: 48 }
let story: CaseCity
let ma: Person
let campaignId: string
beforeEach(async () => {
  story = await caseCity()
  const { city } = story
  ma = await city.person('马春花', [{ role: 'villageOfficer', area: VILLAGE, office: '柳树村村委会' }])
  campaignId = newId()
  await publishCampaign(city.db)
  await insertCampaign(city.db, { id: campaignId, area: '9901', fromOn: '2026-09-01', toOn: '2026-10-31' })
  await assignVillage(city.db, { campaignId, officerId: ma.id, divisionCode: VILLAGE })
})
afterEach(() => story.city.close())

/** 马春花 is told this at the door on 2026-09-18. */
async function visited(person: Person, more: Partial<VisitedPerson> = {}): Promise<void> {
  const { city } = story
  const householdId = await householdOf(city.db, person)
  const { epoch, kept } = await city.as(ma).call('visits.day')
  const people = [answered(person.id, { answers: away, ...more })]
  const records = [aVisit({ campaignId, householdId, people })] as never
  const { results } = await city.as(ma).call('visits.push', { epoch, kept, records })
  expect(results).toMatchObject([{ state: 'kept' }])
}

const begun = async (person: Person) =>
  story.city.as(person).call('applications.begin', { id: newId(), policyId: GRANT })

test('what somebody said at the door stands ready in their application, with when they said it', async () => {
  const { city, people } = story
  await visited(people.wang)
  const draft = await begun(people.wang)
  const months = draft.offers.find(({ key }) => key === 'monthsAway')
  expect(months).toMatchObject({ shown: '48', asOf: '2026-09-18', source: '您 2026-09-18 走访时说的' })
  const keys = ['monthsAway', 'workedOutside']
  const taken = await city
    .as(people.wang)
    .call('applications.takeOffers', { id: draft.id, version: draft.version, keys })
  expect(taken.answers).toMatchObject(away)
  expect(taken.offers.map(({ key }) => key)).not.toContain('monthsAway')
})

test('a relative’s word is offered as a relative’s', async () => {
  const { wang } = story.people
  await visited(wang, { answeredBy: 'relative' })
  const { offers } = await begun(wang)
  expect(offers.find(({ key }) => key === 'monthsAway')?.source).toBe('家人 2026-09-18 走访时说的')
})

test('who didn’t agree to be noted finds nothing of what was said, nor does anybody else', async () => {
  const { li, wang } = story.people
  await visited(wang, { hasConsented: false })
  for (const who of [wang, li])
    expect((await begun(who)).offers.map(({ key }) => key)).not.toEqual(expect.arrayContaining(['monthsAway']))
})
