import { aQuestionnaire } from './testing/aQuestionnaire'
import { aVisit } from './testing/aVisit'
import { finishVisit, mendingOf, type UnfinishedVisit } from './unfinishedVisit'
import type { VisitedPerson } from './visit'

const TODAY = '2026-11-23'
const begun = (said: Partial<UnfinishedVisit> = {}): UnfinishedVisit => ({
  ...{ id: 'v', campaignId: 'c', householdId: 'h', divisionCode: '990101001001', people: [] },
  ...said,
})
const li = (said: Partial<VisitedPerson> = {}): VisitedPerson => ({
  ...{ personId: 'li', answeredBy: 'self', questionnaireVersion: 0, answers: {}, hasConsented: true },
  ...said,
})
const finish = (said: Partial<UnfinishedVisit>) => finishVisit(begun(said), aQuestionnaire(), TODAY)
const refusal = (said: Partial<UnfinishedVisit>) => () => finish(said)

test('what stays empty is left out, and what the outcome has no place for too', () => {
  expect(finish({ outcome: 'refused', note: ' ', nextOn: '2026-12-01', people: [li()] })).toEqual(
    begun({ outcome: 'refused' }),
  )
})

test('somebody met is noted by the questionnaire of today, with the answers that arise', () => {
  const answers = { wish: ['job'], idea: '开店' }
  expect(finish({ outcome: 'met', people: [li({ phone: ' ', relation: '户主 ', answers })] }).people).toEqual([
    li({ questionnaireVersion: 1, relation: '户主', answers: { wish: ['job'] } }),
  ])
})

test('without a yes nothing that was answered is kept', () => {
  const people = [li({ hasConsented: false, answers: { wish: ['job'] } })]
  expect(finish({ outcome: 'met', people }).people[0]?.answers).toEqual({})
})

test('each thing that the server would refuse is told at the door', () => {
  expect(refusal({})).toThrow(/走访结果/)
  expect(refusal({ outcome: 'met', people: [li({ isNew: true, name: ' ' })] })).toThrow(/姓名/)
  expect(refusal({ outcome: 'met', people: [li({ phone: '123' })] })).toThrow(/手机号/)
  expect(refusal({ outcome: 'met', people: [li({ residentId: '4.1E+17' })] })).toThrow(/身份证/)
  expect(refusal({ outcome: 'met', people: [li({ answers: { birthDate: '2027-01-01' } })] })).toThrow(/出生日期/)
  expect(refusal({ outcome: 'met', newHousehold: { head: '李三', address: ' ' } })).toThrow(/住址/)
})

test('a record that is mended replaces itself and says all that it said', () => {
  const { id, notedAt: _at, clockOffsetMs: _offset, ...said } = aVisit({ note: '门口有狗' })
  expect(mendingOf(aVisit({ note: '门口有狗' }), () => 'new')).toEqual({ ...said, id: 'new', replaces: id })
})
