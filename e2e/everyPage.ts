import type { Role } from '../src/domain/core/actor'

/** Somebody of each role, by name; a new role needs somebody here. */
export const people = {
  stranger: undefined,
  returnee: '李返乡',
  villageOfficer: '马春花',
  specialist: '杨帆',
  reviewer: '陈晓',
  approver: '何志远',
  treasurer: '宋丽萍',
  supervisor: '吴振华',
  editor: '沈文',
  auditor: '高洁',
  administrator: '唐凯',
} as const satisfies Record<Role | 'stranger', string | undefined>
export type Who = keyof typeof people
export const everyone = Object.keys(people) as Who[]

/** What there is in the city to be opened. */
export type World = { policyId: string; caseId: string; draftId: string }
type Query = (world: World) => string
const none: Query = () => ''

/** What each page of app.json needs in its address. A page that isn't named here fails. */
export const addresses: Record<string, Query> = {
  'pages/home/index': none,
  'pages/policies/index': none,
  'pages/applications/index': none,
  'pages/mine/index': none,
  'features/session/signIn/index': none,
  'features/session/become/index': none,
  'features/session/settings/index': none,
  'features/session/changePhone/index': none,
  'features/session/profile/index': none,
  'features/reminders/inbox/index': none,
  'features/eligibility/find/index': none,
  'features/eligibility/check/index': ({ policyId }) => `policyId=${policyId}`,
  'features/eligibility/outreach/index': ({ policyId }) => `policyId=${policyId}`,
  'features/registry/desk/index': none,
  'features/registry/file/index': none,
  'features/policies/detail/index': ({ policyId }) => `id=${policyId}`,
  'features/policies/versions/index': ({ policyId }) => `id=${policyId}`,
  'features/help/ask/index': ({ policyId }) => `policyId=${policyId}`,
  'features/help/desk/index': none,
  'features/help/following/index': none,
  'features/notices/list/index': none,
  'features/campaigns/board/index': none,
  'features/campaigns/own/index': none,
  'features/campaigns/roll/index': none,
  'features/campaigns/assign/index': none,
  'features/visits/day/index': none,
  'features/visits/household/index': none,
  'features/visits/waiting/index': none,
  'features/applications/apply/index': ({ draftId }) => `id=${draftId}`,
  'features/applications/detail/index': ({ caseId }) => `id=${caseId}`,
}

const words = {
  signIn: '登录后可以看到',
  notYours: '这件事不归您当前的身份办理。',
  notFound: '没有找到这条内容，它可能已被撤下。',
}
const all = (who: readonly Who[], sentence: string) => Object.fromEntries(who.map((one) => [one, sentence]))
const staff = everyone.filter((who) => who !== 'stranger' && who !== 'returnee')

const visitors = {
  stranger: words.signIn,
  ...all(
    everyone.filter((who) => who !== 'stranger' && who !== 'villageOfficer'),
    words.notYours,
  ),
}

