import { Engine } from 'json-rules-engine'
import type { PlainDate } from '../../src/domain/core/plainDate'
import type { Criterion, Test } from '../../src/domain/eligibility/criterion'
import { epochDayOf } from '../../src/domain/eligibility/epochDay'
import { firstDayWithin, lastDayBefore } from '../lib/sides'

/** The same programmes as rules of json-rules-engine; its result says which conditions failed, as ours says why. */
export function rulesEngine(programmes: readonly Criterion[][], on: PlainDate): Engine {
  const engine = new Engine()
  const overlaps = (value: string[], wanted: string[]) => value.some((one) => wanted.includes(one))
  const inside = (value: string, areas: string[]) => areas.some((area) => area === 'CN' || value.startsWith(area))
  engine.addOperator('overlaps', overlaps as never)
  engine.addOperator('inside', inside as never)
  for (const percent of new Set(programmes.flat().flatMap(({ test }) => percentsIn(test))))
    engine.addOperator(
      `share${percent}`,
      ((part: number, whole: number) => part > 0 && whole > 0 && part * 100 >= percent * whole) as never,
    )
  programmes.forEach((criteria, index) =>
    engine.addRule({
      conditions: { all: criteria.map(({ test }) => condition(test, on)) },
      event: { type: String(index) },
    }),
  )
  return engine
}

function percentsIn(test: Test): number[] {
  if ('all' in test) return test.all.flatMap(percentsIn)
  if ('any' in test) return test.any.flatMap(percentsIn)
  if ('not' in test) return percentsIn(test.not)
  return 'of' in test ? [test.atLeastPercent] : []
}

function condition(test: Test, on: PlainDate): object {
  if ('all' in test) return { all: test.all.map((one) => condition(one, on)) }
  if ('any' in test) return { any: test.any.map((one) => condition(one, on)) }
  if ('not' in test) return { not: condition(test.not, on) }
  const { fact } = test
  if ('is' in test) return { fact, operator: 'equal', value: test.is }
  if ('in' in test) return { fact, operator: 'in', value: test.in }
  if ('has' in test) return { fact, operator: 'overlaps', value: test.has }
  if ('within' in test) return { fact, operator: 'inside', value: test.within }
  if ('of' in test) return { fact, operator: `share${test.atLeastPercent}`, value: { fact: test.of } }
  if ('atLeast' in test) return { fact, operator: 'greaterThanInclusive', value: test.atLeast }
  if ('atMost' in test) return { fact, operator: 'lessThanInclusive', value: test.atMost }
  if ('onOrAfter' in test) return { fact, operator: 'greaterThanInclusive', value: epochDayOf(test.onOrAfter) }
  if ('onOrBefore' in test) return { fact, operator: 'lessThanInclusive', value: epochDayOf(test.onOrBefore) }
  if ('monthsAgoAtLeast' in test)
    return { fact, operator: 'lessThanInclusive', value: lastDayBefore(on, test.monthsAgoAtLeast) }
  return { fact, operator: 'greaterThanInclusive', value: firstDayWithin(on, test.monthsAgoAtMost) }
}
