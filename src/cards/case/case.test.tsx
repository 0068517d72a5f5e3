import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen, within } from '@testing-library/react'
import { queryClient } from '@/api/hooks'
import { transport } from '@/api/transport'
import type { ApplicationView } from '@/contract/applications'
import { anApplication, underReview } from '@/testing/anApplication'
import { CaseView } from './CaseView'
import { comingSteps } from './comingSteps'
import { stretchesOf } from './stretches'

jest.mock('@/api/transport', () => ({ transport: { call: jest.fn() } }))
const session = { grants: [], installation: { kind: 'city' }, today: '2026-11-22', unread: 0 }
const TODAY = '2026-11-22'

function show(changes: Partial<ApplicationView> = {}) {
  ;(transport.call as jest.Mock).mockResolvedValue({ ok: true, json: session })
  return render(
    <QueryClientProvider client={queryClient}>
      <CaseView application={anApplication({ ...underReview, ...changes })} actions={<button>问工作人员</button>}>
        <p>审核意见</p>
      </CaseView>
    </QueryClientProvider>,
  )
}

const titles = (changes: Partial<ApplicationView>) =>
  comingSteps(anApplication({ ...underReview, ...changes }), TODAY).map(({ title, state }) => `${state} ${title}`)

test('the day by which papers are to be there belongs to that step alone', () => {
  const notice = { items: [{ words: '执照补一张' }], dueOn: '2026-11-24' }
  const steps = comingSteps(anApplication({ ...underReview, status: 'supplement_requested', notice }), TODAY)
  expect(steps.map(({ detail }) => detail?.includes('前补上') ?? false)).toEqual([
    true,
    ...steps.slice(1).map(() => false),
  ])
  expect(steps.length).toBeGreaterThan(3)
})

test('what I have to do stands on top, with where it stands and who holds it', () => {
  show()
  expect(screen.getByRole('heading', { name: '现在不用您做什么' })).toBeVisible()
  expect(screen.getByText('第 4/7 个工作日 · 县人社局 陈晓 正在审核')).toBeVisible()
  expect(screen.getByRole('button', { name: '问工作人员' })).toBeVisible()
  expect(screen.getByText('审核意见')).toBeVisible()
})

test('whoever was told no reads why on top, and what is still open to them', () => {
  const at = '2026-11-20T02:00:00.000Z'
  const no = {
    at,
    action: 'reject',
    words: '驳回',
    by: '县人社局 何志远',
    comment: '到店核实时只有 1 名员工。',
  } as const
  const { unmount } = show({ status: 'rejected', headline: '未通过', timeline: [no] })
  expect(screen.getByRole('heading', { name: '未通过' })).toBeVisible()
  expect(screen.getByText('原因：到店核实时只有 1 名员工。')).toBeVisible()
  expect(screen.getByText(/可以重新申请/)).toBeVisible()
  unmount()
  const ended = show({ status: 'terminated', headline: '已终止', timeline: [{ ...no, comment: undefined }] })
  expect(screen.getByText('原因：约好的日子到了，材料没有补齐。')).toBeVisible()
  ended.unmount()
  show({ status: 'closed', headline: '已办结', timeline: [no] })
  expect(screen.queryByText(/^原因/)).toBeNull()
})

test('both clocks are shown, as bars and as words', () => {
  show()
  expect(screen.getByRole('progressbar', { name: '第 4/7 个工作日' })).toBeVisible()
  expect(screen.getByText('11月26日（周四）前作出决定，还有 3 个工作日')).toBeVisible()
  expect(screen.getByText('从提交到今天，7 天')).toBeVisible()
  expect(screen.getByText('受理 1 天 · 县人社局')).toBeVisible()
  expect(screen.getByText('审核 6 天 · 县人社局 陈晓')).toBeVisible()
})

test('an estimated day says so, an overdue one and a pause too', () => {
  const legal = anApplication(underReview).clocks.legal
  if (!legal) throw new Error('the fixture has a legal clock')
  const { rerender } = render(<Clock legal={{ ...legal, isEstimate: true }} />)
  expect(screen.getByText(/还有 3 个工作日（预计，以国务院安排为准）/)).toBeVisible()
  rerender(<Clock legal={{ ...legal, used: 9, daysLeft: -2, isOverdue: true }} />)
  expect(screen.getByText('已超时 2 个工作日（时限 7 个工作日）')).toBeVisible()
  rerender(<Clock legal={{ ...legal, state: 'paused', pausedBecause: '专家评审' }} />)
  expect(screen.getByText(/计时暂停：专家评审/)).toBeVisible()
})

test.each([
  ['withdrawn', '申请人撤回了申请，时限到此为止'],
  ['terminated', '到期没有补齐材料，申请已终止，时限到此为止'],
  ['rejected', '已经作出决定，时限到此为止'],
  ['closed', '已经作出决定，时限到此为止'],
] as const)('the limit of a case that is %s says how it ended', (status, words) => {
  const legal = anApplication(underReview).clocks.legal
  if (!legal) throw new Error('the fixture has a legal clock')
  show({ status, clocks: { legal: { ...legal, state: 'stopped' }, intervals: [] } })
  expect(screen.getByText(words)).toBeVisible()
})

