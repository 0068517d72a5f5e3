type Json = string | number | boolean | null | Json[] | { [key: string]: Json }
export type ProblemData = { [key: string]: Json }
type Entry = { status: number; say: (data: ProblemData) => string }

const list = (value: Json | undefined) => (Array.isArray(value) ? value.join('、') : String(value ?? ''))

/** Said wherever somebody may be filling something in; there is nothing to lose for who only reads. */
const KEPT = '您填的内容还在'

/** Every refusal of the system: its HTTP status and what it says to the person, who always learns what to do next. */
export const problems = {
  not_signed_in: { status: 401, say: () => '请先登录，再继续刚才的操作。' },
  not_allowed: { status: 403, say: () => '这件事不归您当前的身份办理。工作人员有疑问的，请联系本单位管理员。' },
  wrong_area: { status: 403, say: () => '这件事不在您负责的地区内，请转给当地的工作人员。' },
  not_found: { status: 404, say: () => '没有找到这条内容，它可能已被撤下。请返回上一页再试。' },
  unknown_procedure: { status: 404, say: () => '您的程序版本过旧，请关闭后重新打开。' },
  input_invalid: { status: 400, say: ({ names }) => `有内容填写不对：${list(names)}。请改正后再提交。` },
  text_too_long: { status: 400, say: ({ name, limit }) => `“${list(name)}”太长了，请控制在 ${list(limit)} 字以内。` },
  body_too_large: { status: 413, say: () => '一次提交的内容太多，请分几次提交。照片请用“上传材料”。' },
  stale_version: { status: 409, say: () => '这份内容刚被改动过。请刷新看看最新的，再决定怎么办。' },
  request_reused: { status: 409, say: () => '这次提交与之前的内容不一致，没有保存。请刷新后重新操作。' },
  try_again: { status: 503, say: () => `刚才有点忙，没有办成。${KEPT}，请再试一次。` },
  internal: { status: 500, say: () => `系统出了点问题，没有办成。${KEPT}，请稍后再试或拨打服务电话。` },
  offline: { status: 0, say: () => `现在没有网络。${KEPT}，连上网后再试。` },
  unavailable: { status: 503, say: () => `系统现在没有回应，不是您的网络问题。${KEPT}，过几分钟再试。` },

  phone_invalid: { status: 400, say: () => '手机号应为 11 位数字，请检查。' },
  code_too_soon: { status: 429, say: ({ seconds }) => `验证码刚发过，请 ${list(seconds)} 秒后再获取。` },
  code_limit: {
    status: 429,
    say: ({ when }) => `获取验证码的次数太多了，请${list(when)}再试，或到村（社区）便民服务站办理。`,
  },
  code_wrong: { status: 400, say: ({ left }) => `验证码不对，还可以再试 ${list(left)} 次。` },
  code_expired: { status: 400, say: () => '验证码已失效，请重新获取。' },
  too_much: { status: 429, say: ({ name, when }) => `${list(name)}太多了，请${list(when)}再试。${KEPT}。` },
  name_required: { status: 422, say: () => '这个手机号第一次使用，请再填写您的姓名。' },
  file_not_found: {
    status: 404,
    say: () =>
      '在您负责的地区没有找到这个人的档案。请对照身份证核对姓名和号码，再填上原来的手机号。都核对过还是不行的，请县人社局查一下档案。',
  },
  staff_file: { status: 403, say: () => '这个人是在岗工作人员，换手机号请找本单位的系统管理员办理。' },
  phone_taken: {
    status: 409,
    say: () => '新手机号或身份证号已登记在另一份档案上，那份档案里有申请或身份证信息。请县人社局核对后再办。',
  },
  phone_of_other: {
    status: 409,
    say: () =>
      '这个手机号记在一份档案上，姓名和您填的不一样。请重新获取验证码再填一次；还是不行，请带身份证到村（社区）便民服务站当面核对。',
  },
  staff_pair: {
    status: 403,
    say: () => '其中一份是在岗工作人员的档案，不能合并。请找本单位的系统管理员核对。',
  },
  two_sign_ins: {
    status: 403,
    say: () => '两份档案都有人登录过或留了手机号，合并会牵涉登录，请转给县里的受理审核人员决定。',
  },
  demonstration_only: { status: 403, say: () => '只有示例城市才能切换身份。' },

  policy_not_open: {
    status: 422,
    say: ({ title, on }) =>
      `“${list(title)}”已于 ${list(on)} 截止，不能再提交。您可以看看其他政策，或请工作人员帮您问问。`,
  },
  policy_not_started: { status: 422, say: ({ title, on }) => `“${list(title)}”从 ${list(on)} 起才可申请。` },
  policy_elsewhere: { status: 422, say: () => '这是外地政策，本市不受理。可以看看本市同类的政策。' },
  reminder_day_passed: { status: 422, say: () => '提醒的日子要在今天以后，请重新选择。' },
  already_applied: { status: 409, say: () => '您已有一件正在办理的同类申请，请到“办事”里查看。' },
  once_only: { status: 422, say: ({ who }) => `这项补贴${list(who)}只能享受一次，之前已经享受过。` },
  excluded_by: {
    status: 422,
    say: ({ title, words }) => list(words) || `享受过“${list(title)}”就不能再申请这一项。`,
  },

  answers_missing: { status: 422, say: ({ names }) => `还有没填的：${list(names)}。` },
  documents_missing: { status: 422, say: ({ names }) => `还差材料：${list(names)}。` },
  resident_id_invalid: { status: 400, say: () => '身份证号不对，请对照证件检查 18 位号码。' },
  credit_code_invalid: { status: 400, say: () => '统一社会信用代码不对，请对照营业执照检查 18 位代码。' },
  day_invalid: { status: 400, say: ({ name }) => `“${list(name)}”不是一个存在的日期，请重新选择。` },
  account_unchanged: { status: 422, say: () => '账号和退回的那个一样。请填写更正后的户名和账号。' },

  file_too_large: { status: 413, say: ({ limit }) => `文件超过 ${list(limit)} MB。请把照片拍小一点，或分成几页上传。` },
  file_type: { status: 415, say: () => '只能上传照片（JPG、PNG）或 PDF。这个文件的内容不是。' },
  photo_type: { status: 415, say: () => '只能传照片（JPG、PNG）。这个文件的内容不是。' },
  upload_expired: { status: 410, say: () => '这次上传已失效，请重新选择文件上传。' },
  file_damaged: { status: 422, say: () => '文件没有传完整，请再传一次。' },
  too_many_pages: { status: 422, say: ({ limit }) => `每份材料最多 ${list(limit)} 页。` },

  action_not_possible: { status: 409, say: () => '这件申请现在的环节不能这样办理，请刷新看看最新进展。' },
  same_person: { status: 403, say: () => '审核、审批须由不同的人办理，申请人也不能办理自己的申请。请转给同事。' },
  comment_required: { status: 422, say: () => '请写明理由，申请人要看得懂。' },
  undertaking_required: { status: 422, say: () => '容缺受理需要申请人先签承诺书。' },
  undertaking_not_possible: { status: 422, say: ({ reason }) => `不能容缺受理：${list(reason)}。` },
  undertaking_open: { status: 409, say: ({ names }) => `容缺材料还没补齐（${list(names)}），不能作出决定或拨款。` },
  objection_open: { status: 409, say: () => '公示期内有异议还没处理完，不能进入拨付。' },
  notice_running: { status: 409, say: ({ on }) => `公示到 ${list(on)} 才结束，不能进入拨付。` },
  amount_required: { status: 422, say: () => '还没有核定金额。请填写核定金额后再批准。' },
  amount_too_high: { status: 422, say: ({ most }) => `核定金额不能超过按政策算出的 ${list(most)}。` },
  notice_empty: { status: 422, say: () => '请一次写全要补正的内容，申请人要看得懂。' },
  pause_unknown: { status: 422, say: () => '请选择暂停计时的依据。只有办事指南列明的情形才能暂停。' },
  account_invalid: { status: 400, say: ({ name }) => `“${list(name)}”应为 8 至 30 位数字，请检查。` },
  no_programme: { status: 422, say: () => '这项政策还不能在网上申请。请到窗口办理，或请工作人员帮您问问。' },
  place_missing: {
    status: 422,
    say: () =>
      '还不知道您住在哪个县（市、区），没法交给当地办理。请先到“我的—姓名和住址”里选好，再回来提交。填的内容都在。',
  },
  draft_only: { status: 409, say: () => '申请已经提交，这些内容不能再改。需要更正请联系受理人员。' },
  no_template: { status: 422, say: () => '没有可用的提醒模板。' },
  export_reason_required: { status: 422, say: () => '请写明导出的用途，审计时要看。' },
  export_too_large: {
    status: 422,
    say: ({ rows, limit }) =>
      `这里有 ${list(rows)} 户，一次最多导出 ${list(limit)} 户。请先选一个乡镇，或者选一种情况，再导出。`,
  },

  record_differs: { status: 409, say: () => '这条走访记录之前已经收到，但内容不一样。请打开核对，改好后另存一条。' },
  campaign_closed: { status: 422, say: ({ on }) => `这次走访已于 ${list(on)} 结束，记录没有收下。请联系乡镇管理员。` },
  questionnaire_unknown: {
    status: 422,
    say: () => '这条记录用的问卷认不出来。请联网更新走访任务，再打开这条记录保存一次。',
  },

  roll_unreadable: {
    status: 415,
    say: () => '读不懂这个文件。请在 Excel 里另存为“Excel 工作簿”或 CSV 再上传；旧版的 xls 和加了密码的都不行。',
  },
  roll_too_large: { status: 413, say: () => '名册超过 10 MB 或 10 万行。请按乡镇分成几个文件，一个一个导入。' },
  roll_no_header: {
    status: 422,
    say: () => '没有找到表头。前 20 行里要有一行写着“姓名”和别的列名（如“身份证号”“户主”）。可以下载模板对照。',
  },
  roll_empty: { status: 422, say: () => '表头下面没有内容。请检查是不是选错了文件。' },
  roll_moved_on: { status: 409, say: () => '这次导入刚有变化。请看看最新的情况，再决定怎么办。' },
  assignment_day: { status: 422, say: ({ to }) => `从哪天起，要在今天到 ${list(to)}（走访结束）之间。` },
  officer_area: { status: 422, say: () => '这位村干部不负责其中的村，请另选一位，或先请管理员调整任职。' },
  storage_full: {
    status: 507,
    say: () => '手机存储快满了，先不要开始新的走访。请连上网络把记录发出去，或删掉手机里不用的内容。已记下的都还在。',
  },
} as const satisfies Record<string, Entry>

export type ProblemCode = keyof typeof problems

/** The only error that a caller is meant to see. */
export class Problem extends Error {
  readonly status: number
  constructor(
    readonly code: ProblemCode,
    readonly data: ProblemData = {},
  ) {
    // Refusals are made by the dozen just to say what is possible now: tracing each would cost more than all its rules.
    const { stackTraceLimit } = Error
    Error.stackTraceLimit = 0
    super((problems[code] as Entry).say(data))
    Error.stackTraceLimit = stackTraceLimit
    this.name = 'Problem'
    this.status = problems[code].status
  }
}

/** What a problem says to somebody who only wanted to read. */
export const sayToReader = ({ message }: { message: string }): string =>
  message.replace(`${KEPT}，`, '').replace(`${KEPT}。`, '')

/** No answer came from the door itself: nobody knows whether it was done, so it is sent again as the same request. */
export const isUnanswered = ({ code }: { code?: string }): boolean => code === 'offline' || code === 'unavailable'

export const isProblemCode = (code: unknown): code is ProblemCode =>
  typeof code === 'string' && Object.prototype.hasOwnProperty.call(problems, code)
