import { arising, lastAnswers, prefill } from './prefill'
import { aQuestionnaire } from './testing/aQuestionnaire'
import { aVisit } from './testing/aVisit'
import type { VisitedPerson } from './visit'

const person = (answers: VisitedPerson['answers'], personId = 'li'): VisitedPerson => ({
  ...{ personId, answers, answeredBy: 'self', questionnaireVersion: 1, hasConsented: true },
})

test('the last word of this person counts, whatever the order in which the records lie', () => {
  const records = [
    aVisit({ id: 'b', notedAt: '2026-11-22T02:00:00.000Z', people: [person({ education: 'senior' })] }),
    aVisit({ id: 'c', notedAt: '2026-11-23T02:00:00.000Z', people: [person({ education: 'none' }, 'wang')] }),
    aVisit({ id: 'a', notedAt: '2026-11-20T02:00:00.000Z', people: [person({ education: 'none' })] }),
  ]
  expect(lastAnswers(records, 'li')).toEqual({ education: 'senior' })
  expect(lastAnswers(records, 'zhao')).toEqual({})
})

test('a fact that was said since goes before what was answered at the door', () => {
  const said = prefill(aQuestionnaire(), { sex: 'male' }, { sex: 'female', education: 'none' })
  expect(said).toEqual({ sex: 'male', education: 'none' })
})

test('what is not asked, or does not arise, is not filled in', () => {
  expect(prefill(aQuestionnaire(), { isOperating: true }, { gone: 'x' })).toEqual({})
  expect(prefill(aQuestionnaire(), { workedOutside: 'none', monthsAway: 12 }, {})).toEqual({ workedOutside: 'none' })
  expect(arising(aQuestionnaire(), { wish: ['job'], idea: '开店', skill: '' })).toEqual({ wish: ['job'] })
})
