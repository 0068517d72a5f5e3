import type { PlainDate } from '../../../../src/domain/core/plainDate'
import { addPerson, emptyColumns } from '../../../../src/domain/eligibility/bulk/columns'
import { matchAll, verdictOf, type Verdicts } from '../../../../src/domain/eligibility/bulk/matchAll'
import type { Facts } from '../../../../src/domain/eligibility/facts'
import type { Verdict } from '../../../../src/domain/eligibility/verdict'
import type { Policy } from '../../../../src/domain/policies/policy.schema'
import { answerOf, type Answer } from './compareAnswers'

/** What every policy comes to for each of these people, all at once. @param policies in the order of their ids */
export function decideBlock(people: readonly { facts: Facts }[], policies: readonly Policy[], on: PlainDate): Answer[] {
  const columns = emptyColumns(people.length)
  for (const { facts } of people) addPerson(columns, facts)
  const verdicts = matchAll(
    columns,
    policies.map(({ criteria }) => criteria),
    on,
  )
  const known = new Map<string, Answer>()
  const words = [...verdicts.unmet, ...verdicts.notMet]
  return people.map((_, person) => {
    let key = ''
    for (const word of words) key += `${word[person]},`
    const answer = known.get(key) ?? answerAt(verdicts, person, policies)
    known.set(key, answer)
    return answer
  })
}

/** Many people have the same answer: it is put into words once. */
function answerAt(verdicts: Verdicts, person: number, policies: readonly Policy[]): Answer {
  const having = (verdict: Verdict) =>
    policies.flatMap(({ id }, place) => (verdictOf(verdicts, person, place) === verdict ? [id] : []))
  return answerOf(having('met'), having('unknown'))
}
