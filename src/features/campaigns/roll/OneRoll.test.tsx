import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { call } from '@/api/client'
import { queryClient } from '@/api/hooks'
import type { RollImport } from '@/contract/rolls'
import { Problem } from '@/domain/core/problem'
import { OneRoll } from './OneRoll'

jest.mock('@/api/client', () => ({ call: jest.fn() }))

const aRoll = (more: Partial<RollImport>): RollImport => ({
  ...{ id: 'r', name: '名册.xlsx', divisionCode: '990101', divisionName: '青禾县', by: '吴振华', asOf: '2026-09-10' },
  ...{ stage: 'checking', total: 4_000, done: 0, stays: 0, startedAt: '2026-09-18T02:00:00.000Z', isUnderWay: true },
  counts: { new: 0, changed: 0, same: 0, doubtful: 0, later: 0, wrong: 0 },
  ...{ keptUntil: '2026-10-02', isSwept: false },
  ...{ columns: ['姓名'], ignored: ['政治面貌'], actions: ['discard'] },
  ...more,
})
const counts = { new: 3_990, changed: 0, same: 0, doubtful: 0, later: 0, wrong: 10 }
const checked = aRoll({ stage: 'preview', done: 4_000, isUnderWay: false, counts, actions: ['commit', 'discard'] })
const written = aRoll({ stage: 'committed', done: 3_990, isUnderWay: false, counts, actions: ['undo'] })
const wrong = {
  ...{ line: 7, state: 'wrong', name: '张三', head: '张三', relation: '户主', villageName: '柳树村', address: '1 组' },
  ...{ reasons: ['身份证号不对，请对照证件检查 18 位号码'], notes: [], changes: [] },
}

// Nothing scrolls here.
Element.prototype.scrollIntoView = () => undefined

let steps: (RollImport | Problem)[]
const answer = (path: string) => {
  if (path === 'rolls.get') return aRoll({})
  if (path === 'rolls.rows') return { items: [wrong] }
  const next = steps.shift()
  if (next instanceof Problem) throw next
  return next
}
beforeEach(() => {
  queryClient.clear()
  jest.mocked(call).mockImplementation((async (path: string) => answer(path)) as never)
})
afterEach(cleanup)

const show = () =>
  render(
    <QueryClientProvider client={queryClient}>
      <OneRoll id='r' today='2026-09-18' />
    </QueryClientProvider>,
  )

test('it goes on block by block to the preview, and shows first what has to be mended', async () => {
  steps = [aRoll({ done: 2_000 }), checked]
  show()
  expect(await screen.findByText('核对完了，3990 行可以写入，等您确认')).toBeVisible()
  expect(await screen.findByText('身份证号不对，请对照证件检查 18 位号码')).toBeVisible()
  expect(screen.getByText('这些列没有用到：政治面貌')).toBeVisible()
  expect(screen.getByRole('button', { name: /下载要改的 10 行/ })).toBeVisible()
  expect(steps).toEqual([])
})

test('where no answer comes it says so, and goes on when asked', async () => {
  steps = [new Problem('offline'), checked]
  show()
  await userEvent.click(await screen.findByRole('button', { name: '接着做' }))
  expect(await screen.findByText('核对完了，3990 行可以写入，等您确认')).toBeVisible()
})

test('confirming writes, and then it can be taken back', async () => {
  steps = [checked, written]
  show()
  await userEvent.click(await screen.findByRole('button', { name: '确认导入 3990 行' }))
  expect(await screen.findByText('已写入 3990 行')).toBeVisible()
  expect(screen.getByRole('button', { name: '撤回这次导入' })).toBeVisible()
})

