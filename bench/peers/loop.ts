import type { PlainDate } from '../../src/domain/core/plainDate'
import type { Criterion, Test } from '../../src/domain/eligibility/criterion'
import { epochDayOf } from '../../src/domain/eligibility/epochDay'
import { firstDayWithin, lastDayBefore, type PeerFacts } from '../lib/sides'

export type Fits = (person: PeerFacts) => boolean

/**
 * What a programmer writes by hand for each programme: one function of plain comparisons, `person.employees >= 3 &&
 * (…)`, handed to the engine as source so that nothing stands between it and the processor.
 */
export const handWritten = (programmes: readonly Criterion[][], on: PlainDate): Fits[] =>
  programmes.map((criteria) => {
    const source = criteria.map(({ test }) => `(${written(test, on)})`).join(' && ') || 'true'
    return new Function('person', `return ${source}`) as Fits
  })

function written(test: Test, on: PlainDate): string {
  if ('all' in test) return test.all.map((one) => `(${written(one, on)})`).join(' && ')
  if ('any' in test) return test.any.map((one) => `(${written(one, on)})`).join(' || ')
  if ('not' in test) return `!(${written(test.not, on)})`
  const value = `person.${test.fact}`
  const text = JSON.stringify
  if ('is' in test) return `${value} === ${text(test.is)}`
  if ('in' in test) return test.in.map((one) => `${value} === ${text(one)}`).join(' || ')
  if ('has' in test) return test.has.map((one) => `${value}.includes(${text(one)})`).join(' || ')
  if ('within' in test)
    return test.within.map((area) => (area === 'CN' ? 'true' : `${value}.startsWith(${text(area)})`)).join(' || ')
  if ('of' in test)
    return `${value} > 0 && person.${test.of} > 0 && ${value} * 100 >= ${test.atLeastPercent} * person.${test.of}`
  if ('atLeast' in test) return `${value} >= ${test.atLeast}`
  if ('atMost' in test) return `${value} <= ${test.atMost}`
  if ('onOrAfter' in test) return `${value} >= ${epochDayOf(test.onOrAfter)}`
  if ('onOrBefore' in test) return `${value} <= ${epochDayOf(test.onOrBefore)}`
  if ('monthsAgoAtLeast' in test) return `${value} <= ${lastDayBefore(on, test.monthsAgoAtLeast)}`
  return `${value} >= ${firstDayWithin(on, test.monthsAgoAtMost)}`
}
