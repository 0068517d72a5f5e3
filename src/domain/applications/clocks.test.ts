import { publishedCalendar } from '../core/publishedCalendar'
import type { Application } from './application'
import { caseDue, clocksOf } from './clocks'
import { headlineOf, todoOf } from './headline'
import { at, chen, li, play, roads, take, zhao } from './testing/aCase'

const morning = (day: string) => `${day}T02:00:00.000Z`
const clocks = ({ events, programme }: Application, day: string) =>
  clocksOf(events, programme.clock, publishedCalendar, morning(day))
const headline = (application: Application, day: string) =>
  headlineOf(application, publishedCalendar, morning(day), true)

test('no clock runs for a draft, and only the person’s before acceptance', () => {
  expect(clocks(at('draft'), '2026-09-18')).toEqual({ legal: undefined, person: undefined, intervals: [] })
  expect(clocks(at('submitted'), '2026-09-21')).toMatchObject({ legal: undefined, person: { days: 3 } })
})

test('the legal clock counts make-up Sundays and leaves out 中秋', () => {
  expect(clocks(at('inReview'), '2026-09-18').legal).toMatchObject({ used: 0, dueOn: '2026-09-29', state: 'running' })
  expect(clocks(at('inReview'), '2026-09-20').legal?.used).toBe(1)
  expect(clocks(at('inReview'), '2026-09-27').legal?.used).toBe(5)
  expect(clocks(at('inReview'), '2026-09-29').legal).toMatchObject({ used: 7, daysLeft: 0, isOverdue: false })
  expect(clocks(at('inReview'), '2026-09-30').legal).toMatchObject({ used: 8, isOverdue: true })
})

test('a pause stops it and shifts the due day; the person’s clock goes on', () => {
  const paused = at('paused')
  expect(clocks(paused, '2026-09-29').legal).toMatchObject({ used: 2, state: 'paused', pausedBecause: '专家评审' })
  expect(caseDue(paused, publishedCalendar, morning('2026-09-29'))).toBeUndefined()
  const resumed = take(paused, { on: '2026-09-29', by: chen, action: 'resume' })
  // Used to the 21st: 2 of 7. From the 30th on five more: 09-30, 10-08, 10-09, 10-10 (made up) and 10-12.
  expect(clocks(resumed, '2026-09-30').legal).toMatchObject({ used: 3, state: 'running', dueOn: '2026-10-12' })
  expect(clocks(resumed, '2026-09-30').person?.days).toBe(12)
})

test('a pause after the limit does not hide that it was overrun', () => {
  const late = take(at('inReview'), { on: '2026-10-08', by: chen, action: 'pause', pauseKey: 'expert' })
  expect(clocks(late, '2026-10-12').legal).toMatchObject({ dueOn: '2026-09-29', used: 9, isOverdue: true })
})

test('a second pause is taken out too', () => {
  const twice = play([
    ...roads.paused,
    { on: '2026-09-22', by: chen, action: 'resume' },
    { on: '2026-09-23', by: chen, action: 'pause', pauseKey: 'expert' },
    { on: '2026-09-28', by: chen, action: 'resume' },
  ])
  // Counted: 20, 21, 23, 29. Taken out: 22, 24, 28.
  expect(clocks(twice, '2026-09-29').legal).toMatchObject({ used: 4, dueOn: '2026-10-09' })
})

test('the decision stops the legal clock, the money the person’s', () => {
  const credited = clocks(at('credited'), '2026-11-20')
  expect(credited.legal).toMatchObject({ state: 'stopped', used: 3, isOverdue: false })
  expect(credited.person).toEqual({ startedOn: '2026-09-18', days: 25, endedOn: '2026-10-13' })
  expect(clocks(at('disputed'), '2026-10-20').person).toEqual({ startedOn: '2026-09-18', days: 32 })
})

