import type { PlainDate } from '../../core/plainDate'
import { plainDateOf, type EpochDay } from '../epochDay'
import type { Criterion, SourceMark } from '../criterion'
import type { Decision } from '../decide'
import type { FactName, Facts } from '../facts'
import { sayFact } from '../factWords'
import type { Verdict } from '../verdict'

/** One line of the proof: the clause in its own words, what it comes to, where it stands written, and by which facts. */
export type ProofLine = {
  clause: string
  words: string
  verdict: Verdict
  source: string
  mark?: SourceMark
  missing: FactName[]
  /** by which of the known facts */
  facts: readonly FactName[]
  earliest?: PlainDate
}
/** The line as one reads it, with those facts in words. */
export type Finding = Omit<ProofLine, 'facts'> & { because: string[] }

export function lineOf(
  { id, words, source, mark }: Criterion,
  { verdict, missing }: Decision,
  facts: readonly FactName[],
  metFrom?: EpochDay,
): ProofLine {
  const earliest = metFrom === undefined ? undefined : plainDateOf(metFrom)
  return { clause: id, words, verdict, source, mark, missing, facts, earliest }
}

/** For everybody, so nobody may write into it. */
export function frozen(line: ProofLine): ProofLine {
  Object.freeze(line.missing)
  Object.freeze(line.facts)
  return Object.freeze(line)
}

/** Says lines of one person; what is known of them is put into words once, however many lines name it. */
export function sayerFor(facts: Facts, nameOfPlace?: (code: string) => string): (line: ProofLine) => Finding {
  const said = new Map<FactName, string>()
  const say = (name: FactName): string => {
    const words = said.get(name) ?? sayFact(name, facts[name] ?? '', nameOfPlace)
    said.set(name, words)
    return words
  }
  return ({ clause, words, verdict, source, mark, missing, facts: names, earliest }) => {
    return { clause, words, verdict, source, mark, missing, because: names.map(say), earliest }
  }
}
