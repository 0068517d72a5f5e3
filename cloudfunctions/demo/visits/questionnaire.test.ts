import { needKinds, needLabel } from '../../../src/domain/needs/need'
import { doorQuestionnaire as door } from './questionnaire'
import { checkVisitAnswers, factsStated, questionsFor } from '../../../src/domain/visits/questionnaire'
import { Questionnaire } from '../../../src/domain/visits/questionnaire.schema'

const TODAY = '2026-09-18'
const keysFor = (answers: Parameters<typeof questionsFor>[1]) => questionsFor(door, answers).map(({ key }) => key)
const refusal = (answers: Parameters<typeof questionsFor>[1]) => {
  try {
    checkVisitAnswers(door, answers, TODAY)
  } catch (error) {
    return { code: (error as { code: string }).code, words: (error as Error).message }
  }
  return undefined
}

test('the seed is a questionnaire whose conditions hang on questions asked before, with choices that there are', () => {
  expect(Questionnaire.parse(door)).toEqual(door)
  const asked = door.groups.flatMap(({ questions }) => questions)
  expect(new Set(asked.map(({ key }) => key)).size).toBe(asked.length)
  asked.forEach(({ onlyIf }, place) => {
    if (!onlyIf) return
    const on = asked.slice(0, place).find(({ key }) => key === onlyIf.key)
    expect(on).toBeDefined()
    const full = questionsFor(door, {})
      .concat(asked)
      .find(({ key }) => key === onlyIf.key)
    expect(full?.kind).toMatch(/choice|set|boolean/)
  })
})

test('a question arises by what was answered before, and by what that hangs on', () => {
  expect(keysFor({})).not.toContain('awayPlace')
  expect(keysFor({ workedOutside: 'none' })).not.toContain('awayPlace')
  expect(keysFor({ workedOutside: 'otherCity' })).toContain('awayPlace')
  expect(keysFor({ wish: ['job', 'business'] })).toContain('idea')
  expect(keysFor({ nowDoing: 'business', businessKind: 'cooperative' })).toContain('registeredOn')
  expect(keysFor({ nowDoing: 'farming', businessKind: 'cooperative' })).not.toContain('registeredOn')
})

test('answers state facts, but not where the question doesn’t arise', () => {
  const answers = { sex: 'female', nation: '汉族', workedOutside: 'none', monthsAway: 12 }
  expect(factsStated(door, answers)).toEqual({ sex: 'female', workedOutside: 'none' })
  expect(factsStated(door, { ...answers, workedOutside: 'otherCity' })).toMatchObject({ monthsAway: 12 })
})

test('every wrong answer is refused in words that name the question', () => {
  expect(refusal({ sex: 'male', birthDate: '1980-02-29', wish: ['none'] })).toBeUndefined()
  expect(refusal({})).toBeUndefined()
  expect(refusal({ sex: 'x' })).toEqual({ code: 'input_invalid', words: expect.stringContaining('性别') })
  expect(refusal({ birthDate: '1981-02-29' })).toEqual({
    code: 'day_invalid',
    words: expect.stringContaining('出生日期'),
  })
  expect(refusal({ birthDate: '2026-09-19' })).toMatchObject({ code: 'day_invalid' })
  expect(refusal({ nation: '很'.repeat(21) })).toEqual({
    code: 'text_too_long',
    words: expect.stringContaining('民族'),
  })
  expect(refusal({ wish: ['fly'] })).toEqual({ code: 'input_invalid', words: expect.stringContaining('意愿') })
  expect(refusal({ shoeSize: 43 })).toMatchObject({ code: 'input_invalid' })
  expect(refusal({ workedOutside: 'otherCity', monthsAway: 99_999 })).toMatchObject({ code: 'input_invalid' })
})

test('what was answered before it stopped arising hinders nothing', () => {
  expect(refusal({ workedOutside: 'none', firstOutYear: -5 })).toBeUndefined()
})

test('the questions that tell a wish, an ability and a need have the names by which they are looked for', () => {
  const asked = new Map(door.groups.flatMap(({ questions }) => questions).map((one) => [one.key, one]))
  expect(asked.get('needs')?.choices).toEqual(Object.fromEntries(needKinds.map((kind) => [kind, needLabel(kind)])))
  expect(Object.keys(asked.get('wish')?.choices ?? {})).toEqual(['job', 'business', 'training', 'outAgain', 'none'])
  const keys = ['nowDoing', 'stay', 'idea', 'ideaStage', 'skill', 'hasCertificate', 'moneyNeededFen', 'moneyOwnFen']
  expect(keys.filter((key) => !asked.has(key))).toEqual([])
})
