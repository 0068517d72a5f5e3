import { addDays, daysBetween, type PlainDate } from '../../src/domain/core/plainDate'
import type { FactName, Facts, FactSource, FactValue, KnownFact } from '../../src/domain/eligibility/facts'
import { generateBusiness } from './generateBusiness'
import { between, chance, pickWeighted, type Random, type Weighted } from './random'

const DAYS_IN_YEAR = 365.25
const ADULT_MONTHS = 17 * 12
const RETURNING_YEARS = 15

/** 农民工监测 2024: mean age 43.2; up to 40 43.7 %, 41–50 24.7 %, over 50 31.6 %. */
const ages: readonly Weighted<readonly [number, number]>[] = [
  [19.5, [18, 30]],
  [24.2, [31, 40]],
  [24.7, [41, 50]],
  [24, [51, 60]],
  [7.6, [61, 66]],
]

/** How often a fact is on file: out of a register nearly always, of what one must ask less so. */
const onFile: Partial<Record<FactName, readonly [share: number, source: FactSource]>> = {
  birthDate: [1, 'register'],
  sex: [1, 'register'],
  hukouDivision: [1, 'register'],
  graduatedOn: [0.9, 'register'],
  businessKind: [0.97, 'register'],
  registeredOn: [0.98, 'register'],
  registeredDivision: [0.98, 'register'],
  isLegalRepresentative: [0.98, 'register'],
  hasAbnormalListing: [0.95, 'register'],
  insuredEmployees: [0.85, 'register'],
  insuredMonths: [0.85, 'register'],
  guaranteedLoanTimes: [0.9, 'register'],
  subsidisedRentMonths: [0.9, 'register'],
  groups: [0.88, 'officer'],
  monthsAway: [0.92, 'officer'],
  workedOutside: [0.92, 'officer'],
  returnedOn: [0.92, 'officer'],
  isFirstBusiness: [0.85, 'officer'],
  isOperating: [0.92, 'officer'],
  employees: [0.85, 'officer'],
}
const SAID_BY_ONESELF = [0.6, 'self'] as const

/** The person behind the facts, complete, before anybody has written anything down. Draws from one stream: same seed, same life. */
export function generateLife(random: Random, today: PlainDate, village: string): Facts {
  const [youngest, oldest] = pickWeighted(random, ages)
  const age = between(random, youngest, oldest)
  const birthDate = addDays(today, -Math.floor((age + random()) * DAYS_IN_YEAR))
  const monthsOld = Math.floor(daysBetween(birthDate, today) / (DAYS_IN_YEAR / 12))
  const life: Facts = {
    birthDate,
    sex: chance(random, 0.624) ? 'male' : 'female',
    hukouDivision: village,
    ...graduation(random, today, birthDate, age),
  }
  Object.assign(life, generateBusiness(random, today, birthDate, village), credit(random))
  Object.assign(life, away(random, today, monthsOld, life.registeredOn))
  return { ...life, groups: groupsOf(random, today, life, age) }
}

/** 51.8 % of those who go out from the middle provinces leave the province (农民工监测 2024). */
function away(random: Random, today: PlainDate, monthsOld: number, registeredOn: FactValue | undefined): Facts {
  const workedOutside = pickWeighted(random, [
    [4, 'none'],
    [49.7, 'otherProvince'],
    [29.8, 'otherCity'],
    [16.5, 'otherCounty'],
  ])
  if (workedOutside === 'none') return { workedOutside, monthsAway: 0 }
  const monthsAway = Math.min(3 + Math.floor(-90 * Math.log(1 - random())), Math.max(3, monthsOld - ADULT_MONTHS))
  if (registeredOn)
    return { workedOutside, monthsAway, returnedOn: addDays(String(registeredOn), -between(random, 10, 500)) }
  const daysSince = Math.floor(
    Math.min(RETURNING_YEARS * random() ** 1.8, Math.max(0.1, (monthsOld - 190) / 12)) * DAYS_IN_YEAR,
  )
  return { workedOutside, monthsAway, returnedOn: addDays(today, -daysSince) }
}

/** 大专以上 16 %, far more of the young. */
function graduation(random: Random, today: PlainDate, birthDate: PlainDate, age: number): Facts {
  if (!chance(random, age <= 30 ? 0.5 : age <= 40 ? 0.23 : 0.06)) return {}
  const summer = Number(birthDate.slice(0, 4)) + between(random, 21, 23)
  const graduatedOn = `${summer}-06-30`
  return graduatedOn <= today ? { graduatedOn } : {}
}

function credit(random: Random): Facts {
  return {
    otherLoansFen: chance(random, 0.62) ? 0 : between(random, 5, 250) * 100_000,
    guaranteedLoanTimes: pickWeighted(random, [
      [90, 0],
      [8, 1],
      [1.6, 2],
      [0.4, 3],
    ]),
    hasBadCredit: chance(random, 0.04),
  }
}

function groupsOf(random: Random, today: PlainDate, life: Facts, age: number): string[] {
  const isFounder = life.businessKind !== 'none'
  const isRecentGraduate = life.graduatedOn !== undefined && life.graduatedOn > addDays(today, -5 * 365)
  const wasAway = life.workedOutside !== 'none' && Number(life.monthsAway) >= 6
  const shares: Record<string, number> = {
    returnedMigrantWorker: isFounder && wasAway && !isRecentGraduate ? 0.93 : 0,
    graduate: isRecentGraduate ? 0.97 : 0,
    student: age <= 22 && !life.graduatedOn ? 0.08 : 0,
    veteran: life.sex === 'male' ? 0.045 : 0.003,
    registeredUnemployed: isFounder ? 0.01 : 0.06,
    hardToEmploy: 0.03,
    released: 0.004,
    laidOffOvercapacity: age > 30 ? 0.006 : 0,
    liftedFromPoverty: 0.09,
    povertyMonitored: 0.015,
    onlineMerchant: isFounder ? 0.09 : 0.005,
    ruralSelfEmployed: isFounder ? 0.16 : 0,
  }
  return Object.entries(shares).flatMap(([group, share]) => (chance(random, share) ? [group] : []))
}

/** What is written down of a life, by whom and when: registers every night, an officer at the door, the person at a form. */
export function recordFacts(random: Random, today: PlainDate, life: Facts): KnownFact[] {
  const asOf: Record<FactSource, PlainDate> = {
    register: addDays(today, -between(random, 1, 12)),
    officer: addDays(today, -between(random, 5, 240)),
    self: addDays(today, -between(random, 1, 120)),
    application: today,
    document: today,
  }
  return (Object.entries(life) as [FactName, FactValue][]).flatMap(([name, value]) => {
    const [share, source] = onFile[name] ?? SAID_BY_ONESELF
    return chance(random, share) ? [{ name, value, source, asOf: asOf[source] }] : []
  })
}

/** The facts on file of one made-up person, with the gaps that real files have. */
export function generateFacts(random: Random, today: PlainDate, village = '990101001001'): Facts {
  const known = recordFacts(random, today, generateLife(random, today, village))
  return Object.fromEntries(known.map(({ name, value }) => [name, value]))
}
