import { compareFiles, type ComparedFile } from './compareFiles'

const VILLAGE = '990101001001'
const aFile = (more: Partial<ComparedFile> = {}): ComparedFile => ({
  ...{ name: '王秀英', divisionCode: VILLAGE, birthDate: '1981-08-23' },
  ...{ saidResidentIds: [], saidPhones: [], households: [], visits: [] },
  ...more,
})

test('the same ID number with the same name is certain, wherever it was given', () => {
  const certain = { verdict: 'certain', reasons: ['sameId', 'sameName'] }
  expect(compareFiles(aFile({ residentId: 'a' }), aFile({ saidResidentIds: ['a'] }))).toEqual(certain)
  expect(compareFiles(aFile({ saidResidentIds: ['a'] }), aFile({ residentId: 'a', name: '王 秀英' }))).toEqual(certain)
})

test('the same ID number with another name is for people to decide', () => {
  expect(compareFiles(aFile({ residentId: 'a' }), aFile({ saidResidentIds: ['a'], name: '王秀云' }))).toEqual({
    ...{ verdict: 'doubtful', reasons: ['sameId', 'otherName'] },
  })
})

test('two ID numbers on file are two people, whatever else they share', () => {
  const [one, other] = [aFile({ residentId: 'a', phone: 'p' }), aFile({ residentId: 'b', saidPhones: ['p'] })]
  expect(compareFiles(one, other)).toEqual({ verdict: 'different' })
})

test.each([
  ['same year', '1981-01-01', ['sameName', 'sameVillage', 'sameBirthYear']],
  ['unknown', undefined, ['sameName', 'sameVillage', 'birthUnknown']],
])('namesakes of one village: %s', (_, birthDate, reasons) => {
  expect(compareFiles(aFile(), aFile({ birthDate }))).toEqual({ verdict: 'doubtful', reasons })
})

test('namesakes born in other years, of other villages, or where only the county is known, are different', () => {
  expect(compareFiles(aFile(), aFile({ birthDate: '1979-08-23' })).verdict).toBe('different')
  expect(compareFiles(aFile(), aFile({ divisionCode: '990101001002' })).verdict).toBe('different')
  const [one, other] = [aFile({ divisionCode: '990101' }), aFile({ divisionCode: '990101' })]
  expect(compareFiles(one, other).verdict).toBe('different')
})

test('a shared phone makes namesakes doubtful from any village, and strangers too', () => {
  const far = aFile({ divisionCode: '990102001001', saidPhones: ['p'] })
  expect(compareFiles(aFile({ phone: 'p' }), far)).toEqual({
    ...{ verdict: 'doubtful', reasons: ['samePhone', 'sameName', 'sameBirthYear'] },
  })
  expect(compareFiles(aFile({ phone: 'p' }), { ...far, name: '李返乡', birthDate: undefined })).toEqual({
    ...{ verdict: 'doubtful', reasons: ['samePhone', 'otherName', 'birthUnknown'] },
  })
})

test('a family that shares a phone is nobody’s doubt', () => {
  const son = aFile({ name: '李小明', birthDate: undefined, saidPhones: ['p'] })
  const mother = aFile({ phone: 'p', households: ['h'], visits: ['v'] })
  expect(compareFiles(mother, { ...son, visits: ['v'] }).verdict).toBe('different')
  expect(compareFiles(mother, { ...son, households: ['h'] }).verdict).toBe('different')
  expect(compareFiles(mother, { ...son, birthDate: '2004-01-01' }).verdict).toBe('different')
  expect(compareFiles(mother, son).verdict).toBe('doubtful')
})
