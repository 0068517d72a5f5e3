import Taro from '@tarojs/taro'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { call } from '@/api/client'
import { queryClient } from '@/api/hooks'
import Page from '.'

jest.mock('@/api/client', () => ({ call: jest.fn() }))

const card = (id: string, more: object = {}) => ({
  id,
  version: 1,
  title: `政策${id}`,
  kind: 'startupGrant',
  regionName: '归川市',
  headline: '5 000 元，一次',
  summary: '一次补 5 000 元。',
  state: 'open',
  isNew: false,
  marks: [],
  isFollowed: false,
  canApply: true,
  ...more,
})

type Input = { scope?: string; search?: string; cursor?: string }
function list({ scope, search, cursor }: Input) {
  if (search) return { items: search === '租金' ? [card('租金')] : [] }
  if (scope === 'elsewhere')
    return { items: [card('外地', { marks: ['elsewhere'], state: 'ended', validTo: '2025-12-31' })] }
  return cursor ? { items: [card('二')] } : { items: [card('一')], next: 'page2' }
}

const session = { grants: [], installation: { kind: 'city' }, today: '2026-11-23', unread: 0 }
beforeEach(() => {
  Taro.clearStorageSync()
  queryClient.clear()
  jest
    .mocked(call)
    .mockImplementation((async (path: string, input: never) =>
      path === 'session.get' ? session : list(input)) as never)
})

const show = () =>
  render(
    <QueryClientProvider client={queryClient}>
      <Page />
    </QueryClientProvider>,
  )

test('the next page comes below the first one', async () => {
  show()
  await userEvent.click(await screen.findByRole('button', { name: '更多政策' }))
  expect(await screen.findByText('政策二')).toBeVisible()
  expect(screen.getByText('政策一')).toBeVisible()
})

test('a filter stays when one comes back; what has ended is shown as ended', async () => {
  show()
  await userEvent.click(await screen.findByRole('button', { name: '外地' }))
  const ended = await screen.findByRole('button', { name: /^政策外地/ })
  for (const words of ['外地政策', '已结束', '2025年12月31日（周三）已截止']) expect(ended).toHaveTextContent(words)
  cleanup()
  show()
  expect(await screen.findByText('政策外地')).toBeVisible()
})

test('searching asks once the typing rests, and an empty find shows the way back', async () => {
  show()
  await screen.findByText('政策一')
  await userEvent.type(screen.getByRole('textbox'), '租金')
  expect(await screen.findByText('政策租金')).toBeVisible()
  await userEvent.type(screen.getByRole('textbox'), '没有')
  await userEvent.click(await screen.findByRole('button', { name: '看全部政策' }))
  expect(await screen.findByText('政策一')).toBeVisible()
  await waitFor(() => expect(screen.getByRole('textbox')).toHaveValue(''))
})
