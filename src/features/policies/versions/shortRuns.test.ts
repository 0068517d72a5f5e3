import { shortRuns } from './shortRuns'

const lines = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `第 ${from + index} 行`).join('\n')

test('only the lines next to a change stay', () => {
  const runs = [
    { kind: 'same' as const, text: lines(1, 9) },
    { kind: 'removed' as const, text: '15' },
    { kind: 'added' as const, text: '7' },
    { kind: 'same' as const, text: lines(10, 20) },
  ]
  expect(shortRuns(runs).map(({ text }) => text)).toEqual(['……\n第 8 行\n第 9 行', '15', '7', '第 10 行\n第 11 行\n……'])
})

test('what is short stays whole', () => {
  const runs = [{ kind: 'same' as const, text: lines(1, 5) }]
  expect(shortRuns(runs)).toEqual(runs)
})
