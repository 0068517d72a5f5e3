import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
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
  counts: { new: 0, changed: 0, same: 0, doubtful: 0, wrong: 0 },
  ...{ columns: ['姓名'], ignored: ['政治面貌'], actions: ['discard'] },
  ...more,
})
const counts = { new: 3_990, changed: 0, same: 0, doubtful: 0, wrong: 10 }
const checked = aRoll({ stage: 'preview', done: 4_000, isUnderWay: false, counts, actions: ['commit', 'discard'] })
const written = aRoll({ stage: 'committed', done: 3_990, isUnderWay: false, counts, actions: ['undo'] })
const wrong = {
  ...{ line: 7, state: 'wrong', name: '张三', head: '张三', relation: '户主', villageName: '柳树村', address: '1 组' },
  ...{ reasons: ['身份证号不对，请对照证件检查 18 位号码'], notes: [], changes: [] },
}

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
      <OneRoll id='r' />
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
