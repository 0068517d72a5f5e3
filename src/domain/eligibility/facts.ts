import type { PlainDate } from '../core/plainDate'

type FactKind = 'boolean' | 'count' | 'money' | 'day' | 'choice' | 'set' | 'division'
export type FactSpec = {
  kind: FactKind
  /** as a noun, in lists: 工商登记日期 */
  label: string
  /** as one asks it at the counter */
  question: string
  choices?: Readonly<Record<string, string>>
  help?: string
  /** what a count counts */
  unit?: '人' | '个月' | '次'
}

export const personGroups = {
  registeredUnemployed: '城镇登记失业人员',
  hardToEmploy: '就业困难人员（含残疾人）',
  veteran: '退役军人',
  released: '刑满释放人员',
  student: '在校大学生',
  graduate: '高校毕业生（含大学生村官、留学回国）',
  laidOffOvercapacity: '化解过剩产能企业职工或失业人员',
  returnedMigrantWorker: '返乡创业农民工',
  onlineMerchant: '网络商户',
  liftedFromPoverty: '脱贫人口（原建档立卡）',
  povertyMonitored: '防止返贫监测对象',
  ruralSelfEmployed: '农村自主创业农民',
} as const

/** Everything that a policy may ask about a person and their business. Money in fen, lengths in months, counts of people. */
export const facts = {
  birthDate: { kind: 'day', label: '出生日期', question: '您的出生日期是？' },
  sex: { kind: 'choice', label: '性别', question: '您的性别是？', choices: { female: '女', male: '男' } },
  hukouDivision: { kind: 'division', label: '户籍所在地', question: '您的户口在哪里？' },
  groups: { kind: 'set', label: '人员类别', question: '您是下面哪一类人？可以多选。', choices: personGroups },
  graduatedOn: { kind: 'day', label: '毕业日期', question: '您是哪天毕业的？' },
  monthsAway: {
    kind: 'count',
    unit: '个月',
    label: '在外务工经商时间',
    question: '您在外地务工或经商一共多少个月？',
  },
  workedOutside: {
    kind: 'choice',
    label: '在外地点',
    question: '您之前主要在哪里务工或经商？',
    choices: { otherProvince: '外省', otherCity: '本省其他市', otherCounty: '本市其他县区', none: '没有外出过' },
  },
  returnedOn: { kind: 'day', label: '返乡日期', question: '您是哪天回到家乡的？' },
  businessKind: {
    kind: 'choice',
    label: '经营主体类型',
    question: '您办的是哪一种？',
    choices: {
      soleProprietorship: '个体工商户',
      smallCompany: '小微企业',
      cooperative: '农民专业合作社',
      partnership: '合伙企业',
      none: '还没有登记',
    },
  },
  registeredOn: { kind: 'day', label: '登记注册日期', question: '营业执照上的成立（注册）日期是？' },
  registeredDivision: { kind: 'division', label: '登记注册地', question: '营业执照登记在哪里？' },
  isLegalRepresentative: {
    kind: 'boolean',
    label: '法定代表人或经营者',
    question: '您是营业执照上的法定代表人（经营者）吗？',
  },
  isFirstBusiness: { kind: 'boolean', label: '首次创业', question: '这是您第一次登记创业吗？' },
  isOperating: { kind: 'boolean', label: '正常经营', question: '现在正常经营吗？' },
  hasAbnormalListing: { kind: 'boolean', label: '列入经营异常名录', question: '是否被列入“经营异常名录”？' },
  employees: { kind: 'count', unit: '人', label: '在职员工人数', question: '现在一共有几名员工（不含您本人）？' },
  insuredEmployees: {
    kind: 'count',
    unit: '人',
    label: '参保员工人数',
    question: '有几名员工已缴社会保险（不含您本人）？',
  },
  insuredMonths: { kind: 'count', unit: '个月', label: '连续缴社保', question: '员工社会保险已连续缴了几个月？' },
  newContractedHires: {
    kind: 'count',
    unit: '人',
    label: '签一年以上合同的新招人数',
    question: '新招员工中，签了一年以上劳动合同的有几人？',
  },
  newEligibleHires: {
    kind: 'count',
    unit: '人',
    label: '近 12 个月新招重点群体人数',
    question: '近 12 个月新招的重点群体（登记失业、毕业生、返乡农民工等）有几人？',
  },
  hasWageArrears: { kind: 'boolean', label: '拖欠工资或社保', question: '有没有拖欠员工工资或社会保险？' },
  isLaborDispatch: { kind: 'boolean', label: '劳务派遣单位', question: '是劳务派遣单位吗？' },
  leaseMatchesRegistration: {
    kind: 'boolean',
    label: '租赁地址与登记地址一致',
    question: '租房合同的地址和营业执照的地址一样吗？',
  },
  ownsPremises: { kind: 'boolean', label: '场地为自有房产', question: '经营场地是您自己（或家人）的房子吗？' },
  yearlyRentFen: { kind: 'money', label: '一年租金', question: '经营场地一年租金多少元？' },
  subsidisedRentMonths: {
    kind: 'count',
    unit: '个月',
    label: '已领过租金补贴',
    question: '已经领过多少个月的租金补贴？',
  },
  otherLoansFen: {
    kind: 'money',
    label: '其他未还贷款',
    question: '您和配偶除助学、扶贫小额、住房、购车和小额消费贷款外，还有多少贷款没还？',
  },
  guaranteedLoanTimes: {
    kind: 'count',
    unit: '次',
    label: '享受过创业担保贷款',
    question: '以前一共享受过几次创业担保贷款？',
  },
  hasBadCredit: { kind: 'boolean', label: '不良信用记录', question: '有没有逾期等不良信用记录？' },
} as const satisfies Record<string, FactSpec>

export type FactName = keyof typeof facts
export const factNames = Object.keys(facts) as [FactName, ...FactName[]]
export const factSpec = (name: FactName): FactSpec => facts[name]

export type FactValue = boolean | number | string | string[]
/** What is known; a missing name is not known. Sets are complete: what a known set lacks does not apply. */
export type Facts = Partial<Record<FactName, FactValue>>

/** Where a fact comes from: said by the person, noted by an officer, given in an application, or out of a register. */
export type FactSource = 'self' | 'officer' | 'application' | 'register' | 'document'
export type KnownFact = {
  name: FactName
  value: FactValue
  source: FactSource
  asOf: PlainDate
  /** said at the door by somebody of the family */
  byRelative?: boolean
}

/** Where the applicant's own form has it from; a word at the door is told with who said it. */
export const factSourceLabel: Record<Exclude<FactSource, 'officer'>, string> = {
  self: '您自己填写',
  application: '您之前的申请',
  register: '部门登记信息',
  document: '您之前上传的材料',
}