const asking = {
  ...{
    line: 3,
    state: 'doubtful',
    name: '周八',
    head: '周八',
    relation: '户主',
    villageName: '柳树村',
    address: '8 组',
  },
  ...{ reasons: ['这个身份证号的档案上是另一个姓名'], notes: [], changes: [] },
  question: {
    ...{ about: 'idOtherName', ask: '是同一个人吗？', help: '选“不是同一个人”会另建一份档案。' },
    candidates: [
      {
        ...{ id: 'p', answer: 'same', label: '是同一个人', title: '登记册上的张三' },
        rows: [{ label: '姓名', values: ['周八', '张三'], isDifferent: true }],
      },
    ],
    answers: [{ answer: 'other', label: '不是同一个人' }],
  },
}
const second = { ...asking, line: 5, name: '吴九' }
const preview = (doubtful: number, news: number) =>
  aRoll({
    ...{ stage: 'preview', done: 9, isUnderWay: false, actions: ['commit', 'discard'] },
    counts: { new: news, changed: 0, same: 0, doubtful, later: 0, wrong: 0 },
  })

test('a doubtful line is decided beside whom it could be, the numbers follow, and it can be taken back', async () => {
  let rows: object[] = [asking, second]
  const sent: object[] = []
  jest.mocked(call).mockImplementation((async (path: string, input: { answer: string }) => {
    if (path === 'rolls.get') return preview(rows.length, 2 - rows.length)
    if (path === 'rolls.rows') return { items: rows }
    sent.push(input)
    const isBack = input.answer === 'again'
    rows = isBack ? [asking, second] : [second]
    const decided = { words: '不是同一个人', canAskAgain: true }
    return {
      roll: preview(rows.length, 2 - rows.length),
      lines: [isBack ? asking : { ...asking, state: 'new', question: undefined, decided }],
      count: 1,
    }
  }) as never)
  show()
  expect((await screen.findAllByText('登记册上的张三'))[0]).toBeVisible()
  expect(screen.getByText('还有 2 行没有定。不定也能导入，只是不写这几行。')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: '第 3 行周八：不是同一个人' }))
  expect(await screen.findByRole('button', { name: '确认导入 1 行' })).toBeVisible()
  expect(sent).toMatchObject([{ line: 3, about: 'idOtherName', answer: 'other' }])
  await waitFor(() => expect(screen.queryByRole('button', { name: /第 3 行周八/ })).toBeNull())
  await userEvent.click(screen.getByRole('button', { name: '撤销' }))
  expect(await screen.findByRole('button', { name: '第 3 行周八：是同一个人，登记册上的张三' })).toBeVisible()
  expect(sent).toMatchObject([{}, { line: 3, answer: 'again' }])
})

const place = (id: string, title: string) => ({ id, answer: 'place', label: '是这个村', title, rows: [] })
const wherever = {
  ...{ ...asking, villageName: '上湾村', reasons: ['叫“上湾村”的村不止一个，请加一列“乡镇”写清楚'] },
  question: { about: 'villageTwice', ask: '是哪个村？', candidates: [place('v', '柳河镇上湾村')], answers: [] },
}

test('a village whose name is another’s too is decided at once for all lines that name it so, and taken back at once', async () => {
  const sent: object[] = []
  jest.mocked(call).mockImplementation((async (path: string, input: object) => {
    if (path === 'rolls.get') return preview(1, 0)
    if (path === 'rolls.rows') return { items: [wherever] }
    sent.push(input)
    const decided = { words: '是这个村', canAskAgain: true }
    return { roll: preview(0, 39), lines: [{ ...wherever, state: 'new', question: undefined, decided }], count: 39 }
  }) as never)
  show()
  await userEvent.click(await screen.findByLabelText('这份名册里写着“上湾村”的，都按这样定'))
  await userEvent.click(screen.getByRole('button', { name: '第 3 行周八：是这个村，柳河镇上湾村' }))
  expect(await screen.findByText(/写着这个村的 39 行都按这样/)).toBeVisible()
  expect(sent).toMatchObject([{ line: 3, choice: 'v', isForVillage: true }])
  await userEvent.click(screen.getByRole('button', { name: '撤销' }))
  await waitFor(() => expect(sent).toMatchObject([{}, { line: 3, answer: 'again', isForVillage: true }]))
})