/** Where a page turns somebody away, and with which words. Everybody else is shown what the page is for. */
export const refusals: Record<string, Partial<Record<Who, string>>> = {
  'pages/applications/index': { stranger: '登录后，在这里看您的申请' },
  'features/help/ask/index': { stranger: '先留个手机号' },
  'features/registry/file/index': { stranger: words.signIn },
  'features/registry/desk/index': {
    stranger: words.signIn,
    ...all(
      everyone.filter((who) => !['stranger', 'specialist', 'reviewer'].includes(who)),
      words.notYours,
    ),
  },
  'features/reminders/inbox/index': { stranger: words.signIn },
  'features/session/profile/index': { stranger: words.signIn },
  'features/eligibility/outreach/index': {
    stranger: words.signIn,
    ...all(['returnee', 'approver', 'treasurer', 'supervisor', 'editor', 'auditor', 'administrator'], words.notYours),
  },
  'features/session/changePhone/index': all(
    everyone.filter((who) => !['villageOfficer', 'specialist', 'reviewer'].includes(who)),
    '换手机号要当面办',
  ),
  'features/help/desk/index': {
    stranger: words.signIn,
    ...all(['returnee', 'approver', 'treasurer', 'supervisor', 'editor', 'auditor', 'administrator'], words.notYours),
  },
  'features/help/following/index': {
    stranger: words.signIn,
    ...all(
      everyone.filter((who) => who !== 'stranger' && who !== 'specialist'),
      words.notYours,
    ),
  },
  'features/campaigns/board/index': {
    stranger: words.signIn,
    ...all(
      everyone.filter((who) => who !== 'stranger' && who !== 'supervisor'),
      words.notYours,
    ),
  },
  'features/campaigns/own/index': {
    stranger: words.signIn,
    ...all(
      everyone.filter((who) => who !== 'stranger' && who !== 'villageOfficer'),
      words.notYours,
    ),
  },
  'features/campaigns/roll/index': {
    stranger: words.signIn,
    ...all(
      everyone.filter((who) => who !== 'stranger' && who !== 'supervisor'),
      words.notYours,
    ),
  },
  'features/campaigns/assign/index': {
    stranger: words.signIn,
    ...all(
      everyone.filter((who) => who !== 'stranger' && who !== 'supervisor'),
      words.notYours,
    ),
  },
  'features/visits/day/index': visitors,
  'features/visits/household/index': visitors,
  'features/visits/waiting/index': visitors,
  // The draft is the returnee's own; nobody else knows that it is there.
  'features/applications/apply/index': { stranger: words.signIn, ...all(staff, words.notFound) },
  // Somebody else's case: those see it who handle or supervise it.
  'features/applications/detail/index': {
    stranger: words.signIn,
    ...all(['returnee', 'villageOfficer', 'specialist', 'editor', 'auditor', 'administrator'], words.notFound),
  },
}

/** Words that each page has for whoever it opens for, and that nothing shows but the page with what it is for. */
export const shows: Record<string, RegExp> = {
  'pages/home/index': /您好|件等您办|件要您催办|能享受哪些政策/,
  'pages/policies/index': /创业带动就业补贴/,
  'pages/applications/index': /您还没有申请|草稿，还没提交/,
  'pages/mine/index': /字号与显示/,
  'features/session/signIn/index': /获取验证码/,
  'features/session/become/index': /周小燕/,
  'features/session/settings/index': /长辈版（大字、大按钮）/,
  'features/session/changePhone/index': /看清照片是本人再填/,
  'features/session/profile/index': /住址决定哪里的工作人员帮您/,
  'features/reminders/inbox/index': /还没有消息|有异议等您答复/,
  'features/eligibility/find/index': /最多还有 \d+ 题/,
  'features/eligibility/check/index': /最多还有 \d+ 题|看起来您符合条件/,
  'features/eligibility/outreach/index': /谁可能符合/,
  'features/registry/desk/index': /两份“王秀英”/,
  'features/registry/file/index': /改姓名和住址/,
  'features/policies/detail/index': /第一次在本市创业/,
  'features/policies/versions/index': /由 15 个工作日缩短到 7 个工作日/,
  'features/help/ask/index': /不用写身份证号、银行卡号/,
  'features/help/desk/index': /周小燕/,
  'features/help/following/index': /等了 \d+ 天/,
  'features/notices/list/index': /公示没有异议就拨款/,
  'features/campaigns/board/index': /名册上 \d+ 户/,
  'features/campaigns/own/index': /走了 \d+%/,
  'features/campaigns/roll/index': /选好文件后先给您看/,
  'features/campaigns/assign/index': /改派以后/,
  'features/visits/day/index': /名册上 \d+ 户/,
  'features/visits/household/index': /这一户不在这部手机里/,
  'features/visits/waiting/index': /没有等上传的/,
  'features/applications/apply/index': /第 1 步，共 \d+ 步/,
  'features/applications/detail/index': /王秀英 · 返乡创业一次性创业补贴/,
}

/** Pages that show everybody who is signed in the same: looked at closely once, as the returnee. */
const alike =
  /policies\/(detail|versions)|notices\/list|help\/ask|registry\/file|eligibility\/(find|check)|session\/(?!changePhone)/

/** Pages that show somebody what they show nobody else. */
export const isTheirOwn = (who: Who, page: string): boolean =>
  who === 'stranger' || who === 'returnee' || !(alike.test(page) || refusals[page]?.[who])
