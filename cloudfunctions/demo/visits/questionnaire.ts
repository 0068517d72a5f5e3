import { facts, type FactName } from '../../../src/domain/eligibility/facts'
import type { Questionnaire, VisitQuestion } from '../../../src/domain/visits/questionnaire.schema'

type Kind = VisitQuestion['kind']
type More = Partial<Pick<VisitQuestion, 'choices' | 'onlyIf' | 'maxLength' | 'help'>>

const ask = (key: string, kind: Kind, label: string, question: string, more: More = {}): VisitQuestion => ({
  ...{ key, kind, label, question, isRequired: false },
  ...more,
})
/** What eligibility asks too, in its own words. */
const state = (fact: FactName, more: More = {}): VisitQuestion => {
  const { kind, label, question } = facts[fact]
  return { key: fact, fact, kind, label, question, isRequired: false, ...more }
}
const when = (key: string, ...is: (string | boolean)[]): More => ({ onlyIf: { key, is } })
const wasAway = when('workedOutside', 'otherProvince', 'otherCity', 'otherCounty')
const wantsBusiness = when('wish', 'business')

const person: VisitQuestion[] = [
  state('sex'),
  state('birthDate'),
  state('hukouDivision'),
  ask('currentAddress', 'text', '现住址', '现在住在哪里？'),
  ask('nation', 'text', '民族', '您是什么民族？', { maxLength: 20 }),
  ask('education', 'choice', '学历', '您读书读到哪里？', {
    choices: { none: '没上过学', primary: '小学', junior: '初中', senior: '高中或中专', college: '大专及以上' },
  }),
  state('graduatedOn', when('education', 'college')),
  ask('marital', 'choice', '婚姻', '您成家了吗？', {
    choices: { single: '未婚', married: '已婚', divorced: '离异', widowed: '丧偶' },
  }),
  ask('politics', 'choice', '政治面貌', '您是党员或团员吗？', {
    choices: { member: '党员', league: '团员', other: '群众或其他' },
  }),
  state('groups'),
]

const away: VisitQuestion[] = [
  state('workedOutside'),
  ask('awayPlace', 'text', '在外城市', '在哪个省、哪个市？', { ...wasAway, maxLength: 40 }),
  ask('firstOutYear', 'count', '首次外出年份', '哪一年第一次出去的？', wasAway),
  state('monthsAway', wasAway),
  ask('industry', 'choice', '在外行业', '在外面做哪一行？', {
    ...wasAway,
    choices: {
      manufacturing: '制造',
      building: '建筑',
      trade: '批发零售',
      services: '居民服务',
      transport: '交通运输',
      catering: '住宿餐饮',
      other: '其他',
    },
  }),
  ask('job', 'text', '工种', '具体做什么活？', { ...wasAway, maxLength: 40 }),
  ask('skill', 'text', '技能', '有什么拿手的手艺？', { maxLength: 60 }),
  ask('hasCertificate', 'boolean', '技能证书', '有职业技能证书吗？'),
  ask('monthlyPayFen', 'money', '在外月收入', '在外面一个月挣多少元？', wasAway),
  ask('wasInsured', 'boolean', '在外参保', '在外面缴过社会保险吗？', wasAway),
]

const back: VisitQuestion[] = [
  state('returnedOn', wasAway),
  ask('returnReason', 'choice', '返乡原因', '这次为什么回来？', {
    ...wasAway,
    choices: {
      lostWork: '没有活干了',
      family: '照顾家里',
      business: '回来创业',
      age: '年纪大了',
      season: '农忙或过节',
      other: '其他',
    },
  }),
  ask('stay', 'choice', '返乡打算', '打算在家待多久？', {
    ...wasAway,
    choices: { long: '长期在家', short: '短住一阵', outAgain: '还要出去' },
  }),
  ask('nowDoing', 'choice', '目前状况', '现在在做什么？', {
    choices: { working: '上班', business: '自己做生意', farming: '务农', unemployed: '没有活干' },
  }),
]

const running = when('nowDoing', 'business')
const wishes: VisitQuestion[] = [
  state('businessKind', running),
  state('registeredOn', {
    onlyIf: { key: 'businessKind', is: ['soleProprietorship', 'smallCompany', 'cooperative', 'partnership'] },
  }),
  state('isFirstBusiness', running),
  state('employees', running),
  ask('wish', 'set', '意愿', '接下来想做什么？可以多选。', {
    choices: { job: '找工作', business: '创业', training: '学技术', outAgain: '再出去', none: '没有打算' },
  }),
  ask('idea', 'text', '创业想法', '想做什么生意？', { ...wantsBusiness, maxLength: 60 }),
  ask('ideaStage', 'choice', '进展', '做到哪一步了？', {
    ...wantsBusiness,
    choices: { thinking: '还在想', preparing: '正在准备', started: '已经开张' },
  }),
  ask('ideaPlace', 'text', '想在哪里做', '打算在哪里做？', { ...wantsBusiness, maxLength: 40 }),
  ask('moneyNeededFen', 'money', '需要资金', '一共要多少元？', wantsBusiness),
  ask('moneyOwnFen', 'money', '自有资金', '自己有多少元？', wantsBusiness),
  ask('needs', 'set', '需要帮助', '最需要帮什么？可以多选。', {
    choices: {
      money: '资金',
      place: '场地',
      technique: '技术',
      labour: '用工',
      training: '培训',
      policy: '政策',
      market: '销路',
      formalities: '办手续',
    },
  }),
  ask('knowsLoan', 'boolean', '知晓创业担保贷款', '听说过创业担保贷款吗？'),
  ask('knowsSubsidy', 'boolean', '知晓补贴流程', '知道创业补贴怎么申请吗？'),
]

/** 摸底问卷: the fields that surveys and ledgers of other places have; there is no official form, so the composition is an example. */
export const doorQuestionnaire: Questionnaire = {
  version: 1,
  title: '返乡人员摸底问卷',
  source: '参照各地外出务工与返乡人员摸底表编写',
  mark: 'demonstration',
  groups: [
    { key: 'person', title: '基本情况', questions: person },
    { key: 'away', title: '在外情况', questions: away },
    { key: 'back', title: '返乡情况', questions: back },
    { key: 'wishes', title: '意愿和需要', questions: wishes },
  ],
}
