import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { queryClient } from '@/api/hooks'
import { transport } from '@/api/transport'
import { MyNeeds } from '../ask/MyNeeds'
import Following from './index'
import { PersonPane } from './PersonPane'

jest.mock('@/api/transport', () => ({ transport: { call: jest.fn() } }))
jest.mock('@/cards/routes', () => ({ openFollowing: jest.fn(), openSignIn: jest.fn() }))
const call = transport.call as jest.Mock
const { openFollowing } = jest.requireMock<{ openFollowing: jest.Mock }>('@/cards/routes')

const personId = '018f0000-0000-7000-8000-0000000000a1'
const who = { personId, name: '周雪', divisionName: '映洼村', segment: 'wantsBusiness', isByRelative: false }
const saidAt = '2026-11-10T06:00:00.000Z'
const open = { id: `${personId.slice(0, -1)}2`, kind: 'place', saidAt, isByRelative: false, state: 'open' }
const answered = { ...open, id: `${personId.slice(0, -1)}3`, kind: 'money', state: 'answered', answer: '去申请贷款。' }
const person = { ...who, saidAt, reasons: [{ has: false, words: '还没想好做什么' }], said: [], needs: [open, answered] }
const session = {
  ...{ installation: { kind: 'city' }, today: '2026-11-23', unread: 0 },
  ...{ person: { id: personId, name: '杨帆' }, grants: [{ role: 'specialist', areaName: '柳河镇' }] },
}
const answer = (answers: Record<string, object>) =>
  call.mockImplementation(async (path: string[]) => ({
    ok: true,
    json: { 'session.get': session, ...answers }[path.join('.')] ?? {},
  }))
const sent = (path: string) => call.mock.calls.filter(([name]) => (name as string[]).join('.') === path)
const show = (shown: React.ReactNode) => render(<QueryClientProvider client={queryClient}>{shown}</QueryClientProvider>)

beforeEach(() => {
  queryClient.clear()
  call.mockReset()
})

test('who waits is told with what they need and for how long, and leads to them', async () => {
  answer({ 'needs.desk': { items: [{ ...who, saidAt, waitingSince: saidAt, open: ['place', 'money'] }] } })
  show(<Following />)
  const card = await screen.findByRole('button', { name: '周雪，需要场地、资金' })
  expect(card).toHaveTextContent('等了 13 天')
  expect(card).toHaveTextContent('想创业，还差几样')
  await userEvent.click(card)
  expect(openFollowing).toHaveBeenCalledWith(personId)
})

test('the list can be narrowed to one need and one wish, and says which it asked for', async () => {
  answer({ 'needs.desk': { items: [] } })
  show(<Following />)
  await screen.findByText('没有等答复的')
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '按需要挑' }), '需要资金')
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '按打算挑' }), '想创业，还差几样')
  expect(sent('needs.desk').slice(-1)[0]?.[1]).toMatchObject({
    ...{ stage: 'waiting', kind: 'money', segment: 'wantsBusiness' },
  })
})

test.each([
  ['登录后可以看到', { ...session, person: undefined, grants: [] }],
  ['这件事不归您当前的身份办理', { ...session, grants: [{ role: 'editor' }] }],
])('who is no specialist reads “%s” and is offered nothing to choose from', async (words, stranger) => {
  answer({ 'session.get': stranger })
  show(<Following />)
  expect(await screen.findByText(words, { exact: false })).toBeVisible()
  expect(screen.queryByRole('combobox')).toBeNull()
  expect(sent('needs.desk')).toEqual([])
})

test('where nobody waits, that is said', async () => {
  answer({ 'needs.desk': { items: [] } })
  show(<Following />)
  expect(await screen.findByText('没有等答复的')).toBeVisible()
})

test('an answer can begin with a ready sentence, and what is refused stays to be sent again', async () => {
  answer({ 'needs.person': person })
  show(<PersonPane personId={personId} />)
  expect(await screen.findByText('还差：还没想好做什么')).toBeVisible()
  expect(screen.getByText('没有留电话，可以请村干部带话。')).toBeVisible()
  const send = () => screen.getByRole('button', { name: '发出答复，关于场地' })
  await userEvent.click(send())
  expect(sent('needs.answer')).toEqual([])
  await userEvent.click(screen.getByRole('button', { name: '用一句现成的话开头' }))
  call.mockResolvedValueOnce({ ok: false, json: { code: 'stale_version', data: {} } })
  await userEvent.click(send())
  expect(await screen.findByText(/请刷新|刚刚|已经/)).toBeVisible()
  expect(screen.getByRole('textbox')).toHaveValue('园区和孵化基地有空的场地，我约您去看。')
  await userEvent.click(send())
  expect(sent('needs.answer')[1]?.[1]).toMatchObject({ id: open.id, text: '园区和孵化基地有空的场地，我约您去看。' })
})

test('a person reads who helps them and what was answered; who said nothing sees nothing', async () => {
  answer({
    'needs.mine': { items: [open, answered] },
    'help.specialist': { specialist: { name: '杨帆', office: '县创业服务中心' } },
  })
  const { container } = show(<MyNeeds />)
  expect(await screen.findByText('由县创业服务中心 杨帆一对一帮您，答复了会提醒您。')).toBeVisible()
  expect(within(container).getByText('去申请贷款。')).toBeVisible()
  expect(screen.getAllByRole('button')).toHaveLength(1)
  queryClient.clear()
  answer({ 'needs.mine': { items: [] } })
  const { container: empty } = show(<MyNeeds />)
  await Promise.resolve()
  expect(empty).toBeEmptyDOMElement()
})
