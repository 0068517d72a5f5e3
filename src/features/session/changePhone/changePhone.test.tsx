import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { queryClient } from '@/api/hooks'
import { transport } from '@/api/transport'
import ChangePhone from './index'

jest.mock('@/api/transport', () => ({ transport: { call: jest.fn() } }))
const grants = [{ role: 'villageOfficer', area: '990101', areaName: '', office: '' }]
const session = { grants, installation: { kind: 'city' }, today: '2026-11-22', unread: 0 }
let sent: Record<string, unknown>[]

function serve(reply: object) {
  sent = []
  ;(transport.call as jest.Mock).mockImplementation(async (path: string[], input: Record<string, unknown>) => {
    if (path[1] === 'get') return { ok: true, json: session }
    if (path[1] === 'requestCode') return { ok: true, json: { resendAfterSeconds: 60 } }
    sent.push(input)
    return reply
  })
}
const field = (name: RegExp) => screen.getByRole('textbox', { name })
const button = () => screen.getByRole('button', { name: '换成这个手机号' })

async function fill() {
  render(
    <QueryClientProvider client={queryClient}>
      <ChangePhone />
    </QueryClientProvider>,
  )
  await userEvent.type(field(/姓名/), '张换号')
  await userEvent.type(field(/身份证号/), '990101198108230017')
  await userEvent.type(field(/^新手机号/), '13900001111')
  await userEvent.type(field(/验证码/), '123456')
}

beforeEach(() => {
  queryClient.clear()
  jest.clearAllMocks()
})

test('what stands on the card goes to the server, and the new number comes back masked', async () => {
  serve({ ok: true, json: { phoneMasked: '139****1111' } })
  await fill()
  await userEvent.click(button())
  await waitFor(() => expect(screen.getByText(/139\*{4}1111 登录/)).toBeVisible())
  expect(sent[0]).toMatchObject({ name: '张换号', residentId: '990101198108230017', phone: '13900001111' })
  expect(sent[0]?.oldPhone).toBeUndefined()
})

test('a refusal says what to do and keeps what was typed', async () => {
  serve({ ok: false, json: { code: 'file_not_found', data: {} } })
  await fill()
  await userEvent.click(button())
  expect(await screen.findByText(/没有找到这个人的档案/)).toBeVisible()
  expect(field(/身份证号/)).toHaveValue('990101198108230017')
})

test('an ID number that doesn’t check is told at once and sends nothing', async () => {
  serve({ ok: true, json: {} })
  await fill()
  await userEvent.clear(field(/身份证号/))
  await userEvent.type(field(/身份证号/), '990101198108230018')
  expect(screen.getByText(/请对照证件检查/)).toBeVisible()
  expect(button()).toBeDisabled()
})
