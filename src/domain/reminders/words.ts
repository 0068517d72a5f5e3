import { sayMoney } from '../core/money'
import { dayOf, isPlainDate, sayDay, type Instant } from '../core/plainDate'
import type { ReminderData, ReminderKind } from './reminder'
import type { TemplateName } from './template'

/** The data as words, with something to say where a part is missing. */
export type Said = {
  title: string
  number: string
  names: string
  by: string
  on: string
  money: string
  reason: string
}

/**
 * How it goes out: in which template and with which short words, or not at all. An offer nobody waits for: it goes by
 * WeChat to whom a message of the template was allowed, else it lies in the inbox; no SMS and no call.
 */
export type Carriage =
  | { template: Extract<TemplateName, 'progress'>; phrase: string; note: string }
  | { template: Exclude<TemplateName, 'progress'>; what: string; note: string; isOffer?: true }
  | 'inboxOnly'

type Entry = { title: string; text: (said: Said) => string; carriage: Carriage }

/** Everything a person can be told, as one says it at the counter. */
export const reminderWords: Record<ReminderKind, Entry> = {
  applicationSubmitted: {
    title: '申请已提交',
    text: ({ title }) => `您的“${title}”已提交。工作人员会核对材料，有缺的会一次告诉您。`,
    carriage: { template: 'progress', phrase: '已提交', note: '有缺的材料会一次告诉您' },
  },
  oneTimeNotice: {
    title: '请补齐材料',
    text: ({ title, names, by }) => `您的“${title}”还差：${names}。请${by}一次补齐。`,
    carriage: { template: 'todo', what: '请一次补齐材料', note: '打开可看还差哪些材料' },
  },
  supplementDue: {
    title: '补材料快到期了',
    text: ({ title, names, by }) => `“${title}”还差：${names}。请${by}补上，逾期本次申请会终止。`,
    carriage: { template: 'todo', what: '补材料快到期了', note: '逾期本次申请会终止' },
  },
  applicationAccepted: {
    title: '申请已受理',
    text: ({ title }) => `您的“${title}”已受理，正在审核。现在不用您做什么。`,
    carriage: { template: 'progress', phrase: '已受理', note: '现在不用您做什么' },
  },
  acceptedConditionally: {
    title: '已容缺受理',
    text: ({ title, names, by }) => `您的“${title}”先受理了。请${by}补交：${names}。`,
    carriage: { template: 'todo', what: '已容缺受理，请按时补交', note: '打开可看要补交的材料' },
  },
  undertakingDue: {
    title: '承诺补交的材料快到期',
    text: ({ title, names, by }) => `您承诺补交的${names}，请${by}交上，逾期“${title}”会终止办理。`,
    carriage: { template: 'todo', what: '承诺补交的材料快到期', note: '逾期本次申请会终止' },
  },
  applicationDeclined: {
    title: '申请没有受理',
    text: ({ title, reason }) => `您的“${title}”没有受理：${reason}。有疑问可以请工作人员帮您看看。`,
    carriage: { template: 'progress', phrase: '不予受理', note: '打开可看理由，可请人帮您看' },
  },
  applicationApproved: {
    title: '申请已批准',
    text: ({ title, money }) => `您的“${title}”批准了${money && `，金额${money}`}。后面的进展会接着告诉您。`,
    carriage: { template: 'progress', phrase: '已批准', note: '后面的进展会接着告诉您' },
  },
  applicationRejected: {
    title: '申请没有通过',
    text: ({ title, reason }) => `您的“${title}”没有通过：${reason}。有疑问可以请工作人员帮您看看。`,
    carriage: { template: 'progress', phrase: '未通过', note: '打开可看理由，可请人帮您看' },
  },
  applicationTerminated: {
    title: '申请已终止',
    text: ({ title, reason }) => `您的“${title}”已终止：${reason}。有疑问可以请工作人员帮您看看。`,
    carriage: { template: 'progress', phrase: '已终止', note: '打开可看理由，可请人帮您看' },
  },
  noticeHeldUp: {
    title: '公示期内有人提出异议',
    text: ({ title }) => `“${title}”公示期内有人提出异议，工作人员正在核实，核实清楚才能接着拨款。现在不用您做什么。`,
    carriage: { template: 'progress', phrase: '有异议', note: '正在核实，现在不用您做什么' },
  },
  noticeResumed: {
    title: '异议不成立，公示继续',
    text: ({ title }) => `“${title}”收到的异议经核实不成立，公示接着进行，期满后安排拨款。`,
    carriage: { template: 'progress', phrase: '公示继续', note: '异议经核实不成立' },
  },
  publicNoticeEnded: {
    title: '公示结束',
    text: ({ title }) => `“${title}”的公示结束了，接下来安排拨款。`,
    carriage: { template: 'progress', phrase: '公示结束', note: '接下来安排拨款' },
  },
  paymentSent: {
    title: '钱已拨出',
    text: ({ title, money }) => `“${title}”的${money || '补贴'}已拨往您的账户，收到后请点“收到了”。`,
    carriage: { template: 'progress', phrase: '已拨付', note: '收到后请点“收到了”' },
  },
  paymentReturned: {
    title: '银行退回了这笔钱',
    text: ({ title, reason }) => `“${title}”的钱被银行退回：${reason}。请更正户名和账号。`,
    carriage: { template: 'todo', what: '银行退回了，请更正账号', note: '更正后会再次拨付' },
  },
  moneyCredited: {
    title: '钱已到账',
    text: ({ title, money }) => `“${title}”的${money || '补贴'}已到账，请核对，收到请点“收到了”。`,
    carriage: { template: 'progress', phrase: '已到账', note: '请核对，收到请点“收到了”' },
  },
  policyChanged: {
    title: '关注的政策有变化',
    text: ({ title, reason }) => `您关注的“${title}”有变化：${reason}。`,
    carriage: { template: 'policy', what: '您关注的政策有变化', note: '打开可看改了哪里' },
  },
  policyNowFits: {
    title: '现在可以申请了',
    text: ({ title }) => `“${title}”：从今天起您可能符合条件，可以申请了。`,
    carriage: { template: 'policy', what: '从今天起您可能符合条件', note: '打开可看条件和材料' },
  },
  policyMayFit: {
    title: '有政策可能适合您',
    text: ({ title }) => `“${title}”可能适合您。打开可以看条件、要带什么、怎么申请。`,
    carriage: { template: 'policy', what: '有政策可能适合您', note: '打开可看条件和材料', isOffer: true },
  },
  helpAnswered: {
    title: '您的问题有答复了',
    text: () => '工作人员答复了您的问题，请打开查看。',
    carriage: { template: 'progress', phrase: '已答复', note: '请打开查看答复' },
  },
  needAnswered: {
    title: '您要的帮助有回音了',
    text: ({ names }) => `您走访时说需要帮助：${names}。创业服务专员答复了您，请打开查看。`,
    carriage: { template: 'progress', phrase: '有回音了', note: '请打开查看答复' },
  },
  phoneChanged: {
    title: '登录手机号换了',
    text: ({ reason }) => `您的登录手机号换了，由${reason}当面办理。不是您本人办的，请马上拨打 12333。`,
    carriage: { template: 'progress', phrase: '已换号', note: '不是您办的请拨打 12333' },
  },
  filesJoined: {
    title: '您的两份档案合并了',
    text: ({ reason }) => `您有两份档案，由${reason}核对后合成了一份。有不对的，请拨打 12333。`,
    carriage: { template: 'progress', phrase: '已合并', note: '有不对的请拨打 12333' },
  },
  filesParted: {
    title: '合并过的档案分开了',
    text: ({ reason }) => `之前合并的两份档案，由${reason}核对后分开了，各归各的。有疑问请拨打 12333。`,
    carriage: { template: 'progress', phrase: '已分开', note: '有疑问请拨打 12333' },
  },
  dueDayMoved: {
    title: '期限有变动',
    text: ({ title, names, on }) => `国家调整了放假安排，“${title}”的${names}改为${on}。`,
    carriage: { template: 'todo', what: '期限有变动，请看新日子', note: '国家调整了放假安排' },
  },
  caseDayMoved: {
    title: '有件的到期日变了',
    text: ({ title, number, on }) => `国家调整了放假安排，“${title}”${number}的到期日改为${on}。`,
    carriage: 'inboxOnly',
  },
  caseObjected: {
    title: '有异议等您答复',
    text: ({ title, number }) => `“${title}”${number}公示期内有人提出异议，答复前不能拨款，请尽快核实。`,
    carriage: 'inboxOnly',
  },
  caseDueSoon: {
    title: '有件快到期',
    text: ({ title, number, by }) => `“${title}”${number}请${by}办好，快到期了。`,
    carriage: 'inboxOnly',
  },
  caseOverdue: {
    title: '有件已超期',
    text: ({ title, number, by }) => `“${title}”${number}应${by}办好，已经超期，请尽快办理。`,
    carriage: 'inboxOnly',
  },
  calendarMissing: {
    title: '放假安排还没有录入',
    text: ({ title }) =>
      `${title}的放假安排还没有录入，期限只能按平常的周末估计。国务院办公厅的通知发了，请照《系统管理员怎么装》录入。`,
    carriage: 'inboxOnly',
  },
  draftEnding: {
    title: '有份草稿快要清除了',
    text: ({ title, on }) => `“${title}”的草稿很久没动了，保留到${on}，之后会自动清除。还想办，请打开接着填。`,
    carriage: { template: 'todo', what: '草稿很久没动，快要清除了', note: '还想办，请打开接着填', isOffer: true },
  },
}

