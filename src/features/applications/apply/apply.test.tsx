import { QueryClientProvider } from '@tanstack/react-query'
import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import Taro, { useRouter } from '@tarojs/taro'
import { queryClient } from '@/api/hooks'
import { transport } from '@/api/transport'
import type { ApplicationView } from '@/contract/applications'
import { anApplication, filled, lacksOnlyDeferrable } from '@/testing/anApplication'
import Page from './index'
import { DraftForm } from './DraftForm'
import { unsentAnswers } from './unsentAnswers'

jest.mock('@/api/transport', () => ({ transport: { call: jest.fn(), upload: jest.fn() } }))
const call = transport.call as jest.Mock

const session = { grants: [], installation: { kind: 'city' }, today: '2026-11-22', unread: 0 }
type Sent = {
  path: string
  input: { answers: ApplicationView['answers']; keys: string[]; version: number; move: object }
}

/** A server that keeps the draft; `isOffline` says that no answer comes. */
function serve(application: ApplicationView) {
  const server = { application, isOffline: false, sent: [] as Sent[] }
  const replies: Record<string, (input: Sent['input']) => object> = {
    'session.get': () => session,
    'reminders.templates': () => ({ templateIds: [] }),
    'applications.get': () => server.application,
    'applications.saveDraft': ({ answers }) => save({ answers: { ...server.application.answers, ...answers } }),
    'applications.takeOffers': ({ keys }) =>
      save({
        answers: { ...server.application.answers, ...Object.fromEntries(keys.map((key) => [key, '周小满'])) },
        offers: [],
      }),
    'applications.advance': () => save({ status: 'submitted' }),
  }
  const save = (changes: Partial<ApplicationView>) =>
    (server.application = { ...server.application, ...changes, version: server.application.version + 1 })
  call.mockImplementation(async (path: string[], input: Sent['input']) => {
    const name = path.join('.')
    if (server.isOffline) throw new Error('request:fail')
    if (name !== 'session.get') server.sent.push({ path: name, input })
    return { ok: true, json: replies[name]?.(input) ?? {} }
  })
  queryClient.setQueryData(['applications.get', { id: application.id }], application)
  return server
}

function Opened({ server }: { server: { application: ApplicationView } }) {
  return (
    <QueryClientProvider client={queryClient}>
      <DraftForm application={server.application} />
    </QueryClientProvider>
  )
}

const saved = (server: { sent: Sent[] }) =>
  server.sent.filter(({ path }) => path === 'applications.saveDraft').map(({ input }) => input.answers)
const field = (name: RegExp) => screen.getByRole('textbox', { name })
const press = (name: RegExp | string) => userEvent.click(screen.getByRole('button', { name }))

beforeEach(() => {
  queryClient.clear()
  Taro.clearStorageSync()
  call.mockReset()
})

test('what is typed is saved a moment later, with a word that it is', async () => {
  const server = serve(anApplication())
  render(<Opened server={server} />)
  await userEvent.type(field(/姓名/), '周小满')
  await waitFor(() => expect(saved(server)).toEqual([{ name: '周小满' }]), { timeout: 3000 })
  expect(await screen.findByText('已保存')).toBeVisible()
  expect(unsentAnswers(server.application.id)).toEqual({})
})

test('a draft that will soon be swept away says how long it is kept; another says nothing of it', async () => {
  const keeping = '草稿保留到 5月22日，之后会自动清除'
  const { unmount } = render(<Opened server={serve({ ...anApplication(), keeping })} />)
  expect(await screen.findByText(`${keeping}。接着填，就重新算起。`)).toBeVisible()
  unmount()
  render(<Opened server={serve(anApplication())} />)
  expect(screen.queryByText(/自动清除/)).toBeNull()
})

test('without a network it is kept in the phone, and is there when the form is opened again', async () => {
  const server = serve(anApplication())
  server.isOffline = true
  const { unmount } = render(<Opened server={server} />)
  await userEvent.type(field(/姓名/), '周小满')
  expect(await screen.findByText('没网，先记在手机里', {}, { timeout: 3000 })).toBeVisible()
  unmount()
  server.isOffline = false
  render(<Opened server={server} />)
  expect(field(/姓名/)).toHaveValue('周小满')
  await waitFor(() => expect(saved(server)).toContainEqual({ name: '周小满' }))
  await waitFor(() => expect(unsentAnswers(server.application.id)).toEqual({}))
})

test('a wrong ID number is told once it is whole, an empty answer only when one goes on', async () => {
  render(<Opened server={serve(anApplication())} />)
  await userEvent.type(field(/身份证号/), '1101051949123100')
  expect(screen.queryByRole('alert')).toBeNull()
  await userEvent.type(field(/身份证号/), '21')
  expect(screen.getByRole('alert')).toHaveTextContent('身份证号不对')
  await press('下一步')
  expect(screen.getAllByText('这一项还没填')[0]).toBeVisible()
  expect(screen.getByText(/第 1 步，共 4 步/)).toBeVisible()
  await press('先填后面的')
  expect(screen.getByText(/第 2 步，共 4 步/)).toBeVisible()
})

test('money is typed in yuan and kept in fen; an odd card number is only warned of', async () => {
  const server = serve(anApplication({ answers: { ...filled, accountNumber: '' } }))
  render(<Opened server={server} />)
  await userEvent.clear(field(/一年租金/))
  await userEvent.type(field(/一年租金/), '8600.5')
  await userEvent.type(field(/银行卡号/), '6222021234567890127')
  expect(screen.getByText(/再核对一遍/)).toHaveClass('k-field__warning')
  await press('下一步')
  expect(screen.getByText(/第 3 步，共 4 步：上传材料/)).toBeVisible()
  await waitFor(() => expect(server.application.answers.yearlyRent).toBe(860_050), { timeout: 3000 })
})

