import type { ApplicationStatus } from '../../../src/domain/applications/status'
import { on, of, tap, steps } from '../acts'
import { type Who } from '../people'
import type { Plan, State } from '../scene'
import { seen } from './seen'

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

export const applications: Plan = {
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
