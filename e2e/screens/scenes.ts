import type { ApplicationStatus } from '../../src/domain/applications/status'
import type { Found } from './city'
import type { Hand } from './hand'
import { everyone, type Who } from './people'

export type Width = 375 | 1280
/** What the network does to everything but the question who one is. */
export type Network = 'waiting' | 'failing' | 'cut'
export type World = Found & { draft: string }
type Query = (world: World) => Record<string, string | undefined>
type Act = (hand: Hand) => Promise<void>

/** One state of a page: for whom, at which address, and what was done there before one looks. */
export type State = {
  name: string
  who?: readonly Who[]
  query?: Query
  act?: Act
  network?: Network
  /** where the state exists; everywhere when it isn't said */
  widths?: readonly Width[]
  builds?: readonly Hand['build'][]
}
export type PagePlan = { people: readonly Who[]; query?: Query; states?: readonly State[] }

const startupGrant = () => ({ id: 'guichuan-startup-grant' })
const policy = (id: string) => () => ({ id })
const check = (policyId: string) => () => ({ policyId })
const on =
  (status: ApplicationStatus): Query =>
  ({ cases }) => ({ id: cases[status]?.id })
const of =
  (castKey: string): Query =>
  ({ caseOf }) => ({ id: caseOf(castKey) })
const tap =
  (...words: string[]): Act =>
  async (hand) => {
    for (const word of words) await hand.tap(word)
  }

/** On to the form's next step, whether this one is filled in or not. */
const steps =
  (count: number): Act =>
  async (hand) => {
    for (let at = 0; at < count; at++) {
      await hand.tap('下一步')
      await hand.page.waitForTimeout(300)
      if (await hand.has('先填后面的')) await hand.tap('先填后面的')
    }
  }

const askedQuestions =
  (count: number): Act =>
  async (hand) => {
    for (let at = 0; at < count && (await hand.has('先跳过')); at++) {
      await hand.tap('先跳过')
      await hand.page.waitForTimeout(250)
    }
  }

const seen: readonly ApplicationStatus[] = [
  'submitted',
  'supplement_requested',
  'in_review',
  'in_review_conditional',
  'reviewed',
  'reviewed_conditional',
  'public_notice',
  'objection',
  'payable',
  'payment_ordered',
  'payment_sent',
  'payment_returned',
  'credited',
  'payment_disputed',
  'closed',
  'declined',
  'rejected',
  'withdrawn',
  'terminated',
]
const officeOf: Partial<Record<ApplicationStatus, Who>> = {
  reviewed: 'approver',
  reviewed_conditional: 'approver',
  objection: 'approver',
  payable: 'treasurer',
  payment_ordered: 'treasurer',
  payment_sent: 'treasurer',
  payment_returned: 'treasurer',
  credited: 'treasurer',
  payment_disputed: 'treasurer',
}
const stages: State[] = seen.map((status) => ({
  name: status,
  who: [`applicant:${status}`, officeOf[status] ?? 'reviewer'],
  query: on(status),
}))
const sheet = (action: string, status: ApplicationStatus, who: Who = 'reviewer'): State => ({
  name: `sheet ${action}`,
  who: [who],
  query: on(status),
  act: tap(action),
})

