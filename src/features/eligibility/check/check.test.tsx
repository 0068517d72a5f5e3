import { useRouter } from '@tarojs/taro'
import { QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { call } from '@/api/client'
import { queryClient } from '@/api/hooks'
import { forgetSaidFacts } from '@/cards/saidFacts'
import type { FactValue } from '@/domain/eligibility/facts'
import { checkPolicy } from '@/domain/eligibility/check'
import { aStartupGrant } from '@/testing/aPolicy'
import Page from '.'

jest.mock('@/api/client', () => ({ call: jest.fn() }))
const policy = aStartupGrant
const today = '2026-11-23'
const known: Record<string, FactValue> = {
  hukouDivision: '990101',
  workedOutside: 'otherProvince',
  monthsAway: 30,
  registeredDivision: '990101',
  businessKind: 'soleProprietorship',
  isLegalRepresentative: true,
  isOperating: true,
  hasAbnormalListing: false,
}

/** The door, with the domain behind it. */
function door(isSignedIn: boolean) {
  const replies: Record<string, (input: never) => unknown> = {
    'session.get': () => ({
      person: isSignedIn ? { id: 'p', name: '李返乡' } : undefined,
      grants: [],
      installation: { kind: 'city', cityName: '归川市', cityCode: '9901' },
      today,
      unread: 0,
    }),
    'session.divisions': () => ({ items: [{ code: '990101', name: '青溪县', hasChildren: true }] }),
    'policies.get': () => ({
      card: { id: policy.id, state: 'open', marks: [], canApply: true, isFollowed: false },
      policy,
      text: [],
      conflicts: [],
      versions: [],
      openings: 0,
    }),
    'eligibility.facts': () => ({
      items: Object.entries(known).map(([name, value]) => ({ name, value, source: 'self', asOf: today })),
    }),
    'eligibility.check': ({ facts }: { facts: object }) => checkPolicy(policy, { ...known, ...facts }, today),
    'eligibility.saveFacts': () => ({ done: true }),
    'reminders.templates': () => ({ templateIds: [] }),
    'applications.mine': () => ({ items: [] }),
  }
  jest.mocked(call).mockImplementation((async (path: string, input: never) => replies[path]?.(input)) as never)
}
const sent = (path: string) =>
  jest
    .mocked(call)
    .mock.calls.filter(([called]) => called === path)
    .map(([, input]) => input)

async function begin({ isSignedIn = true } = {}) {
  queryClient.clear()
  forgetSaidFacts()
  jest.mocked(call).mockClear()
  door(isSignedIn)
  jest.mocked(useRouter).mockReturnValue({ params: { policyId: policy.id }, path: '' } as never)
  render(
    <QueryClientProvider client={queryClient}>
      <Page />
    </QueryClientProvider>,
  )
  await screen.findByText(/第 1 题/)
}

async function answerNumber(text: string) {
  await userEvent.type(await screen.findByRole('textbox'), text)
  await userEvent.click(screen.getByRole('button', { name: '下一题' }))
}

async function answerDay(day: string) {
  fireEvent.change(await screen.findByLabelText(/成立/), { target: { value: day } })
  await userEvent.click(screen.getByRole('button', { name: '下一题' }))
}

test('asks only what is not known, one at a time, and says it fits with every clause and its source', async () => {
  await begin()
  expect(screen.getByText('第 1 题，最多还有 2 题')).toBeVisible()
  await answerDay('2026-01-08')
  await userEvent.click(await screen.findByRole('button', { name: '是' }))
  await answerNumber('4')
  expect(await screen.findByText('看起来您符合条件')).toBeVisible()
  const clauses = within(screen.getByRole('list')).getAllByRole('listitem')
  expect(clauses).toHaveLength(policy.criteria.length)
  for (const clause of clauses) expect(clause).toHaveTextContent(/^符合/)
  expect(screen.getByText(/^以上各条依据：示例设定/)).toBeVisible()
  expect(screen.getByRole('button', { name: '去申请' })).toBeVisible()
  expect(screen.getByRole('button', { name: /问问工作人员/ })).toBeVisible()
  expect(sent('eligibility.saveFacts')).toMatchObject([
    { facts: { registeredOn: '2026-01-08', isFirstBusiness: true, employees: 4 } },
  ])
})

test('a clear no ends the asking, but never the talking', async () => {
  await begin()
  await answerDay('2026-01-08')
  await userEvent.click(await screen.findByRole('button', { name: '不是' }))
  expect(await screen.findByText('有 1 条现在对不上')).toBeVisible()
  expect(screen.getByText(/这不是最后的决定/)).toBeVisible()
  expect(screen.getByRole('button', { name: '问问工作人员' })).toBeVisible()
})

test('where only time is missing, the day is named and one is reminded', async () => {
  await begin()
  await answerDay('2026-09-01')
  await userEvent.click(await screen.findByRole('button', { name: '是' }))
  await answerNumber('3')
  expect(await screen.findByText('还差一点时间：2027年3月1日（周一）起就符合了')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: /提醒我/ }))
  expect(sent('policies.remindMe')).toMatchObject([{ id: policy.id, on: '2027-03-01' }])
})

