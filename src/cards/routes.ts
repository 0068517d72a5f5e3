import Taro from '@tarojs/taro'

type Parameters = Record<string, string | undefined>

/** Ids travel in the address; what is known of a person never does. */
function addressOf(page: string, parameters: Parameters = {}): string {
  const query = Object.entries(parameters)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`)
    .join('&')
  return `/${page}/index${query && `?${query}`}`
}

const open = (page: string, parameters?: Parameters) => void Taro.navigateTo({ url: addressOf(page, parameters) })
const openTab = (page: string) => void Taro.switchTab({ url: addressOf(page) })

export const openHome = () => openTab('pages/home')
export const openPolicies = () => openTab('pages/policies')
export const openApplications = () => openTab('pages/applications')
export const openMine = () => openTab('pages/mine')

export const openPolicy = (id: string) => open('features/policies/detail', { id })
export const openVersions = (id: string) => open('features/policies/versions', { id })
export const openCheck = (policyId: string) => open('features/eligibility/check', { policyId })
/** 看看我能领什么: all policies at once. */
export const openFind = () => open('features/eligibility/find')
/** 我的档案 */
export const openFile = () => open('features/registry/file')
/** 疑似同一人 */
export const openSamePersonDesk = () => open('features/registry/desk')
export const openOutreach = (policyId?: string) => open('features/eligibility/outreach', { policyId })
export const openApply = (applicationId: string) => open('features/applications/apply', { id: applicationId })
export const openCase = (id: string) => open('features/applications/detail', { id })
export const replaceByCase = (id: string) =>
  void Taro.redirectTo({ url: addressOf('features/applications/detail', { id }) })
export const openAsk = (about: { policyId?: string; applicationId?: string } = {}) => open('features/help/ask', about)
export const openHelpDesk = () => open('features/help/desk')
/** 我帮的人: whom a specialist helps, or one of them. */
export const openFollowing = (id?: string) => open('features/help/following', { id })
/** 走访看板; with `of` the households behind a number, with `id` one of them. */
export const openBoard = (at: { campaignId?: string; area?: string; of?: string; id?: string } = {}) =>
  open('features/campaigns/board', at)
/** 我的村走到哪了; with `of` the households behind a number. */
export const openOwnVillages = (at: { campaignId?: string; area?: string; of?: string } = {}) =>
  open('features/campaigns/own', at)
/** 导入名册: all imports, or one of them. */
export const openRoll = (id?: string) => open('features/campaigns/roll', { id })
/** 包村分工. */
export const openAssign = () => open('features/campaigns/assign')
/** 今天走访: the officer's day. */
export const openVisits = () => open('features/visits/day')
/** One household; with `mends` a record of it to be mended, with a village one that isn't on the roll yet. */
export const openHousehold = (id: string, at: { campaignId?: string; code?: string; mends?: string } = {}) =>
  open('features/visits/household', { id, ...at })
export const openWaitingVisits = () => open('features/visits/waiting')
export const openNotices = () => open('features/notices/list')
export const openInbox = () => open('features/reminders/inbox')
export const openSignIn = () => open('features/session/signIn')
export const openBecome = () => open('features/session/become')
export const openSettings = () => open('features/session/settings')
export const openChangePhone = () => open('features/session/changePhone')
export const openProfile = () => open('features/session/profile')
