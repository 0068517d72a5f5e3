import { textRuns } from './textRuns'

test('a changed number and a changed word stand alone, in a text without spaces', () => {
  expect(textRuns('受理后15个工作日办完，材料要交齐', '受理后7个工作日办完，材料可以容缺')).toEqual([
    { kind: 'same', text: '受理后' },
    { kind: 'removed', text: '15' },
    { kind: 'added', text: '7' },
    { kind: 'same', text: '个工作日办完，材料' },
    { kind: 'removed', text: '要交齐' },
    { kind: 'added', text: '可以容缺' },
  ])
})

test('texts with nothing in common are told one after the other, in bounded time', () => {
  const before = Array.from({ length: 6000 }, (_, index) => `甲${index}`).join('，')
  const after = Array.from({ length: 6000 }, (_, index) => `乙${index + 7000}`).join('；')
  expect(textRuns(before, after)).toEqual([
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ])
})
