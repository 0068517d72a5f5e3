import { addMonths, dayOf, type Instant, type PlainDate } from '../../../src/domain/core/plainDate'
import { compile, type Matcher } from '../../../src/domain/eligibility/compile'
import type { Policy } from '../../../src/domain/policies/policy.schema'
import { trades } from '../applicants'
import { generateDivisions, SEED } from '../divisions'
import type { MadeUpPerson } from '../generatePeople'
import { chance, pickWeighted, type Random } from '../random'
import { pickDay, type Seasons } from './seasons'

export type Version = { policy: Policy; version: number; publishedAt: Instant }
/** Somebody who will have applied: under which version, and on which day. */
export type Plan = { person: MadeUpPerson; version: Version; submittedOn: PlainDate }

/**
 * What is applied for, by one line of programmes after the other; how long after registering; and how many of those who
 * fit on a day drawn for them do apply. Chosen so that some 2,000 subsidies a year come of 160,000 people (领域事实第 9 节).
 */
const lines: readonly { policyIds: readonly string[]; months: readonly [number, number]; share: number }[] = [
  { policyIds: ['guichuan-startup-grant', 'guichuan-startup-grant-2022'], months: [6, 59], share: 0.8 },
  { policyIds: ['guichuan-rent-subsidy', 'guichuan-rent-subsidy-2022'], months: [6, 35], share: 0.75 },
  { policyIds: ['guichuan-opening-subsidy'], months: [6, 48], share: 0.6 },
  { policyIds: ['guichuan-job-creation-subsidy'], months: [6, 180], share: 0.01 },
]

/** Decides for one person after the other whether, for what and when they applied. Each applies once. */
export function planner(versions: readonly Version[], seasons: Seasons, random: Random) {
  const matchers = new Map<Version, Matcher>(versions.map((version) => [version, compile(version.policy.criteria)]))
  const lastDay = seasons.days.at(-1) ?? ''
  return (person: MadeUpPerson): Plan | undefined => {
    const { life } = person
    if (!life.registeredOn || !person.creditCode) return undefined
    for (const { policyIds, months, share } of lines) {
      const [from, to] = months.map((count) => addMonths(String(life.registeredOn), count))
      const day = from && to && from <= lastDay ? pickDay(seasons, from, to, random) : undefined
      const version = day && versionOn(versions, policyIds, day)
      if (!day || !version || !chance(random, share)) continue
      if (matchers.get(version)?.(life, day).verdict === 'met') return { person, version, submittedOn: day }
    }
    return undefined
  }
}

/** The version that was in force on a day; of the newest first. */
function versionOn(versions: readonly Version[], policyIds: readonly string[], day: PlainDate): Version | undefined {
  return versions
    .filter(({ policy, publishedAt }) => {
      const { id, validFrom = '', validTo = '9999' } = policy
      return policyIds.includes(id) && dayOf(publishedAt) <= day && validFrom <= day && day <= validTo
    })
    .sort((one, other) => other.version - one.version)[0]
}

const countyNames = new Map(generateDivisions(SEED).map(({ code, name }) => [code, name]))

/** The same with a name for the business, as signs have it. */
export function named(plan: Plan, random: Random): Plan {
  const { person } = plan
  const county = countyNames.get(person.divisionCode.slice(0, 6)) ?? ''
  return { ...plan, person: { ...person, businessName: county + person.name.slice(1) + pickWeighted(random, trades) } }
}
