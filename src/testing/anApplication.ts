import type { ApplicationView } from '@/contract/applications'

const id = '0193a000-0000-7000-8000-000000000001'
const idle = { isRequired: true, maxPages: 4 } as const

const form: ApplicationView['form'] = [
  {
    key: 'applicant',
    title: '申请人',
    questions: [
      { key: 'name', label: '姓名', kind: 'text', isRequired: true, maxLength: 30, help: '与身份证上的一样' },
      { key: 'residentId', label: '身份证号', kind: 'residentId', isRequired: true },
    ],
  },
  {
    key: 'business',
    title: '您办的店、厂或合作社',
    questions: [
      { key: 'creditCode', label: '统一社会信用代码', kind: 'creditCode', isRequired: true },
      { key: 'registeredOn', label: '登记注册日期', kind: 'day', isRequired: true, fact: 'registeredOn' },
      { key: 'isFirstBusiness', label: '首次创业', kind: 'boolean', isRequired: true, fact: 'isFirstBusiness' },
      { key: 'yearlyRent', label: '一年租金', kind: 'money', isRequired: false },
      { key: 'employees', label: '在职员工人数', kind: 'count', isRequired: true },
      { key: 'accountNumber', label: '银行卡号', kind: 'bankCard', isRequired: true },
    ],
  },
]

/** All answers right: an ID, a credit code and a card that pass their checks, of nobody. */
export const filled: ApplicationView['answers'] = {
  name: '周小满',
  residentId: '11010519491231002X',
  creditCode: '91350100M000100Y43',
  registeredOn: '2026-02-10',
  isFirstBusiness: true,
  yearlyRent: 1_250_000,
  employees: 3,
  accountNumber: '6222021234567890128',
}

const page = { fileId: id, mediaType: 'image/jpeg', size: 2000, url: `/files/${id}` }
const licence = {
  key: 'licence',
  name: '营业执照',
  requirement: 'main',
  help: '拍副本也可以，字要看得清',
  ...idle,
} as const
const jobs = { key: 'jobsProof', name: '带动就业证明', requirement: 'deferrable', ...idle } as const

/** A draft that lacks everything, unless a test says otherwise. */
export function anApplication(changes: Partial<ApplicationView> = {}): ApplicationView {
  return {
    id,
    policyId: 'guichuan-startup-grant',
    policyVersion: 2,
    title: '一次性创业补贴',
    status: 'draft',
    statusWords: '草稿，还没提交',
    headline: '草稿，还没提交',
    todo: '填好后请提交',
    version: 1,
    divisionName: '清河县',
    applicantName: '周小满',
    isMine: true,
    form,
    answers: {},
    documents: [
      { spec: licence, pages: [], isMissing: true },
      { spec: jobs, pages: [], isMissing: true },
    ],
    offers: [],
    actions: ['submit'],
    pauses: [],
    clocks: { intervals: [] },
    timeline: [],
    objections: [],
    undertakingText:
      '本人周小满申请“一次性创业补贴”，还缺《带动就业证明》，申请容缺受理。\n1. 已提交的内容和材料真实有效。',
    ...changes,
  }
}

/** Everything there but what may follow later. */
export const lacksOnlyDeferrable: ApplicationView['documents'] = [
  { spec: licence, pages: [page], isMissing: false },
  { spec: jobs, pages: [], isMissing: true },
]

/** Under review on the fourth of seven working days. */
export const underReview: Partial<ApplicationView> = {
  number: '990101-2026-000123',
  status: 'in_review',
  statusWords: '正在审核',
  headline: '第 4/7 个工作日 · 县人社局 陈晓 正在审核',
  todo: '现在不用您做什么',
  version: 4,
  answers: filled,
  documents: lacksOnlyDeferrable,
  amountFen: 500_000,
  actions: ['withdraw'],
  undertakingText: undefined,
  rules: {
    clock: {
      noticeWorkingDays: 5,
      reviewWorkingDays: 7,
      supplementWorkingDays: 10,
      isAcceptedBySilence: true,
      pauses: [],
      source: '示例设定',
    },
    publicNotice: { length: 5, unit: 'workingDays', source: '示例设定' },
  },
  clocks: {
    legal: {
      startedOn: '2026-11-17',
      limit: 7,
      used: 4,
      dueOn: '2026-11-26',
      isEstimate: false,
      state: 'running',
      isOverdue: false,
      daysLeft: 3,
    },
    person: { startedOn: '2026-11-16', days: 7 },
    intervals: [
      {
        from: '2026-11-16T02:00:00.000Z',
        to: '2026-11-17T02:00:00.000Z',
        holder: '县人社局',
        stage: '已提交，等待受理',
        days: 1,
        workingDays: 1,
      },
      { from: '2026-11-17T02:00:00.000Z', holder: '县人社局 陈晓', stage: '正在审核', days: 6, workingDays: 4 },
    ],
  },
  timeline: [
    { at: '2026-11-16T02:00:00.000Z', action: 'submit', words: '提交申请', by: '周小满' },
    { at: '2026-11-17T02:00:00.000Z', action: 'accept', words: '受理', by: '县人社局 陈晓' },
  ],
}