/** Every page of app.config.ts, whose it is, and what it can look like. */
export const plan: Record<string, PagePlan> = {
  'pages/home/index': {
    people: everyone,
    states: [
      { name: 'in review', who: ['cast:wang'] },
      { name: 'conditional', who: ['cast:zhang'] },
      { name: 'money returned', who: ['cast:zhao'] },
      { name: 'credited', who: ['cast:xu'] },
      { name: 'public notice', who: ['cast:sun'] },
      { name: 'closed', who: ['cast:liu'] },
      { name: 'fits later', who: ['cast:zhou'] },
      { name: 'draft', who: ['applicant:draft'] },
      { name: 'other county', who: ['cast:lin'] },
      { name: 'city supervisor', who: ['cast:zheng'] },
      { name: 'overdue', who: ['reviewer', 'supervisor'], act: tap('已超时') },
      { name: 'nothing found', who: ['reviewer'], act: (hand) => hand.fill('找一件', '没有这个人') },
      { name: 'keys', who: ['reviewer'], act: tap('用键盘办'), widths: [1280], builds: ['h5'] },
      {
        name: 'PDF',
        who: ['reviewer'],
        widths: [1280],
        builds: ['h5'],
        act: async (hand) => {
          await hand.tap('待受理')
          await hand.tap('需要您补材料')
          await hand.tap('下一页')
        },
      },
    ],
  },
  'pages/policies/index': {
    people: everyone,
    states: [
      { name: 'search', who: ['stranger'], act: (hand) => hand.fill('搜政策', '租金') },
      { name: 'nothing found', who: ['stranger'], act: (hand) => hand.fill('搜政策', '火星') },
      { name: 'none followed', who: ['returnee'], act: tap('我关注的') },
      { name: 'elsewhere', who: ['returnee'], act: tap('外地') },
      { name: 'ended', who: ['returnee'], act: (hand) => hand.pick('时间', '已结束') },
    ],
  },
  'pages/applications/index': {
    people: everyone,
    states: [
      { name: 'draft', who: ['applicant:draft'] },
      { name: 'draft and closed', who: ['cast:liu'] },
      ...seen.map((status): State => ({ name: status, who: [`applicant:${status}`] })),
    ],
  },
  'pages/mine/index': {
    people: everyone,
    states: [
      { name: 'sign out', who: ['returnee'], act: tap('退出登录') },
      { name: 'unread', who: ['cast:zhao'] },
    ],
  },
  'features/session/signIn/index': {
    people: ['stranger', 'returnee'],
    states: [
      {
        name: 'code sent',
        who: ['stranger'],
        act: (hand) => hand.fill('手机号', '19900000123').then(() => hand.tap('获取验证码')),
      },
    ],
  },
  'features/session/changePhone/index': { people: ['villageOfficer', 'returnee'] },
  'features/session/profile/index': { people: ['stranger', 'returnee'] },
  'features/session/become/index': { people: ['stranger', 'reviewer'] },
  'features/session/settings/index': { people: ['stranger', 'returnee'] },
  'features/reminders/inbox/index': {
    people: everyone,
    states: [
      { name: 'many', who: ['cast:zhao', 'cast:zhang', 'cast:sun'] },
      { name: 'paid', who: ['cast:liu'] },
    ],
  },
  'features/eligibility/facts/index': { people: everyone, states: [{ name: 'young shop', who: ['cast:zhou'] }] },
  'features/eligibility/find/index': {
    people: ['stranger', 'returnee', 'villageOfficer'],
    states: [
      { name: 'question 4', who: ['stranger'], act: askedQuestions(3) },
      { name: 'enough', who: ['stranger'], act: (hand) => askedQuestions(1)(hand).then(() => hand.tap('先看结果')) },
      { name: 'all skipped', who: ['returnee'], act: askedQuestions(12) },
    ],
  },
  'features/eligibility/check/index': {
    people: ['stranger', 'returnee', 'villageOfficer'],
    query: check('guichuan-startup-grant'),
    states: [
      ...[1, 2, 3, 4, 5, 6, 7, 8].map((count): State => ({
        name: `question ${count + 1}`,
        who: ['stranger'],
        act: askedQuestions(count),
      })),
      { name: 'tried empty', who: ['stranger'], act: (hand) => askedQuestions(1)(hand).then(() => hand.tap('下一题')) },
      { name: 'all skipped', who: ['stranger'], act: askedQuestions(20) },
      { name: 'fits later', who: ['cast:zhou'] },
      { name: 'applied already', who: ['cast:wang'] },
      { name: 'loan', who: ['returnee'], query: check('guichuan-guaranteed-loan') },
      { name: 'rent', who: ['returnee'], query: check('guichuan-rent-subsidy') },
      { name: 'elsewhere', who: ['returnee'], query: check('hubei-startup-grant') },
    ],
  },
  'features/eligibility/outreach/index': {
    people: everyone,
    states: [
      { name: 'candidates', who: ['villageOfficer', 'reviewer'], query: check('guichuan-startup-grant') },
      {
        name: 'facts missing',
        who: ['villageOfficer'],
        query: check('guichuan-startup-grant'),
        act: tap('还缺信息'),
      },
    ],
  },
  'features/policies/detail/index': {
    people: everyone,
    query: startupGrant,
    states: [
      { name: 'fits later', who: ['cast:zhou'] },
      { name: 'applied already', who: ['cast:wang', 'cast:liu'] },
      { name: 'loan', who: ['returnee'], query: policy('guichuan-guaranteed-loan') },
      { name: 'ending soon', who: ['stranger', 'returnee'], query: policy('guichuan-rent-subsidy') },
      { name: 'upcoming', who: ['returnee'], query: policy('guichuan-online-shop-grant') },
      { name: 'ended', who: ['returnee'], query: policy('guichuan-opening-subsidy') },
      { name: 'new', who: ['returnee'], query: policy('guichuan-job-creation-subsidy') },
      { name: 'elsewhere', who: ['returnee'], query: policy('gd-job-creation-subsidy') },
      { name: 'full text', who: ['returnee'], act: tap('政策全文') },
      {
        name: 'full text with table',
        who: ['stranger'],
        query: policy('gd-job-creation-subsidy'),
        act: tap('政策全文'),
      },
      { name: 'unknown', who: ['returnee'], query: policy('no-such-policy') },
    ],
  },
  'features/policies/versions/index': {
    people: everyone,
    query: startupGrant,
    states: [{ name: 'never changed', who: ['returnee'], query: policy('guichuan-online-shop-grant') }],
  },
  'features/help/ask/index': {
    people: everyone,
    query: check('guichuan-startup-grant'),
    states: [
      { name: 'answered', who: ['cast:zhang'], query: () => ({}) },
      { name: 'about a case', who: ['cast:wang'], query: ({ caseOf }) => ({ applicationId: caseOf('wang') }) },
      { name: 'tried empty', who: ['returnee'], act: tap('发给工作人员') },
    ],
  },
  'features/help/desk/index': {
    people: everyone,
    states: [{ name: 'calls', who: ['specialist', 'villageOfficer'], act: tap('电话任务') }],
  },
  'features/notices/list/index': {
    people: everyone,
    states: [{ name: 'object', who: ['returnee', 'stranger'], act: tap('提出异议') }],
  },
  'features/applications/apply/index': {
    people: [],
    states: [
      { name: 'step 1 with offers', who: ['cast:liu'], query: ({ draft }) => ({ id: draft }) },
      { name: 'step 1 tried', who: ['cast:liu'], query: ({ draft }) => ({ id: draft }), act: tap('下一步') },
      ...[1, 2, 3, 4].map((count): State => ({
        name: `step ${count + 1}`,
        who: ['cast:liu'],
        query: ({ draft }) => ({ id: draft }),
        act: steps(count),
      })),
      { name: 'documents missing', who: ['applicant:draft'], query: on('draft') },
      { name: 'sheet before submitting', who: ['applicant:draft'], query: on('draft'), act: steps(1) },
      { name: 'discard', who: ['applicant:draft'], query: on('draft'), act: tap('删掉这份草稿') },
      { name: 'answers to mend', who: ['applicant:supplement_requested'], query: on('supplement_requested') },
      { name: 'handed in already', who: ['cast:wang'], query: of('wang') },
      { name: 'not mine', who: ['stranger', 'returnee'], query: on('draft') },
    ],
  },
  'features/applications/detail/index': {
    people: [],
    states: [
      ...stages,
      { name: 'draft', who: ['applicant:draft'], query: on('draft') },
      { name: 'conditional with a promise', who: ['cast:zhang', 'reviewer', 'supervisor'], query: of('zhang') },
      { name: 'money returned', who: ['cast:zhao'], query: of('zhao') },
      { name: 'paid and closed', who: ['cast:liu', 'supervisor'], query: of('liu') },
      { name: 'other county', who: ['cast:lin'], query: of('wang') },
      { name: 'not mine', who: ['stranger', 'returnee', 'administrator', 'auditor'], query: of('wang') },
      { name: 'withdraw', who: ['cast:wang'], query: of('wang'), act: tap('撤回申请') },
      { name: 'not received', who: ['cast:xu'], query: of('xu'), act: tap('没收到') },
      { name: 'correct the account', who: ['cast:zhao'], query: of('zhao'), act: tap('更正收款账号') },
      sheet('受理', 'submitted'),
      sheet('一次性告知补正', 'submitted'),
      sheet('不予受理', 'submitted'),
      sheet('审核通过', 'in_review'),
      sheet('批准', 'reviewed', 'approver'),
      sheet('退回重审', 'reviewed', 'approver'),
      sheet('异议不成立', 'objection', 'approver'),
      sheet('登记退汇', 'payment_sent', 'treasurer'),
    ],
  },
}
