import type { PlainDate } from '../../../../src/domain/core/plainDate'
import { emptyColumns, putFacts } from '../../../../src/domain/eligibility/bulk/columns'
import { matchAll, verdictOf } from '../../../../src/domain/eligibility/bulk/matchAll'
import type { Facts } from '../../../../src/domain/eligibility/facts'
import type { Policy } from '../../../../src/domain/policies/policy.schema'
import type { Answer } from './compareAnswers'

/** What every policy comes to for each of these people, all at once. @param policies in the order of their ids */
export function decideBlock(people: readonly { facts: Facts }[], policies: readonly Policy[], on: PlainDate): Answer[] {
  const columns = emptyColumns(people.length)
  people.forEach(({ facts }, place) => putFacts(columns, place, facts))
  const verdicts = matchAll(
    columns,
    policies.map(({ criteria }) => criteria),
    on,
  )
  return people.map((_, person) => {
    const answer = { met: [] as string[], unknown: [] as string[] }
    policies.forEach(({ id }, place) => {
      const verdict = verdictOf(verdicts, person, place)
      if (verdict !== 'unmet') answer[verdict].push(id)
    })
    return answer
  })
}
