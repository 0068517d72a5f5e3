import type { Actor } from '../core/actor'
import { contentOf } from './contentOf'
import { type CampaignTerms, receive } from './receive'
import { aVisit } from './testing/aVisit'
import type { VisitedPerson, VisitRecord } from './visit'

const campaign: CampaignTerms = { areas: ['990101'], fromOn: '2026-11-01', toOn: '2026-12-31', versions: [1, 2] }
const wang: Actor = {
  personId: 'wang',
  name: '王村官',
  grants: [{ role: 'villageOfficer', area: '990101001001', office: '示例村' }],
}
const li: VisitedPerson = {
  personId: 'li',
  answeredBy: 'self',
  questionnaireVersion: 1,
  answers: {},
  hasConsented: true,
}
const offer = (said: Partial<VisitRecord> = {}) => {
  const record = aVisit(said)
  return { ...record, digest: contentOf(record) }
}
const today = '2026-11-22'
const codeOf = (said: Partial<VisitRecord>, terms: CampaignTerms | undefined = campaign, on = today) => {
  const receipt = receive(undefined, offer(said), terms, wang, on)
  return receipt.state === 'refused' ? receipt.problem.code : receipt.state
}

test('a record is kept once; the same again is kept already, even from somebody who has left', () => {
  const known = { digest: offer().digest }
  expect(receive(undefined, offer(), campaign, wang, today)).toEqual({ state: 'kept', isNew: true })
  expect(receive(known, offer(), undefined, { ...wang, grants: [] }, '2030-01-01')).toEqual({
    state: 'kept',
    isNew: false,
  })
})

test('other content under the same id is refused', () => {
  const receipt = receive({ digest: offer().digest }, offer({ note: '另一句' }), campaign, wang, today)
  expect(receipt).toMatchObject({ state: 'refused', problem: { code: 'record_differs' } })
})

test('the content is the same in whatever order the keys came', () => {
  const { id, ...rest } = aVisit({ people: [li] })
  expect(contentOf({ ...rest, id } as VisitRecord)).toBe(contentOf(aVisit({ people: [{ ...li }] })))
  expect(contentOf(aVisit({ note: undefined }))).toBe(contentOf(aVisit()))
})

test('who has no office in the place is refused, and so is a place outside the campaign', () => {
  expect(codeOf({ divisionCode: '990101001002' })).toBe('wrong_area')
  expect(codeOf({}, { ...campaign, areas: ['990102'] })).toBe('wrong_area')
  expect(receive(undefined, offer(), undefined, wang, today)).toMatchObject({ problem: { code: 'not_found' } })
})

test('records come in for 90 days after a campaign, whatever the phone says about the time', () => {
  expect(codeOf({ notedAt: '2025-10-19T00:00:00.000Z' })).toBe('kept')
  expect(codeOf({}, campaign, '2027-03-31')).toBe('kept')
  expect(codeOf({}, campaign, '2027-04-01')).toBe('campaign_closed')
})

test.each<[Partial<VisitRecord>, string]>([
  [{ outcome: 'met', people: [li] }, 'kept'],
  [{ outcome: 'notHome', people: [li] }, 'input_invalid'],
  [{ replaces: aVisit().id }, 'input_invalid'],
  [{ nextOn: '2026-02-30' }, 'day_invalid'],
  [{ outcome: 'met', people: [{ ...li, isNew: true }] }, 'name_required'],
  [{ outcome: 'met', people: [{ ...li, phone: '123' }] }, 'phone_invalid'],
  [{ outcome: 'met', people: [li, { ...li, residentId: '110105194912310021' }] }, 'resident_id_invalid'],
  [{ outcome: 'met', people: [{ ...li, questionnaireVersion: 2 }] }, 'kept'],
  [{ outcome: 'met', people: [{ ...li, questionnaireVersion: 3 }] }, 'questionnaire_unknown'],
])('%j: %s', (said, code) => {
  expect(codeOf(said)).toBe(code)
})
