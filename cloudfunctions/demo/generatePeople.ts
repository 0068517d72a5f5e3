import { addDays, startOfDay, type Instant, type PlainDate } from '../../src/domain/core/plainDate'
import type { Facts, KnownFact } from '../../src/domain/eligibility/facts'
import { generateLife, recordFacts } from './generateFacts'
import { generateName } from './names'
import { madeUpCreditCode, madeUpPhone, madeUpResidentId } from './numbers'
import { between, pick, seededId, seededRandom, type Random } from './random'

export type MadeUpPerson = {
  id: string
  name: string
  divisionCode: string
  phone: string
  residentId: string
  creditCode?: string
  businessName?: string
  /** the whole truth of a made-up life; `known` is what the files have of it */
  life: Facts
  known: KnownFact[]
  createdAt: Instant
}

/** Below these numbers phones, credit codes and IDs of one birthday belong to the cast and to those who apply. */
const FIRST_NUMBER = 1000
const CAST_ORDERS = 20

/**
 * People one after another, so that the full city's 160,000 need no memory of their own: only a count of birthdays is
 * kept. The same seed and day give the same people.
 */
export function* generatePeople(
  seed: string,
  count: number,
  today: PlainDate,
  villages: readonly [string, ...string[]],
): Generator<MadeUpPerson> {
  const random = seededRandom(`${seed}/people`)
  const birthdays = new Map<string, number>()
  for (let number = 0; number < count; number += 1) {
    const village = pick(random, villages)
    yield describePerson(random, today, generateLife(random, today, village), FIRST_NUMBER + number, birthdays)
  }
}

/** Gives a life its name, its numbers and its papers. `birthdays` counts who was born on one day in one county. */
export function describePerson(
  random: Random,
  today: PlainDate,
  life: Facts,
  number: number,
  birthdays: Map<string, number>,
  firstOrder = CAST_ORDERS,
): MadeUpPerson {
  const divisionCode = String(life.hukouDivision)
  const county = divisionCode.slice(0, 6)
  const birthDate = String(life.birthDate)
  const sex = life.sex === 'male' ? 'male' : 'female'
  const key = county + birthDate + sex
  const order = birthdays.get(key) ?? firstOrder
  birthdays.set(key, order + 1)
  const createdAt = startOfDay(addDays(today, -between(random, 200, 700)))
  return {
    id: seededId(random, createdAt),
    name: generateName(random, sex, Number(birthDate.slice(0, 4))),
    divisionCode,
    phone: madeUpPhone(number),
    residentId: madeUpResidentId(county, birthDate, sex, order),
    creditCode:
      life.businessKind === 'none'
        ? undefined
        : madeUpCreditCode(String(life.businessKind), String(life.registeredDivision).slice(0, 6), number),
    life,
    known: recordFacts(random, today, life),
    createdAt,
  }
}
