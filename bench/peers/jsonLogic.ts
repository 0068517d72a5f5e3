import { LogicEngine } from 'json-logic-engine'
import type { PlainDate } from '../../src/domain/core/plainDate'
import type { Criterion, Test } from '../../src/domain/eligibility/criterion'
import { epochDayOf } from '../../src/domain/eligibility/epochDay'
import type { PeerFacts } from '../lib/sides'
import { firstDayWithin, lastDayBefore } from '../lib/sides'

/** The same programmes in JSON Logic, compiled. */
export function jsonLogic(programmes: readonly Criterion[][], on: PlainDate): ((person: PeerFacts) => boolean)[] {
  const engine = new LogicEngine()
  return programmes.map((criteria) => {
    const run = engine.build({ and: [true, ...criteria.map(({ test }) => logic(test, on))] })
    return (person) => Boolean(run(person))
  })
}

function logic(test: Test, on: PlainDate): unknown {
  if ('all' in test) return { and: test.all.map((one) => logic(one, on)) }
  if ('any' in test) return { or: test.any.map((one) => logic(one, on)) }
  if ('not' in test) return { '!': logic(test.not, on) }
  const value = { var: test.fact }
  if ('is' in test) return { '===': [value, test.is] }
  if ('in' in test) return { in: [value, test.in] }
  if ('has' in test) return { some: [value, { in: [{ var: '' }, test.has] }] }
  if ('within' in test) return { or: test.within.map((area) => inside(value, area)) }
  if ('of' in test) return share(value, { var: test.of }, test.atLeastPercent)
  if ('atLeast' in test) return { '>=': [value, test.atLeast] }
  if ('atMost' in test) return { '<=': [value, test.atMost] }
  if ('onOrAfter' in test) return { '>=': [value, epochDayOf(test.onOrAfter)] }
  if ('onOrBefore' in test) return { '<=': [value, epochDayOf(test.onOrBefore)] }
  if ('monthsAgoAtLeast' in test) return { '<=': [value, lastDayBefore(on, test.monthsAgoAtLeast)] }
  return { '>=': [value, firstDayWithin(on, test.monthsAgoAtMost)] }
}

const inside = (value: unknown, area: string) =>
  area === 'CN' ? true : { '===': [{ substr: [value, 0, area.length] }, area] }
const share = (part: unknown, whole: unknown, percent: number) => ({
  and: [{ '>': [part, 0] }, { '>': [whole, 0] }, { '>=': [{ '*': [part, 100] }, { '*': [whole, percent] }] }],
})
