import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { call } from '@/api/client'
import { queryClient } from '@/api/hooks'
import { openOwnVillages } from '@/cards/routes'
import { coverageCases } from '@/domain/visits/coverage'
import OwnPage from './index'

jest.mock('@/api/client', () => ({ call: jest.fn() }))
jest.mock('@/cards/routes', () => ({
  openOwnVillages: jest.fn(),
  openHousehold: jest.fn(),
  openWaitingVisits: jest.fn(),
}))

const counts = {
  ...Object.fromEntries(coverageCases.map((of) => [of, 0])),
  all: 40,
  visited: 13,
  notVisited: 27,
  due: 2,
}
const village = {
  ...{ campaignId: 'c', campaign: '2026 冬季敲门行动', code: '990101001001', name: '柳树村', townName: '柳河镇' },
  ...{ counts, lastReceivedAt: '2026-11-20T02:00:00.000Z', silentDays: [5] },
}
const answers: Record<string, object> = {
  'coverage.own': { items: [village] },
  'session.get': { grants: [], installation: { kind: 'city' }, today: '2026-11-22', unread: 0 },
}
beforeEach(() => {
  queryClient.clear()
  jest.mocked(call).mockImplementation((async (path: string) => answers[path]) as never)
})
afterEach(cleanup)

const show = () =>
  render(
    <QueryClientProvider client={queryClient}>
      <OwnPage />
    </QueryClientProvider>,
  )

test('an officer sees how far their village is, which phone to open, and each number leads to its households', async () => {
  show()
  expect(await screen.findByText('柳树村走了 32%')).toBeVisible()
  expect(screen.getByText('名册上 40 户，走访过 13 户')).toBeVisible()
  expect(screen.getByText(/您有一部手机 5 天没联网/)).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: '该回访了 2 户' }))
  expect(openOwnVillages).toHaveBeenCalledWith({ campaignId: 'c', area: '990101001001', of: 'due' })
})

test('who has no village is told so', async () => {
  jest
    .mocked(call)
    .mockImplementation((async (path: string) => (path === 'coverage.own' ? { items: [] } : answers[path])) as never)
  show()
  expect(await screen.findByText('现在没有分给您走访的村')).toBeVisible()
})
