import { HOME_VILLAGE } from './cast'
import { generateDivisions, SEED } from './divisions'
import { seededRandom, shuffled } from './random'

/** As many people to a village as the whole city has: 160 000 in 3 000. */
const PEOPLE_PER_VILLAGE = 53
const COUNTIES = ['990101', '990102', '990103']

/** A slice is some whole villages of three counties, the cast's own first; the full number of people fills every village. */
export function sliceVillages(people: number): [string, ...string[]] {
  const villages = generateDivisions(SEED).filter(({ code }) => code.length === 12)
  const count = Math.ceil(people / PEOPLE_PER_VILLAGE)
  const isSmall = count < villages.length / 10
  const order = shuffled(
    seededRandom(`${SEED}/slice`),
    villages.map(({ code }) => code),
  )
  const others = order.filter((code) => code !== HOME_VILLAGE && (!isSmall || COUNTIES.includes(code.slice(0, 6))))
  return [HOME_VILLAGE, ...others.slice(0, Math.max(0, count - 1))]
}