function Clock({ legal }: { legal: NonNullable<ApplicationView['clocks']['legal']> }) {
  return (
    <QueryClientProvider client={queryClient}>
      <CaseView application={anApplication({ ...underReview, clocks: { legal, intervals: [] } })} />
    </QueryClientProvider>
  )
}

test('the line tells what happened, what is going on and what comes, with its days', () => {
  show()
  const items = screen.getAllByRole('listitem', { name: /已完成|正在进行|接下来/ })
  expect(items.map((item) => item.getAttribute('aria-label'))).toEqual([
    '已完成：提交申请',
    '已完成：受理',
    '正在进行：正在审核',
    '接下来：审批，作出决定',
    '接下来：公示',
    '接下来：拨付',
    '接下来：到账，您确认收到',
  ])
  expect(items[1]).toHaveTextContent('11月17日 10:00 · 县人社局 陈晓')
  expect(within(items[1] as HTMLElement).getByText('县人社局 陈晓')).toHaveClass('k-timeline__by')
  expect(within(items[4] as HTMLElement).getByText('5 个工作日')).toBeVisible()
})

test('a programme without public notice has none ahead, and a case that is over has nothing ahead', () => {
  const rules = underReview.rules && { clock: underReview.rules.clock }
  expect(titles({ rules })).not.toContain('next 公示')
  expect(titles({ status: 'closed' })).toEqual([])
  expect(titles({ status: 'payment_sent', statusWords: '已送国库（银行）付款' })).toEqual(['now 已送国库（银行）付款'])
})

test('stages of one phase are one stretch, and what lies with me is mine', () => {
  const part = (day: number, stage: string, holder: string, days: number) => ({
    from: `2026-11-${day}T02:00:00.000Z`,
    holder,
    days,
    stage,
    workingDays: days,
  })
  const intervals = [
    part(10, '等待拨付', '县财政局', 1),
    part(11, '拨付单已开出', '县财政局 宋丽萍', 2),
    part(13, '银行退回，需要更正账号', '申请人', 0),
    part(13, '暂停计时：专家评审', '县人社局', 3),
  ]
  expect(stretchesOf(intervals, true).map(({ words }) => words)).toEqual([
    '拨付 3 天 · 县财政局 宋丽萍',
    '更正账号 不到 1 天 · 您',
    '暂停计时：专家评审 3 天 · 县人社局',
  ])
  expect(stretchesOf(intervals, false)[1]?.words).toBe('更正账号 不到 1 天 · 申请人')
})

test('after the bank sent the money back it is paid again', () => {
  const returned = { status: 'payment_returned' as const, statusWords: '银行退回，需要更正账号' }
  expect(titles(returned)).toEqual(['now 银行退回，需要更正账号', 'next 拨付', 'next 到账，您确认收到'])
})

test('of a case that is over the outcome stands on top', () => {
  show({ status: 'closed', statusWords: '已办结', headline: '已办结' })
  expect(screen.getByRole('heading', { name: '已办结' })).toBeVisible()
  expect(screen.queryByText('现在不用您做什么')).toBeNull()
})

test('a returned payment says why', () => {
  const payment = { amountFen: 500_000, accountMasked: '6222 **** 0128', accountHolder: '周小满', attempt: 1 }
  show({ status: 'payment_returned', payment: { ...payment, returnReason: '户名与账号不一致' } })
  expect(screen.getByText('银行退回了这笔钱：户名与账号不一致')).toBeVisible()
})

const objection = {
  id: '018f0000-0000-7000-8000-000000000009',
  text: '这家店早就不开了，请核实',
  at: '2026-11-20T02:00:00.000Z',
}

test('those who decide on an objection read it in full beside the case', () => {
  show({ isMine: false, status: 'objection', objections: [{ ...objection, state: 'open' }] })
  expect(screen.getByRole('heading', { name: '公示期间的异议' })).toBeVisible()
  expect(screen.getByText('这家店早就不开了，请核实')).toBeVisible()
  expect(screen.getByText('等您核实')).toBeVisible()
})

test('the applicant sees that there was one and its outcome, and not its words', () => {
  const at = objection.at
  show({
    objections: [{ ...objection, state: 'dismissed' }],
    timeline: [
      { at, action: 'object', words: '公示期间有异议', by: '群众' },
      { at, action: 'dismissObjection', words: '异议不成立', by: '县人社局 赵批', comment: '现场核实在经营' },
    ],
  })
  expect(screen.getByText('核实过了，异议不成立')).toBeVisible()
  expect(screen.queryByText('这家店早就不开了，请核实')).toBeNull()
})

test('a draft has no way yet, so there is no heading over nothing', () => {
  show({ status: 'draft', timeline: [] })
  expect(screen.queryByText('办到哪一步了')).toBeNull()
  show()
  expect(screen.getByText('办到哪一步了')).toBeVisible()
})
