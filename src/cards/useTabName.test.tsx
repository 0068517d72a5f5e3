import { QueryClientProvider } from '@tanstack/react-query'
import { render, waitFor } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { queryClient } from '@/api/hooks'
import { transport } from '@/api/transport'
import { useTabName } from './useTabName'

jest.mock('@/api/transport', () => ({ transport: { call: jest.fn() } }))

const Tab = () => {
  useTabName()
  return null
}

async function nameFor(roles: string[]) {
  queryClient.clear()
  jest.mocked(Taro.setTabBarItem).mockClear()
  const grants = roles.map((role) => ({ role, area: '990101', areaName: '青禾县', office: '县人社局' }))
  jest.mocked(transport.call).mockResolvedValue({ ok: true, json: { grants } } as never)
  render(
    <QueryClientProvider client={queryClient}>
      <Tab />
    </QueryClientProvider>,
  )
  await waitFor(() => expect(Taro.setTabBarItem).toHaveBeenCalled())
  return jest.mocked(Taro.setTabBarItem).mock.lastCall?.[0].text
}

test.each([
  [['reviewer'], '待办'],
  [['villageOfficer', 'supervisor'], '待办'],
  [['villageOfficer'], '首页'],
  [['auditor'], '首页'],
  [[], '首页'],
])('with %j the first tab is %s', async (roles, name) => {
  expect(await nameFor(roles)).toBe(name)
})