test('who leaves questions out is told which, in the words they were asked in, and may apply all the same', async () => {
  await begin()
  for (const place of [1, 2, 3]) {
    await screen.findByText(new RegExp(`第 ${place} 题`))
    await userEvent.click(screen.getByRole('button', { name: '不清楚，先跳过' }))
  }
  expect(await screen.findByText(/^还没回答：营业执照上的成立（注册）日期是？.*第一次登记创业吗？/)).toBeVisible()
  expect(screen.getByRole('button', { name: '去申请' })).toBeVisible()
})

test('an entry that can not be is told in words, and nothing goes on', async () => {
  await begin()
  await userEvent.click(screen.getByRole('button', { name: '下一题' }))
  expect(screen.getByRole('alert')).toHaveTextContent('请选一个已经过去的日子')
  expect(screen.getByText(/第 1 题/)).toBeVisible()
})

test('one may skip, go back, and change an answer at the end', async () => {
  await begin()
  await userEvent.click(screen.getByRole('button', { name: '不清楚，先跳过' }))
  expect(await screen.findByText(/第 2 题/)).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: '上一题' }))
  await answerDay('2026-01-08')
  await userEvent.click(await screen.findByRole('button', { name: '是' }))
  await answerNumber('2')
  expect(await screen.findByText('有 1 条现在对不上')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: /在职员工人数/ }))
  await userEvent.clear(screen.getByRole('textbox'))
  await answerNumber('3')
  expect(await screen.findByText('看起来您符合条件')).toBeVisible()
})

test('a stranger is asked everything, nothing of it is kept, and only applying asks for signing in', async () => {
  await begin({ isSignedIn: false })
  expect(screen.getByText(/最多还有 10 题/)).toBeVisible()
  expect(sent('eligibility.facts')).toEqual([])
  await answerDay('2026-01-08')
  expect(await screen.findByText(/第 2 题/)).toBeVisible()
  expect(sent('eligibility.saveFacts')).toEqual([])
})

test('what was known already can be mended, and the answer follows', async () => {
  await begin()
  await answerDay('2026-01-08')
  await userEvent.click(await screen.findByRole('button', { name: '是' }))
  await answerNumber('4')
  await screen.findByText('看起来您符合条件')
  await userEvent.click(screen.getByRole('button', { name: /^正常经营/ }))
  await userEvent.click(await screen.findByRole('button', { name: '不改这条' }))
  await userEvent.click(await screen.findByRole('button', { name: /^正常经营/ }))
  await userEvent.click(await screen.findByRole('button', { name: '不是' }))
  expect(await screen.findByText('有 1 条现在对不上')).toBeVisible()
})
