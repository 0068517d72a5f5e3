import { addMonths, type PlainDate } from '../../src/domain/core/plainDate'
import type { Facts } from '../../src/domain/eligibility/facts'

/** One whom a visitor can be: the name carries no mark, the row and the screens do. */
export type CastMember = {
  key: string
  name: string
  title: string
  story: string
  sex: 'male' | 'female'
  age: number
  divisionCode: string
  businessName?: string
  /** what the files have beyond birth, sex and home */
  facts?: (today: PlainDate) => Facts
}

/** Where most of the cast lives, and the officer who looks after the village. */
export const HOME_VILLAGE = '990101100203'
const COUNTY_TOWN = '990101001001'

type Founder = { months: number; employees: number; away: number } & Partial<Facts>

/** A first business that the startup grant fits once it is half a year old: registered so many months ago. */
const founder =
  ({ months, employees, away, ...others }: Founder) =>
  (today: PlainDate): Facts => ({
    groups: ['returnedMigrantWorker'],
    workedOutside: 'otherProvince',
    monthsAway: away,
    returnedOn: addMonths(today, -months - 2),
    businessKind: 'soleProprietorship',
    registeredOn: addMonths(today, -months),
    registeredDivision: HOME_VILLAGE,
    isLegalRepresentative: true,
    isFirstBusiness: true,
    isOperating: true,
    hasAbnormalListing: false,
    employees,
    ...others,
  })

/** The main characters, in the order in which a visitor should meet them. */
export const returneeCast: readonly CastMember[] = [
  {
    key: 'li',
    name: '李返乡',
    title: '面条作坊老板 · 还没申请',
    story:
      '45 岁，在东莞打工 12 年，回村办了一家手工面条作坊，雇了 4 个邻居。听说有创业补贴，不知道自己够不够格。请您替他走一遍。',
    sex: 'male',
    age: 45,
    divisionCode: HOME_VILLAGE,
    businessName: '青禾县返乡手工面坊',
    facts: founder({ months: 18, employees: 4, away: 144 }),
  },
  {
    key: 'wang',
    name: '王秀英',
    title: '豆腐坊老板 · 正在审核，第 4 个工作日',
    story: '52 岁，从温州回来办了豆腐坊。申请已经受理，每天都想看看办到哪一步、在谁手里。',
    sex: 'female',
    age: 52,
    divisionCode: HOME_VILLAGE,
    businessName: '青禾县秀英豆腐坊',
    facts: founder({ months: 14, employees: 3, away: 96 }),
  },
  {
    key: 'zhang',
    name: '张建国',
    title: '家具作坊老板 · 容缺受理，还差一份材料',
    story: '38 岁，在佛山做了十年家具。租房合同压在房东手里，签了承诺书先受理，补材料的日子就在眼前。',
    sex: 'male',
    age: 38,
    divisionCode: COUNTY_TOWN,
    businessName: '青禾县建国家具店',
    facts: founder({ months: 12, employees: 5, away: 120, registeredDivision: COUNTY_TOWN }),
  },
  {
    key: 'zhao',
    name: '赵梅',
    title: '服装加工户 · 银行退回了钱',
    story: '36 岁，从杭州回来开服装加工点。补贴批下来了，银行却把钱退了回去：户名和账号对不上。改对账号就能再拨。',
    sex: 'female',
    age: 36,
    divisionCode: COUNTY_TOWN,
    businessName: '青禾县梅姐服装加工店',
    facts: founder({ months: 20, employees: 8, away: 108, registeredDivision: COUNTY_TOWN }),
  },
  {
    key: 'xu',
    name: '徐海燕',
    title: '米粉店老板 · 钱已到账，等她说一声“收到了”',
    story: '33 岁，从广州回来开米粉店。银行说钱已到账，只等她自己看一眼，点“收到了”或“没收到”。',
    sex: 'female',
    age: 33,
    divisionCode: COUNTY_TOWN,
    businessName: '青禾县海燕米粉店',
    facts: founder({ months: 11, employees: 3, away: 84, registeredDivision: COUNTY_TOWN }),
  },
  {
    key: 'sun',
    name: '孙有福',
    title: '竹编手艺人 · 正在公示',
    story: '57 岁，在外包工二十年，回来带着村里人做竹编。批准了，名字正打着星号公示，公示完才拨钱。',
    sex: 'male',
    age: 57,
    divisionCode: HOME_VILLAGE,
    businessName: '青禾县有福竹编社',
    facts: founder({ months: 26, employees: 9, away: 240, businessKind: 'cooperative' }),
  },
  {
    key: 'liu',
    name: '刘志强',
    title: '养鸡合作社 · 钱已收到，办结了',
    story: '41 岁，回乡办了养鸡合作社。从提交到钱到账，每一步哪天、谁办的，都能翻出来看。',
    sex: 'male',
    age: 41,
    divisionCode: COUNTY_TOWN,
    businessName: '青禾县志强养殖专业合作社',
    facts: founder({
      months: 30,
      employees: 6,
      away: 72,
      businessKind: 'cooperative',
      registeredDivision: COUNTY_TOWN,
    }),
  },
  {
    key: 'zhou',
    name: '周小燕',
    title: '电商小店主 · 过两个月才够条件',
    story: '29 岁，回来开网店才四个月。登记满半年才能申请，系统告诉她从哪一天起可以，到时提醒她。',
    sex: 'female',
    age: 29,
    divisionCode: HOME_VILLAGE,
    businessName: '青禾县小燕土产店',
    facts: founder({ months: 4, employees: 3, away: 60, groups: ['returnedMigrantWorker', 'onlineMerchant'] }),
  },
]
