import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { queryClient } from '@/api/hooks'
import { transport } from '@/api/transport'
import { anApplication, underReview } from '@/testing/anApplication'
import { confirm } from '@/ui/dialogs'
import { PersonActions } from './PersonActions'

jest.mock('@/api/transport', () => ({ transport: { call: jest.fn() } }))
jest.mock('@/ui/dialogs', () => ({ confirm: jest.fn(), toast: jest.fn() }))
const call = transport.call as jest.Mock
const payment = { amountFen: 500_000, accountMasked: '6222 **** 0128', accountHolder: '周小满', attempt: 1 }
const credited = anApplication({ ...underReview, status: 'credited', actions: ['confirmReceipt'], payment })
const asked = confirm as jest.Mock

beforeEach(() => {
  call.mockReset().mockResolvedValue({ ok: true, json: credited })
  render(
    <QueryClientProvider client={queryClient}>
      <PersonActions application={credited} onChanged={jest.fn()} />
    </QueryClientProvider>,
  )
})

test('收到了 asks first, with the amount and the end of the account, and a no sends nothing', async () => {
  asked.mockResolvedValue(false)
  await userEvent.click(screen.getByRole('button', { name: '收到了' }))
  expect(asked).toHaveBeenCalledWith(
    expect.objectContaining({ text: expect.stringMatching(/^5 000 元，账号尾号 0128。/), action: '收到了' }),
  )
  expect(call).not.toHaveBeenCalled()
})

test('a yes closes the case', async () => {
  asked.mockResolvedValue(true)
  await userEvent.click(screen.getByRole('button', { name: '收到了' }))
  await waitFor(() => expect(call).toHaveBeenCalled())
  expect(call.mock.calls[0][1]).toMatchObject({ action: 'confirmReceipt' })
})