test('for every interval who held it, without a gap', () => {
  const { intervals } = clocks(at('credited'), '2026-10-15')
  expect(intervals.map(({ holder, stage, days, workingDays }) => [holder, stage, days, workingDays])).toEqual([
    ['县人社局', '已提交，等待受理', 0, 0],
    ['县人社局 陈晓', '正在审核', 3, 2],
    ['县人社局', '已审核，等待审批', 1, 1],
    ['县人社局 赵批', '已批准，正在公示', 17, 7],
    ['县财政局', '等待拨付', 3, 2],
    ['县财政局 钱财', '拨付单已开出', 0, 0],
    ['国库（银行）', '已送国库（银行）付款', 1, 1],
    ['申请人', '钱已到账，请您确认', 2, 2],
  ])
  intervals.slice(1).forEach(({ from }, place) => expect(intervals[place]?.to).toBe(from))
})

test('a due day in a year without a notice is an estimate, and is said to be one', () => {
  const steps = [
    { on: '2026-12-24', by: li, action: 'submit' as const },
    { on: '2026-12-25', by: chen, action: 'accept' as const },
  ]
  expect(clocks(play(steps), '2026-12-28').legal).toMatchObject({ isEstimate: true })
  const submitted = play([{ on: '2026-12-30', by: li, action: 'submit' }])
  expect(headline(submitted, '2026-12-30')).toContain('以国务院安排为准')
})

test('the line at the top says where it stands and who holds it', () => {
  expect(headline(at('inReview'), '2026-09-18')).toBe('已受理，7 个工作日内办结 · 县人社局 陈晓 正在审核')
  expect(headline(at('inReview'), '2026-09-23')).toBe('第 4/7 个工作日 · 县人社局 陈晓 正在审核')
  expect(headline(at('inReview'), '2026-10-08')).toBe('已超时 2 个工作日 · 县人社局 陈晓 正在审核')
  expect(headline(at('paused'), '2026-09-29')).toBe('计时暂停（专家评审），已用 2/7 个工作日 · 县人社局 陈晓 正在审核')
  expect(headline(at('reviewed'), '2026-09-21')).toBe('第 2/7 个工作日 · 县人社局 等待审批')
  expect(headline(at('publicNotice'), '2026-09-23')).toBe('已批准，公示到 9月30日（周三）')
  expect(headline(at('draft'), '2026-09-23')).toBe('草稿，还没提交')
})

test('what waits for the applicant is said to them as yours, and to the office as theirs', () => {
  const said = (application: Application) =>
    [true, false].map((isMine) => headlineOf(application, publishedCalendar, morning('2026-10-14'), isMine))
  expect(said(at('noticed'))).toEqual(['需要您补材料', '等申请人补材料'])
  expect(said(at('credited'))).toEqual(['钱已到账，请您确认', '钱已到账，等申请人确认'])
})

test('what I have to do is nothing, or one plain thing', () => {
  expect(todoOf(at('inReview'), morning('2026-09-21'))).toBe('现在不用您做什么')
  expect(todoOf(at('conditional'), morning('2026-09-21'))).toBe(
    '还差一份材料：房屋租赁合同，请在 9月24日（周四）前补上，逾期本次申请会终止',
  )
  const { programme } = at('conditional')
  const brought = { ...at('conditional'), presentKeys: programme.documents.map(({ key }) => key) }
  expect(todoOf(brought, morning('2026-09-21'))).toBe('要补的材料都传好了，请点“补好了，交上去”')
  expect(todoOf(at('noticed'), morning('2026-09-22'))).toBe(
    '有 1 处要补正，请在 10月12日（周一）前补上，逾期本次申请会终止',
  )
})

test('a return by the approver goes on the same clock', () => {
  const returned = take(at('reviewed'), { on: '2026-09-22', by: zhao, action: 'return', comment: '补充实地核查' })
  expect(clocks(returned, '2026-09-23').legal).toMatchObject({ used: 4, state: 'running' })
  expect(headline(returned, '2026-09-23')).toBe('第 4/7 个工作日 · 县人社局 陈晓 正在审核')
})
