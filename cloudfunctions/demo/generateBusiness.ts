import { addDays, daysBetween, type PlainDate } from '../../src/domain/core/plainDate'
import type { Facts } from '../../src/domain/eligibility/facts'
import { between, chance, pickWeighted, type Random, type Weighted } from './random'

/** 4.5 万 founders among the 16 万 of the registry, 3 000 of them new in a year: fifteen even years. */
export const FOUNDER_SHARE = 45 / 160
/** Who would have founded as a child, founds nothing: the others make up for them. */
const OF_AGE_SHARE = 0.885
const FOUNDING_DAYS = 15 * 365
const ADULT_DAYS = 18 * 366
const DAYS_IN_MONTH = 30.44

/** 4.5 jobs each. */
const staffing: readonly Weighted<readonly [number, number]>[] = [
  [12, [0, 0]],
  [14, [1, 1]],
  [16, [2, 2]],
  [14, [3, 3]],
  [12, [4, 4]],
  [20, [5, 8]],
  [9, [9, 15]],
  [3, [16, 34]],
]

/** What the person has founded, if anything: the register's facts, the staff and the premises. */
export function generateBusiness(random: Random, today: PlainDate, birthDate: PlainDate, village: string): Facts {
  const founds = chance(random, FOUNDER_SHARE / OF_AGE_SHARE)
  const businessKind = pickWeighted(random, [
    [78, 'soleProprietorship'],
    [14, 'smallCompany'],
    [6, 'cooperative'],
    [2, 'partnership'],
  ])
  const registeredOn = addDays(today, -between(random, 2, FOUNDING_DAYS))
  if (!founds || registeredOn < addDays(birthDate, ADULT_DAYS)) return { businessKind: 'none' }
  const age = daysBetween(registeredOn, today)
  const isOperating = chance(random, survival(age))
  return {
    businessKind,
    registeredOn,
    registeredDivision: registeredAt(random, village),
    isLegalRepresentative: chance(random, 0.96),
    isFirstBusiness: chance(random, 0.82),
    isOperating,
    hasAbnormalListing: chance(random, isOperating ? 0.02 : 0.3),
    ...staff(random, age, isOperating),
    ...premises(random, age),
  }
}

/** 78 % are still there after a year (synthetic, and labelled so); then some fewer each year. */
export function survival(ageInDays: number): number {
  const years = ageInDays / 365
  return years < 1 ? 1 - 0.22 * years : 0.78 * 0.94 ** (years - 1)
}

/** Most register at home, some in the county town, a few in a neighbouring county. */
function registeredAt(random: Random, village: string): string {
  const county = village.slice(0, 6)
  return pickWeighted(random, [
    [80, village],
    [15, `${county}001001`],
    [5, county === '990101' ? '990102001001' : '990101001001'],
  ])
}

function staff(random: Random, age: number, isOperating: boolean): Facts {
  const [least, most] = isOperating ? pickWeighted(random, staffing) : [0, 0]
  const employees = between(random, least, most)
  const insuredEmployees = chance(random, 0.6) ? between(random, Math.min(1, employees), employees) : 0
  return {
    employees,
    insuredEmployees,
    insuredMonths: insuredEmployees ? between(random, 1, Math.min(60, Math.floor(age / DAYS_IN_MONTH))) : 0,
    newContractedHires: between(random, 0, Math.ceil(employees / 2)),
    newEligibleHires: between(random, 0, Math.ceil(employees / 3)),
    hasWageArrears: chance(random, 0.02),
    isLaborDispatch: chance(random, 0.01),
  }
}

function premises(random: Random, age: number): Facts {
  if (chance(random, 0.38)) return { ownsPremises: true, yearlyRentFen: 0, subsidisedRentMonths: 0 }
  return {
    ownsPremises: false,
    leaseMatchesRegistration: chance(random, 0.85),
    yearlyRentFen: between(random, 30, 480) * 10_000,
    subsidisedRentMonths: age > 400 && chance(random, 0.12) ? between(random, 1, 36) : 0,
  }
}
