import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import Taro from '@tarojs/taro'
import { queryClient } from '@/api/hooks'
import { transport } from '@/api/transport'
import type { PolicyCard } from '@/contract/policies'
import { useFollow } from './useFollow'
import { useRemindMe } from './useRemindMe'

jest.mock('@/api/transport', () => ({ transport: { call: jest.fn() } }))
const isWeb = require.resolve('./useMessageCredits').endsWith('.h5.ts')
const session = {
  person: { id: 'p', name: '周小满', phoneMasked: '', divisionCode: '9901', divisionName: '' },
  grants: [],
  installation: { kind: 'city' },
  today: '2026-11-22',
  unread: 0,
}
let done: string[]

function serve() {
  done = []
  ;(transport.call as jest.Mock).mockImplementation(async (path: string[], input: { templateIds?: string[] }) => {
    const name = path.join('.')
    if (name !== 'session.get') done.push(input?.templateIds ? `${name} ${input.templateIds.join()}` : name)
    if (name === 'reminders.templates') return { ok: true, json: { templateIds: ['one', 'two'] } }
    return { ok: true, json: name === 'session.get' ? session : {} }
  })
  ;(Taro.requestSubscribeMessage as jest.Mock).mockImplementation(async () => {
    done.push('asked')
    return { one: 'accept', two: 'reject' }
  })
}

const card = (isFollowed: boolean) => ({ id: 'grant', isFollowed }) as PolicyCard
function Buttons({ isFollowed = false }) {
  const follow = useFollow(card(isFollowed))
  const reminder = useRemindMe('grant')
  return (
    <>
      <button onClick={follow.toggle}>关注</button>
      <button onClick={() => reminder.remind('2027-01-05')}>到时提醒我</button>
    </>
  )
}

async function press(name: string, isFollowed = false) {
  queryClient.clear()
  queryClient.setQueryData(['session.get', null], session)
  serve()
  render(
    <QueryClientProvider client={queryClient}>
      <Buttons isFollowed={isFollowed} />
    </QueryClientProvider>,
  )
  if (!isWeb) await waitFor(() => expect(done).toContain('reminders.templates'))
  await userEvent.click(screen.getByRole('button', { name }))
}
const beside = () => done.filter((path) => path !== 'reminders.templates')

test.each([
  ['关注', 'policies.follow'],
  ['到时提醒我', 'policies.remindMe'],
])('%s asks WeChat at that tap, notes what was accepted, and goes on', async (name, path) => {
  await press(name)
  await waitFor(() => expect(done).toContain(path))
  expect(beside()).toEqual(isWeb ? [path] : ['asked', 'reminders.addCredits one', path])
})

test('a no to the message hinders nothing', async () => {
  await press('关注')
  await waitFor(() => expect(done).toContain('policies.follow'))
  ;(Taro.requestSubscribeMessage as jest.Mock).mockRejectedValueOnce(new Error('requestSubscribeMessage:fail'))
  done = []
  await userEvent.click(screen.getByRole('button', { name: '到时提醒我' }))
  await waitFor(() => expect(beside()).toEqual(['policies.remindMe']))
})

test('following no longer asks for nothing', async () => {
  await press('关注', true)
  await waitFor(() => expect(beside()).toEqual(['policies.follow']))
})
