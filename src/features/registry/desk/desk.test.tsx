import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { queryClient } from '@/api/hooks'
import { transport } from '@/api/transport'
import SamePersonDesk from './index'

jest.mock('@/api/transport', () => ({ transport: { call: jest.fn() } }))
const session = { grants: [{ role: 'reviewer' }], installation: { kind: 'city' }, today: '2026-11-22', unread: 0 }
const card = {
  ...{ id: 'p', names: ['王秀英', '王秀瑛'], places: ['柳树村', '柳树村'], reasons: ['手机号相同', '姓名不同'] },
  ...{ state: 'waiting', foundAt: '2026-11-20T02:00:00.000Z' },
}
const file = (id: string, isSignedIn: boolean) => ({
  ...{ id, isSignedIn, name: '', divisionName: '', since: '2026-11-01T02:00:00.000Z' },
  ...{ applications: 1, visits: 2, questions: 0, facts: 3 },
})
const pair = {
  ...card,
  ...{ version: 1, suggested: 'a', actions: ['join', 'tellApart'], files: [file('a', true), file('b', false)] },
  rows: [
    { label: '姓名', values: ['王秀英', '王秀瑛'], isDifferent: true },
    { label: '手机号', values: ['139****0001', undefined], isDifferent: false },
  ],
}
let sent: { path: string; input: Record<string, unknown> }[]

function serve(view: object = pair) {
  sent = []
  ;(transport.call as jest.Mock).mockImplementation(
    async ([feature, name]: string[], input: Record<string, unknown>) => {
      if (feature === 'session') return { ok: true, json: session }
      if (name === 'desk') return { ok: true, json: { items: [card] } }
      if (name !== 'pair') sent.push({ path: `${feature}.${name}`, input })
      return { ok: true, json: view }
    },
  )
}

async function openPair() {
  queryClient.clear()
  render(
    <QueryClientProvider client={queryClient}>
      <SamePersonDesk />
    </QueryClientProvider>,
  )
  await userEvent.click(await screen.findByRole('button', { name: '核对这两份：王秀英和王秀瑛' }))
  await screen.findByText('是不是同一个人？')
}

test('what differs is marked in a word, and what one of them lacks is said', async () => {
  serve()
  await openPair()
  expect(screen.getByText('不同')).toBeVisible()
  expect(screen.getByText('没有填')).toBeVisible()
  expect(screen.getAllByText('申请 1 件，走访 2 次，提问 0 个，已知情况 3 项')).toHaveLength(2)
})

test('joining asks which stays and, where they differ, whose name; the place that is the same isn’t asked', async () => {
  serve()
  await openPair()
  await userEvent.click(screen.getByRole('button', { name: '是同一个人，合并' }))
  await userEvent.click(screen.getByRole('radio', { name: /王秀瑛/ }))
  expect(screen.queryByText(/住址用哪一个/)).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: '合并成一份' }))
  expect(sent).toMatchObject([
    { path: 'registry.join', input: { id: 'p', version: 1, survivorId: 'a', nameFrom: 'b', homeFrom: 'a' } },
  ])
})

test('who may not join is told why, and isn’t offered it', async () => {
  serve({ ...pair, actions: ['tellApart'], whyNotJoin: '请转给县里的受理审核人员决定。' })
  await openPair()
  expect(screen.getByText('请转给县里的受理审核人员决定。')).toBeVisible()
  expect(screen.queryByRole('button', { name: /合并/ })).toBeNull()
})

test('whoever may not decide about files reads so before there is anything to choose', async () => {
  const treasurer = { ...session, person: { id: 'p', name: '宋丽萍' }, grants: [{ role: 'treasurer' }] }
  ;(transport.call as jest.Mock).mockResolvedValue({ ok: true, json: treasurer })
  queryClient.clear()
  render(
    <QueryClientProvider client={queryClient}>
      <SamePersonDesk />
    </QueryClientProvider>,
  )
  expect(await screen.findByText(/这件事不归您当前的身份办理/)).toBeVisible()
  expect(screen.queryByText('看过的')).toBeNull()
})
