import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { queryClient } from '@/api/hooks'
import { transport } from '@/api/transport'
import Become from './index'

jest.mock('@/api/transport', () => ({ transport: { call: jest.fn() } }))
const session = { grants: [], installation: { kind: 'demonstration' }, today: '2026-11-23', unread: 0 }
const person = { id: 'p', name: '李返乡', title: '返乡人员', story: '想开店', divisionName: '青山村', isStaff: false }

test('whoever takes the phone over sees nothing of what was read for the one before', async () => {
  ;(transport.call as jest.Mock).mockImplementation(async (path: string[]) => ({
    ok: true,
    json: path[1] === 'demonstrationPeople' ? { items: [person] } : session,
  }))
  queryClient.setQueryData(['applications.mine', null], { items: ['of somebody else'] })
  render(
    <QueryClientProvider client={queryClient}>
      <Become />
    </QueryClientProvider>,
  )
  await userEvent.click(await screen.findByRole('button', { name: /扮演李返乡/ }))
  await waitFor(() => expect(queryClient.getQueryData(['applications.mine', null])).toBeUndefined())
})
