import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import Taro from '@tarojs/taro'
import { queryClient } from '@/api/hooks'
import { transport } from '@/api/transport'
import SignIn from './index'

jest.mock('@/api/transport', () => ({ transport: { call: jest.fn() } }))
const session = { grants: [], installation: { kind: 'city' }, today: '2026-11-22', unread: 0 }
type Input = { phone: string; code: string; name?: string; requestId: string }
let sent: Input[]

/** A server on which a phone is known, or asks for the name first. */
function serve({ isKnown }: { isKnown: boolean }) {
  sent = []
  ;(transport.call as jest.Mock).mockImplementation(async (path: string[], input: Input) => {
    if (path[1] !== 'confirmCode') return { ok: true, json: session }
    sent.push(input)
    if (isKnown || input.name) return { ok: true, json: session }
    return { ok: false, json: { code: 'name_required', data: {} } }
  })
}

const open = () =>
  render(
    <QueryClientProvider client={queryClient}>
      <SignIn />
    </QueryClientProvider>,
  )

async function enterCode() {
  open()
  await userEvent.type(screen.getByRole('textbox', { name: /手机号/ }), '13900001111')
  await userEvent.type(screen.getByRole('textbox', { name: /验证码/ }), '123456')
  await signIn()
}
const signIn = () => userEvent.click(screen.getByRole('button', { name: '登录' }))

const pages = jest.spyOn(Taro, 'getCurrentPages')

beforeEach(() => {
  queryClient.clear()
  jest.clearAllMocks()
  pages.mockReturnValue([{}, {}] as ReturnType<typeof Taro.getCurrentPages>)
})

test('a known phone is asked for no name', async () => {
  serve({ isKnown: true })
  await enterCode()
  await waitFor(() => expect(Taro.navigateBack).toHaveBeenCalled())
  expect(screen.queryByRole('textbox', { name: /姓名/ })).toBeNull()
  expect(sent).toHaveLength(1)
})

test('a new phone is asked for a name, keeps what was typed, and signs in with all of it', async () => {
  serve({ isKnown: false })
  await enterCode()
  expect(await screen.findByText(/第一次来，请告诉我们怎么称呼您/)).toBeVisible()
  expect(Taro.navigateBack).not.toHaveBeenCalled()
  expect(screen.getByRole('textbox', { name: /手机号/ })).toHaveValue('13900001111')
  expect(screen.getByRole('textbox', { name: /验证码/ })).toHaveValue('123456')
  expect(screen.getByRole('button', { name: '登录' })).toBeDisabled()
  await userEvent.type(screen.getByRole('textbox', { name: /姓名/ }), '周小满')
  await signIn()
  await waitFor(() => expect(Taro.navigateBack).toHaveBeenCalled())
  expect(sent[1]).toMatchObject({ phone: '13900001111', code: '123456', name: '周小满' })
  expect(sent[1]?.requestId).not.toBe(sent[0]?.requestId)
})

test('opened at its own address it leads home: there is nothing to go back to', async () => {
  serve({ isKnown: true })
  pages.mockReturnValue([{}] as ReturnType<typeof Taro.getCurrentPages>)
  await enterCode()
  await waitFor(() => expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/home/index' }))
  expect(Taro.navigateBack).not.toHaveBeenCalled()
})

test('Enter asks for the code, and then signs in', async () => {
  serve({ isKnown: true })
  open()
  const asked = () => (transport.call as jest.Mock).mock.calls.filter(([path]) => path[1] === 'requestCode')
  await userEvent.type(screen.getByRole('textbox', { name: /手机号/ }), '1390000111{Enter}')
  expect(asked()).toHaveLength(0)
  await userEvent.type(screen.getByRole('textbox', { name: /手机号/ }), '1{Enter}')
  await waitFor(() => expect(asked()).toHaveLength(1))
  await userEvent.type(screen.getByRole('textbox', { name: /验证码/ }), '123456{Enter}')
  await waitFor(() => expect(Taro.navigateBack).toHaveBeenCalled())
  expect(sent).toHaveLength(1)
})
