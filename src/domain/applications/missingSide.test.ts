import { missingSide } from './missingSide'

const idCard = { sides: ['有照片的一面', '有国徽的一面'] }

test('of a paper with two sides and one page it is said that the other is likely missing', () => {
  expect(missingSide(idCard, 1)).toBe('有国徽的一面也请拍一张；两面已经拍在一张上，就不用再拍')
})

test('nothing is said of one without pages, with both, or without sides', () => {
  expect([missingSide(idCard, 0), missingSide(idCard, 2), missingSide({}, 1)]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})
