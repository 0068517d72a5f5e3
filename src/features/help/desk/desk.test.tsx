import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { queryClient } from '@/api/hooks'
import { transport } from '@/api/transport'
import HelpDesk from './index'

jest.mock('@/api/transport', () => ({ transport: { call: jest.fn() } }))

function show(role: string) {
  const person = { id: '018f0000-0000-7000-8000-0000000000a1', name: '陈晓' }
  const session = { installation: { kind: 'city' }, today: '2026-11-23', unread: 0, person, grants: [{ role }] }
  ;(transport.call as jest.Mock).mockImplementation(async (path: string[]) => ({
    ok: true,
    json: path.join('.') === 'session.get' ? session : { items: [] },
  }))
  queryClient.clear()
  render(
    <QueryClientProvider client={queryClient}>
      <HelpDesk />
    </QueryClientProvider>,
  )
}

test('who answers people chooses between questions and calls', async () => {
  show('reviewer')
  expect(await screen.findByText('没有等回复的提问')).toBeVisible()
  expect(screen.getByText('电话任务')).toBeVisible()
})

test('whoever doesn’t answer people reads so before there is anything to choose', async () => {
  show('treasurer')
  expect(await screen.findByText(/这件事不归您当前的身份办理/)).toBeVisible()
  expect(screen.queryByText('电话任务')).toBeNull()
  expect(screen.queryByText('已经回复的')).toBeNull()
})
