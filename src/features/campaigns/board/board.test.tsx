import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { queryClient } from '@/api/hooks'
import { transport } from '@/api/transport'
import { countCoverage } from '@/domain/visits/coverage'
import { ExportSheet } from './ExportSheet'
import BoardPage from './index'
import { openWorkbook } from './openWorkbook'

jest.mock('@/api/transport', () => ({ transport: { call: jest.fn() } }))
jest.mock('@/cards/routes', () => ({ openBoard: jest.fn(), openSignIn: jest.fn() }))
jest.mock('./openWorkbook', () => ({ openWorkbook: jest.fn() }))
const call = transport.call as jest.Mock
const { openBoard } = jest.requireMock<{ openBoard: jest.Mock }>('@/cards/routes')

const campaignId = '018f0000-0000-7000-8000-0000000000c1'
const visit = { outcome: 'notHome' as const, isDoubtful: false, isByRelative: false, hasGaps: false }
const counts = countCoverage([undefined, visit], '2026-11-23')
const board = {
  ...{ campaignId, campaigns: [], area: '990101', areaName: '青禾县', above: [], parts: [] },
  ...{ sentence: '1 个村，走了 50%', totals: counts, villages: { all: 1, quiet: 1, unassigned: 0, silent: 1 } },
}
const village = {
  ...{ code: '990101001001', name: '柳树村', townName: '柳河镇', counts, officers: ['马春花'] },
  ...{ isQuiet: true, silentPhones: [{ officer: '马春花', days: 4 }] },
}
const session = { installation: { kind: 'city' }, grants: [], today: '2026-11-23', unread: 0 }
const answer = (answers: Record<string, object>) =>
  call.mockImplementation(async (path: string[]) => ({
    ok: true,
    json: { 'session.get': session, ...answers }[path.join('.')] ?? {},
  }))
const show = (shown: React.ReactNode) => render(<QueryClientProvider client={queryClient}>{shown}</QueryClientProvider>)

beforeEach(() => {
  queryClient.clear()
  call.mockReset()
})

test('the sentence, numbers that lead to their households, and villages whose number says what the shade says', async () => {
  answer({ 'coverage.board': { board }, 'coverage.villages': { items: [village] } })
  show(<BoardPage />)
  expect(await screen.findByText('1 个村，走了 50%')).toBeVisible()
  const tile = await screen.findByRole('button', { name: '柳树村，2 户走了 1 户，没动静，手机没联网' })
  expect(tile).toHaveTextContent('50%')
  await userEvent.click(screen.getByRole('button', { name: '没人在家 1 户' }))
  expect(openBoard).toHaveBeenCalledWith({ campaignId, area: '990101', of: 'notHome' })
})

test('who sees a whole area reads so where one of its parts can be picked', async () => {
  const parts = [{ code: '990101001', name: '柳河镇', all: 2, visited: 1 }]
  answer({ 'coverage.board': { board: { ...board, parts } }, 'coverage.villages': { items: [village] } })
  show(<BoardPage />)
  expect(await screen.findByText('青禾县全部')).toBeVisible()
})

test('where no campaign is, that is said', async () => {
  answer({ 'coverage.board': {} })
  show(<BoardPage />)
  expect(await screen.findByText('还没有走访活动')).toBeVisible()
})

test('nothing is made before there is a reason, and what is refused stays to be mended', async () => {
  const close = jest.fn()
  show(<ExportSheet asked={{ campaignId, area: '990101', of: 'due' }} onClose={close} />)
  const make = () => screen.getByRole('button', { name: '生成表格' })
  await userEvent.click(make())
  expect(call).not.toHaveBeenCalled()
  await userEvent.click(screen.getByRole('radio', { name: /安排回访/ }))
  call.mockResolvedValueOnce({ ok: false, json: { code: 'export_too_large', data: { rows: 9000, limit: 5000 } } })
  await userEvent.click(make())
  expect(await screen.findByText(/这里有 9000 户，一次最多导出 5000 户/)).toBeVisible()
  answer({ 'coverage.export': { fileId: campaignId, rows: 7, url: '/files/x' } })
  await userEvent.click(make())
  expect(openWorkbook).toHaveBeenCalledWith(expect.objectContaining({ url: '/files/x' }))
  expect(close).toHaveBeenCalled()
  expect(call.mock.calls[call.mock.calls.length - 1]?.[1]).toMatchObject({ of: 'due', reason: 'followUp' })
})
