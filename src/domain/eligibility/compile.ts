import type { PlainDate } from '../core/plainDate'
import { compileClause, type CompiledClause } from './compileClause'
import type { Reading } from './compileLeaf'
import type { Criterion } from './criterion'
import type { Decision } from './decide'
import { epochDayOf, plainDateOf, type EpochDay } from './epochDay'
import type { Evaluation } from './evaluate'
import type { Facts } from './facts'
import { mostTellingFirst } from './mostTelling'
import { both } from './verdict'

export type Match = Pick<Evaluation, 'verdict' | 'missing' | 'earliest'>
/** Criteria made ready for many people. */
export type Matcher = (facts: Facts, on: PlainDate) => Match

/** The same answers as `evaluate`, without the proof, for a whole registry: days are numbers, every leaf is read once. */
export function compile(criteria: readonly Criterion[]): Matcher {
  const clauses = criteria.map(compileClause)
  return (facts, on) => matchOne(clauses, facts, epochDayOf(on))
}

type Clause = { readings: readonly Reading[]; compiled: CompiledClause; turningDays: EpochDay[]; today: Decision }

function matchOne(compiled: readonly CompiledClause[], facts: Facts, today: EpochDay): Match {
  const clauses = compiled.map((clause) => readClause(clause, facts, today))
  const verdict = both(clauses.map((clause) => clause.today.verdict))
  const isForGood = clauses.some((clause) => clause.today.verdict === 'unmet' && !clause.turningDays.length)
  if (verdict === 'met' || isForGood) return { verdict, missing: [], earliest: undefined }
  return { verdict, ...lookAhead(clauses, facts, today) }
}

function readClause(compiled: CompiledClause, facts: Facts, today: EpochDay): Clause {
  const readings = compiled.read(facts)
  const turningDays = compiled.turningDays(readings).filter((day) => day > today)
  return { readings, compiled, turningDays, today: compiled.decide(readings, facts, today) }
}

/** Goes through the days on which anything turns; a clause in which nothing turns keeps today's answer. */
function lookAhead(clauses: readonly Clause[], facts: Facts, today: EpochDay): Pick<Match, 'missing' | 'earliest'> {
  let missing: Match['missing'] | undefined
  const days = [...new Set(clauses.flatMap(({ turningDays }) => turningDays))].sort((one, other) => one - other)
  for (const day of [today, ...days]) {
    const decisions = clauses.map((clause) =>
      clause.turningDays.length ? clause.compiled.decide(clause.readings, facts, day) : clause.today,
    )
    const verdict = both(decisions.map((decision) => decision.verdict))
    if (verdict !== 'unmet') missing ??= mostTellingFirst(decisions)
    if (verdict === 'met') return { missing: missing ?? [], earliest: plainDateOf(day) }
  }
  return { missing: missing ?? [], earliest: undefined }
}
