import fc from 'fast-check'
import { addDays } from '../core/plainDate'
import { reassign, type Holding } from './reassign'

const START = '2026-09-01'
const day = (number: number) => addDays(START, number)
/** Gives the village away again and again, as days go by. */
function live(steps: readonly { officer: number; wait: number; ahead: number }[]) {
  let today = 0
  let holdings: Holding[] = []
  for (const { officer, wait, ahead } of steps) {
    today += wait
    const { ended, dropped, begun } = reassign(holdings, `officer ${officer}`, day(today + ahead), day(today))
    const key = ({ officerId, fromOn }: Holding) => `${officerId} ${fromOn}`
    const changed = new Map([...ended, ...(begun ? [begun] : [])].map((one) => [key(one), one]))
    const kept = holdings.filter((one) => !dropped.includes(one) && !changed.has(key(one)))
    holdings = [...kept, ...changed.values()]
  }
  return { holdings, today }
}
const steps = fc.array(fc.record({ officer: fc.nat(3), wait: fc.nat(4), ahead: fc.constantFrom(0, 0, 1, 3) }), {
  minLength: 1,
  maxLength: 12,
})

test('in the end one has the village, the one who was named last, and nobody’s day ends before it began', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const { holdings } = live(all)
      const open = holdings.filter(({ toOn }) => toOn === null)
      expect(open.map(({ officerId }) => officerId)).toEqual([`officer ${all[all.length - 1]?.officer}`])
      for (const { fromOn, toOn } of holdings) expect(toOn === null || toOn >= fromOn).toBe(true)
    }),
  )
})

test('who had the village on a day that has come keeps that day: nothing that was noted loses its place', () => {
  fc.assert(
    fc.property(steps, steps, (before, after) => {
      const { holdings: then, today } = live(before)
      const had = then.filter(({ fromOn }) => fromOn <= day(today))
      const { holdings: now } = live([...before, ...after])
      for (const { officerId, fromOn } of had)
        expect(now.some((one) => one.officerId === officerId && one.fromOn === fromOn)).toBe(true)
    }),
  )
})

test('the village is somebody’s on every day, and on the day on which it changes hands it is both officers’', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const inOrder = [...live(all).holdings].sort((one, other) => one.fromOn.localeCompare(other.fromOn))
      inOrder.slice(1).forEach(({ officerId, fromOn }, place) => {
        const before = inOrder.slice(0, place + 1)
        const lastOn = before.some((one) => one.officerId !== officerId) ? fromOn : addDays(fromOn, -1)
        expect(before.some(({ toOn }) => toOn !== null && toOn >= addDays(fromOn, -1) && toOn <= lastOn)).toBe(true)
      })
      const isTheirsTwice = (one: Holding, other: Holding) =>
        one !== other &&
        one.officerId === other.officerId &&
        one.fromOn <= other.fromOn &&
        (one.toOn ?? '') >= other.fromOn
      expect(inOrder.filter((one) => inOrder.some((other) => isTheirsTwice(one, other)))).toEqual([])
    }),
  )
})

test('a change that comes sooner than the one that is planned stands; who was out that day finishes', () => {
  const first = { officerId: 'ma', fromOn: day(0), toOn: null }
  const { ended, begun } = reassign([first], 'niu', day(5), day(1))
  expect(ended).toEqual([{ ...first, toOn: day(5) }])
  const planned = [...ended, ...(begun ? [begun] : [])]
  expect(reassign(planned, 'zhang', day(8), day(1))).toEqual({
    ended: [{ officerId: 'niu', fromOn: day(5), toOn: day(8) }],
    dropped: [],
    begun: { officerId: 'zhang', fromOn: day(8), toOn: null },
  })
})
