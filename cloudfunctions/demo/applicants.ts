import { addMonths, type PlainDate } from '../../src/domain/core/plainDate'
import type { Facts } from '../../src/domain/eligibility/facts'
import { generateLife, recordFacts } from './generateFacts'
import { describePerson, type MadeUpPerson } from './generatePeople'
import { between, pick, pickWeighted, seededRandom, type Random, type Weighted } from './random'
import type { Story } from './stories'

/** Their numbers lie between the cast's and everybody else's. */
const FIRST_NUMBER = 100
const FIRST_ORDER = 10

/** 农民工监测 2024, by trade: 制造 27.9 建筑 14.3 批零 13.6 居民服务 12.3 交通 7.2 住餐 7.1, and farming as villages have it. */
export const trades: Weighted<string>[] = [
  [14, '服装加工坊'],
  [14, '竹木加工坊'],
  [14.3, '建材经营部'],
  [13.6, '百货商店'],
  [12.3, '家政服务部'],
  [7.2, '货运服务部'],
  [7.1, '小吃店'],
  [9, '种植园'],
  [8, '养殖场'],
]
const countyNames: Record<Story['county'], string> = { '990101': '青禾县', '990102': '石桥县' }

/** One applicant to each story that isn't the cast's: they fit on the day of their submission, but for those who are told why they don't. */
export function makeApplicants(
  seed: string,
  list: readonly { story: Story; submittedOn: PlainDate }[],
  today: PlainDate,
  villages: readonly string[],
): MadeUpPerson[] {
  const random = seededRandom(`${seed}/applicants`)
  const birthdays = new Map<string, number>()
  return list.map(({ story, submittedOn }, place) => {
    const nearby = villages.filter((code) => code.startsWith(story.county))
    const village = nearby.length ? pick(random, nearby as [string, ...string[]]) : `${story.county}001001`
    const life = { ...generateLife(random, today, village), ...fitting(random, village, submittedOn, story.misfit) }
    const person = describePerson(random, today, life, FIRST_NUMBER + place, birthdays, FIRST_ORDER)
    const businessName = countyNames[story.county] + person.name.slice(1) + pickWeighted(random, trades)
    return { ...person, businessName, known: recordFacts(random, today, life) }
  })
}

function fitting(random: Random, village: string, on: PlainDate, misfit: Story['misfit']): Facts {
  const months = misfit === 'tooYoung' ? 4 : between(random, 8, 30)
  const employees = misfit === 'tooSmall' ? 1 : between(random, 3, 12)
  const registeredOn = addMonths(on, -months)
  return {
    groups: ['returnedMigrantWorker'],
    workedOutside: pick(random, ['otherProvince', 'otherProvince', 'otherCity']),
    monthsAway: between(random, 8, 180),
    returnedOn: addMonths(registeredOn, -between(random, 1, 14)),
    businessKind: pick(random, ['soleProprietorship', 'soleProprietorship', 'smallCompany', 'cooperative']),
    registeredOn,
    registeredDivision: village,
    isLegalRepresentative: true,
    isFirstBusiness: true,
    isOperating: true,
    hasAbnormalListing: false,
    employees,
    insuredEmployees: between(random, 1, employees),
    insuredMonths: between(random, 3, Math.max(3, months - 1)),
    ownsPremises: false,
    leaseMatchesRegistration: true,
    yearlyRentFen: between(random, 40, 240) * 10_000,
    subsidisedRentMonths: 0,
    hasWageArrears: false,
    isLaborDispatch: false,
  }
}
