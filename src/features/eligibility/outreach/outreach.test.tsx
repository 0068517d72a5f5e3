import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { queryClient } from '@/api/hooks'
import { transport } from '@/api/transport'
import type { Candidate } from '@/contract/eligibility'
import type { Reach } from '@/domain/returnees/reach'
import { Candidates } from './Candidates'

jest.mock('@/api/transport', () => ({ transport: { call: jest.fn() } }))
const call = transport.call as jest.Mock

const candidate = (name: string, reach: Reach, place: number): Candidate => ({
  ...{ personId: `018f0000-0000-7000-8000-00000000000${place}`, name, divisionName: '上湾村', reach },
  ...{ verdict: 'met', missing: [] },
})

beforeEach(() => {
  queryClient.clear()
  call.mockReset()
})

test('of each it is said whether they may be written to, or have to be called on', async () => {
  const items = [candidate('李返乡', 'account', 1), candidate('王秀英', 'consent', 2), candidate('赵梅', 'inPerson', 3)]
  call.mockResolvedValue({ ok: true, json: { items, counts: { met: 3, unknown: 0, unmet: 0 } } })
  render(
    <QueryClientProvider client={queryClient}>
      <Candidates policyId='grant' />
    </QueryClientProvider>,
  )
  await screen.findByText('李返乡')
  const lines = screen.getAllByText(/发消息|收件箱|收消息/).map(({ textContent }) => textContent)
  expect(lines).toEqual([
    '自己登录过，可以发消息',
    '走访时同意过，会有消息等在收件箱；没登录过，请也打个电话',
    '没同意过收消息，请打电话或上门告诉',
  ])
})
