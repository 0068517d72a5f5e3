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