test('what was given before is offered with its source and date, and taken by one tap', async () => {
  const offer = {
    key: 'name',
    label: '姓名',
    shown: '周小满',
    source: '您 2026-05-08 申请“租金补贴”时填的',
    asOf: '2026-05-08',
    kind: 'answer' as const,
  }
  const server = serve(anApplication({ offers: [offer] }))
  const { rerender } = render(<Opened server={server} />)
  expect(screen.getByText(/^您(2026年)?5月8日申请“租金补贴”时填的$/)).toBeVisible()
  expect(screen.getByText(/不用再填一遍/)).toBeVisible()
  await press('姓名用这个')
  await waitFor(() => expect(server.application.answers).toEqual({ name: '周小满' }))
  rerender(<Opened server={server} />)
  expect(field(/姓名/)).toHaveValue('周小满')
  expect(screen.queryByText(/不用再填一遍/)).toBeNull()
})

test('what was said at the door is offered with who said it, and when', async () => {
  const offer = {
    key: 'name',
    label: '姓名',
    shown: '周小满',
    source: '家人 2026-10-14 走访时说的',
    asOf: '2026-10-14',
  }
  render(<Opened server={serve(anApplication({ offers: [{ ...offer, kind: 'answer' }] }))} />)
  expect(await screen.findByText('家人10月14日走访时说的')).toBeVisible()
})

test('a number that came back masked is not checked again, and can be given anew', async () => {
  render(<Opened server={serve(anApplication({ answers: { name: '周小满', residentId: '1****************X' } }))} />)
  await press('上一步')
  expect(screen.getByText(/已填好：1\*+X/)).toBeVisible()
  await press('重新填写身份证号')
  expect(field(/身份证号/)).toHaveValue('')
})

test('the sheet shows everything, leads to what is missing, and submits with the undertaking signed', async () => {
  const server = serve(anApplication({ answers: filled, documents: lacksOnlyDeferrable }))
  render(<Opened server={server} />)
  await press('下一步')
  expect(screen.getByText('91350100M000100Y43')).toBeVisible()
  expect(screen.getByText('12 500 元')).toBeVisible()
  expect(screen.getByRole('button', { name: '提交申请' })).toBeDisabled()
  await userEvent.click(screen.getByRole('checkbox', { name: /同意并签署/ }))
  await press('提交申请')
  await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalled())
  const submitted = server.sent.find(({ path }) => path === 'applications.advance')
  expect(submitted?.input).toMatchObject({ action: 'submit', move: { hasSignedUndertaking: true } })
})

test('without a main document it says which one, and does not submit', async () => {
  render(<Opened server={serve(anApplication({ answers: filled }))} />)
  await press('下一步')
  expect(screen.getByRole('button', { name: '提交申请' })).toBeDisabled()
  await userEvent.click(screen.getByRole('button', { name: /还差材料：营业执照/ }))
  expect(within(screen.getByText('营业执照').parentElement as HTMLElement).getByText('必须有')).toBeVisible()
})

test('a saved text that the server refuses says why and stays', async () => {
  const server = serve(anApplication())
  render(<Opened server={server} />)
  call.mockImplementation(async (path: string[]) =>
    path[1] === 'saveDraft'
      ? { ok: false, json: { code: 'text_too_long', data: { name: '姓名', limit: 30 } } }
      : { ok: true, json: session },
  )
  await userEvent.type(field(/姓名/), '周')
  expect(await screen.findByText(/“姓名”太长了/, {}, { timeout: 3000 })).toBeVisible()
  expect(unsentAnswers(server.application.id)).toEqual({ name: '周' })
  await act(async () => undefined)
})

test('an odd card number is spoken of once more on the sheet, and hinders nothing', async () => {
  const answers = { ...filled, accountNumber: '6222021234567890127' }
  render(<Opened server={serve(anApplication({ answers, documents: lacksOnlyDeferrable }))} />)
  await press('下一步')
  expect(screen.getByText(/^银行卡号：.*再核对一遍/)).toBeVisible()
  await userEvent.click(screen.getByRole('checkbox', { name: /同意并签署/ }))
  expect(screen.getByRole('button', { name: '提交申请' })).toBeEnabled()
})

test('a paper of which one side was likely forgotten is asked for beside it and on the sheet, and hinders nothing', async () => {
  const [licence, ...others] = lacksOnlyDeferrable
  const twoSided = licence && { ...licence, spec: { ...licence.spec, sides: ['正本', '副本'] } }
  render(
    <Opened
      server={serve(anApplication({ answers: filled, documents: [...(twoSided ? [twoSided] : []), ...others] }))}
    />,
  )
  expect(screen.getByText('只有一面')).toBeVisible()
  expect(screen.getByText('副本也请拍一张；两面已经拍在一张上，就不用再拍。')).toBeVisible()
  await press('下一步')
  expect(screen.getByText(/^营业执照只有一页：副本也请拍一张/)).toBeVisible()
  await userEvent.click(screen.getByRole('checkbox', { name: /同意并签署/ }))
  expect(screen.getByRole('button', { name: '提交申请' })).toBeEnabled()
})

test('a phone that comes later is told that it is handed in, and that nothing is left to do', async () => {
  const { id } = anApplication()
  serve(anApplication({ status: 'submitted' }))
  ;(useRouter as jest.Mock).mockReturnValue({ params: { id }, path: '/' })
  render(
    <QueryClientProvider client={queryClient}>
      <Page />
    </QueryClientProvider>,
  )
  expect(await screen.findByText('这件申请已经提交了')).toBeVisible()
  expect(screen.getByText(/不用再交一次/)).toBeVisible()
})
