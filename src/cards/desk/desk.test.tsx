import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { queryClient } from '@/api/hooks'
import { transport } from '@/api/transport'
import { ActionSheet } from './ActionSheet'
import { RestoreUndertaking } from './RestoreUndertaking'
import { NoticeItems, type Items } from './NoticeItems'
import { useState } from 'react'
import type { ApplicationView } from '@/contract/applications'

jest.mock('@/api/transport', () => ({ transport: { call: jest.fn() } }))
const call = transport.call as jest.Mock

const document = (key: string, name: string, isMissing: boolean) => ({
  spec: { key, name, requirement: 'main' as const, isRequired: true, maxPages: 2 },
  pages: [],
  isMissing,
})
const application = {
  id: '018f0000-0000-7000-8000-000000000001',
  version: 3,
  documents: [document('lease', '房屋租赁合同', true), document('licence', '营业执照', false)],
  pauses: [],
} as unknown as ApplicationView

test('a one-time notice begins with everything that is missing', async () => {
  const Controlled = () => {
    const [items, setItems] = useState<Items>([{ documentKey: 'lease', words: '缺：房屋租赁合同' }])
    return (
      <>
        <NoticeItems documents={application.documents} value={items} onChange={setItems} />
        <output>{items.map(({ words }) => words).join('；')}</output>
      </>
    )
  }
  render(<Controlled />)
  await userEvent.click(screen.getByRole('checkbox', { name: /营业执照/ }))
  await userEvent.click(screen.getByRole('button', { name: /加一条/ }))
  await userEvent.type(screen.getByPlaceholderText(/看不清/), '照片不清楚')
  expect(screen.getByRole('status')).toHaveTextContent('缺：房屋租赁合同；需重新提供：营业执照；照片不清楚')
})

test('a refused move stays in the sheet with what was typed, and goes again under another request', async () => {
  call
    .mockResolvedValueOnce({ ok: false, json: { code: 'comment_required', message: '' } })
    .mockResolvedValueOnce({ ok: true, json: {} })
  const close = jest.fn()
  render(
    <QueryClientProvider client={queryClient}>
      <ActionSheet application={application} action='decline' onClose={close} />
    </QueryClientProvider>,
  )
  await userEvent.click(screen.getByRole('button', { name: '不予受理' }))
  expect(await screen.findByText('请写明理由，申请人要看得懂。')).toBeVisible()
  await userEvent.type(screen.getByRole('textbox'), '不在本县登记')
  await userEvent.click(screen.getByRole('button', { name: '不予受理' }))
  expect(close).toHaveBeenCalled()
  const [first, second] = call.mock.calls.map(([, input]) => input)
  expect(second.move.comment).toBe('不在本县登记')
  expect(second.requestId).not.toBe(first.requestId)
})

test('the supervisor gives the use of undertakings back, and not without a reason', async () => {
  call.mockReset().mockResolvedValue({ ok: true, json: { done: true } })
  render(
    <QueryClientProvider client={queryClient}>
      <RestoreUndertaking applicationId={application.id} />
    </QueryClientProvider>,
  )
  await userEvent.click(screen.getByRole('button', { name: '恢复使用容缺' }))
  expect(screen.getByRole('button', { name: '恢复' })).toBeDisabled()
  await userEvent.type(screen.getByRole('textbox'), '住院，已核实')
  await userEvent.click(screen.getByRole('button', { name: '恢复' }))
  const [path, input] = call.mock.calls[0]
  expect(path).toEqual(['applications', 'restoreUndertaking'])
  expect(input).toMatchObject({ applicationId: application.id, comment: '住院，已核实' })
})

test('a case that moved meanwhile is read again, so that the next try knows it', async () => {
  const read = jest.spyOn(queryClient, 'invalidateQueries')
  call.mockResolvedValueOnce({ ok: false, json: { code: 'stale_version', message: '' } })
  render(
    <QueryClientProvider client={queryClient}>
      <ActionSheet application={application} action='accept' onClose={jest.fn()} />
    </QueryClientProvider>,
  )
  read.mockClear()
  await userEvent.click(screen.getByRole('button', { name: '受理' }))
  expect(await screen.findByText(/刚被改动过/)).toBeVisible()
  expect(read).toHaveBeenCalledTimes(1)
})
