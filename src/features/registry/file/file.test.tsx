import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { queryClient } from '@/api/hooks'
import { transport } from '@/api/transport'
import MyFile from './index'

jest.mock('@/api/transport', () => ({ transport: { call: jest.fn() } }))
const person = { id: 'me', name: '王秀英', phoneMasked: '', divisionCode: '', divisionName: '', hasPlace: true }
const session = { person, grants: [], installation: { kind: 'city' }, today: '2026-11-22', unread: 0 }
const file = {
  ...{ name: '王秀英', divisionName: '柳树村', since: '2026-11-01T02:00:00.000Z' },
  numbers: [{ label: '手机号', masked: '139****0001' }],
  fields: [
    {
      ...{ name: 'employees', value: 5, origin: '2026-11-20 马春花上门时，本人回答', isDisputed: true },
      others: [{ value: 3, origin: '2026-11-10 马春花上门时，家人代答' }],
    },
  ],
  visits: [{ id: 'v', words: '2026-11-20 马春花上门走访，本人回答' }],
  merges: [],
}
let sent: Record<string, unknown>[]

beforeEach(async () => {
  sent = []
  queryClient.clear()
  ;(transport.call as jest.Mock).mockImplementation(
    async ([feature, name]: string[], input: Record<string, unknown>) => {
      if (feature === 'session') return { ok: true, json: session }
      if (name === 'file') return { ok: true, json: file }
      if (name === 'looks')
        return {
          ok: true,
          json: { items: [{ id: 'l', at: '2026-11-20T02:00:00.000Z', words: '县人社局 陈晓 看了您的档案' }] },
        }
      sent.push(input)
      return { ok: true, json: { done: true } }
    },
  )
  render(
    <QueryClientProvider client={queryClient}>
      <MyFile />
    </QueryClientProvider>,
  )
  await screen.findByText('在职员工人数')
})

test('each field says who said it, what conflicts stands beside it, and who looked is told', async () => {
  expect(screen.getByText('2026-11-20 马春花上门时，本人回答')).toBeVisible()
  expect(screen.getByText(/另一种说法.*3 人.*家人代答/)).toBeVisible()
  expect(await screen.findByText('县人社局 陈晓 看了您的档案')).toBeVisible()
})

test('a field is corrected in its place', async () => {
  await userEvent.click(screen.getByRole('button', { name: '更正在职员工人数' }))
  const field = screen.getByRole('textbox')
  await userEvent.clear(field)
  await userEvent.type(field, '4')
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  expect(sent).toMatchObject([{ facts: { employees: 4 } }])
})
