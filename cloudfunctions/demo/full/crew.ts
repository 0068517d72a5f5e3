import type { Actor, StaffRole } from '../../../src/domain/core/actor'
import { addDays, type PlainDate } from '../../../src/domain/core/plainDate'
import { castId } from '../castPeople'
import { countyCodes, SEED } from '../divisions'
import { describePerson, type MadeUpPerson } from '../generatePeople'
import { between, chance, pick, seededRandom, type Random } from '../random'
import { staff } from '../staff'

export type Member = { person: MadeUpPerson; role: StaffRole; area: string; office: string }
export type Colleague = { actor: Actor; role: StaffRole; area: string }

/** Above every number of the registry, below which nobody's phone lies. */
const FIRST_NUMBER = 9_000_000
const FIRST_ORDER = 400

/** A county's desks. */
const desks: readonly (readonly [StaffRole, string])[] = [
  ['reviewer', '县人社局'],
  ['reviewer', '县人社局'],
  ['approver', '县人社局'],
  ['treasurer', '县财政局'],
  ['supervisor', '县政府督查室'],
  ['specialist', '县创业服务中心'],
  ['specialist', '县创业服务中心'],
]

/** Whom the cast lacks: the desks of the other counties, and in every village its officer. */
export function makeCrew(today: PlainDate, villages: readonly string[]): Member[] {
  const random = seededRandom(`${SEED}/crew`)
  const birthdays = new Map<string, number>()
  const isStaffed = (area: string, role: StaffRole) => staff.some((one) => one.area === area && one.role === role)
  const posts = [
    ...countyCodes.flatMap((area) => desks.map(([role, office]) => ({ area, role, office }))),
    ...villages.map((area) => ({ area, role: 'villageOfficer' as const, office: '村民委员会' })),
  ].filter(({ area, role }) => !isStaffed(area, role))
  return posts.map((post, place) => ({ ...post, person: colleague(random, today, post.area, place, birthdays) }))
}

function colleague(random: Random, today: PlainDate, area: string, place: number, birthdays: Map<string, number>) {
  const birthDate = addDays(today, -between(random, 25 * 365, 58 * 365))
  const life = {
    birthDate,
    sex: chance(random, 0.55) ? 'male' : 'female',
    hukouDivision: area.length === 12 ? area : `${area}001001`,
    businessKind: 'none',
  }
  return describePerson(random, today, life, FIRST_NUMBER + place, birthdays, FIRST_ORDER)
}

const actorOf = (personId: string, name: string, grant: Actor['grants'][number]): Actor => ({
  personId,
  name,
  grants: [grant],
})

/** Everybody who works cases, whether of the cast or not. */
export function colleaguesOf(crew: readonly Member[]): Colleague[] {
  return [
    ...staff.map(({ key, name, role, area, office }) => ({
      ...{ role, area },
      actor: actorOf(castId(key), name, { role, area, office }),
    })),
    ...crew.map(({ person, role, area, office }) => ({
      ...{ role, area },
      actor: actorOf(person.id, person.name, { role, area, office }),
    })),
  ]
}

/** Who acts in an office of a county: the same one for the whole of a case, another one for the next. */
export function castingOf(colleagues: readonly Colleague[]) {
  const byPost = new Map<string, [Actor, ...Actor[]]>()
  for (const { actor, role, area } of colleagues) {
    const key = `${role}/${area}`
    byPost.set(key, [...(byPost.get(key) ?? []), actor] as [Actor, ...Actor[]])
  }
  return (role: string, county: string, random: Random): Actor => {
    const there = byPost.get(`${role}/${county}`)
    if (!there) throw new Error(`nobody is ${role} in ${county}`)
    return pick(random, there)
  }
}