const chars = (text: string) => [...text]

/** At most `most` characters, the last an ellipsis when something was cut; by code points, never half a character. */
export function clip(text: string, most: number): string {
  return chars(text).length <= most
    ? text
    : `${chars(text)
        .slice(0, most - 1)
        .join('')}…`
}

function say(data: ReminderData, at: Instant): Said {
  const today = dayOf(at)
  const on = data.on && (isPlainDate(data.on) ? sayDay(data.on, today) : data.on)
  return {
    title: data.title ?? '申请',
    number: data.number ? `（${data.number}）` : '',
    names: data.names ?? '材料',
    by: on ? `在${on}前` : '尽快',
    on: on ?? '新的日子',
    money: data.amountFen === undefined ? '' : ` ${sayMoney(data.amountFen)} `.trimEnd(),
    reason: data.reason?.replace(/[。.；;]+$/, '') ?? '请打开查看',
  }
}

/** The inbox's title (20 characters at most) and text. `at` is when the fact happened. */
export function sayReminder(kind: ReminderKind, data: ReminderData, at: Instant): { title: string; text: string } {
  const { title, text } = reminderWords[kind]
  return { title, text: text(say(data, at)) }
}

/** One SMS holds 70 characters, with the signature 【归创通】. */
const SMS_CHARS = 70 - chars('【归创通】').length

/** The text for an SMS. Names give way before what is to be done does. */
export function saySms(kind: ReminderKind, data: ReminderData, at: Instant): string {
  const said = say(data, at)
  const short = { ...said, title: clip(said.title, 12), names: clip(said.names, 14), reason: clip(said.reason, 14) }
  return clip(reminderWords[kind].text(short), SMS_CHARS)
}
