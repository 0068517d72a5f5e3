import type { PlainDate } from '@/domain/core/plainDate'
import { checkPolicy, type PolicyEvaluation } from '@/domain/eligibility/check'
import type { FactName, Facts, FactValue } from '@/domain/eligibility/facts'
import { factsOf, leavesOf } from '@/domain/eligibility/leaf'
import type { Policy } from '@/domain/policies/policy.schema'

/** Where the asking stands. `revisited` is a question that is being answered anew. */
export type Flow = { answers: Facts; asked: FactName[]; skipped: FactName[]; revisited?: FactName }
export const freshFlow: Flow = { answers: {}, asked: [], skipped: [] }

/** What the phone makes of it, and which questions are still worth asking, the most telling first. */
export type Standing = { evaluation: PolicyEvaluation; open: FactName[]; question?: FactName }

type NameOfPlace = (code: string) => string

/** Only what can still change the answer is asked: the verdict first, and once it fits, what the amount depends on. */
export function standingOf(
  policy: Policy,
  known: Facts,
  flow: Flow,
  today: PlainDate,
  nameOfPlace?: NameOfPlace,
): Standing {
  const evaluation = checkPolicy(policy, { ...known, ...flow.answers }, today, [], nameOfPlace)
  const telling = evaluation.verdict === 'met' ? evaluation.amountMissing : evaluation.missing
  const open = telling.filter((name) => !flow.skipped.includes(name))
  return { evaluation, open, question: flow.revisited ?? open[0] }
}

export function answered(flow: Flow, name: FactName, value: FactValue): Flow {
  return {
    answers: { ...flow.answers, [name]: value },
    asked: [...without(flow.asked, name), name],
    skipped: without(flow.skipped, name),
  }
}

export function skipped(flow: Flow, name: FactName): Flow {
  const { [name]: _, ...answers } = flow.answers
  return { answers, asked: [...without(flow.asked, name), name], skipped: [...without(flow.skipped, name), name] }
}

/** Back to the question before the one on the screen; its answer stands in the field again. */
export function back(flow: Flow): Flow {
  const at = flow.revisited ? flow.asked.indexOf(flow.revisited) : flow.asked.length
  return at > 0 ? { ...flow, revisited: flow.asked[at - 1] } : flow
}

export const revisit = (flow: Flow, name: FactName): Flow => ({ ...flow, revisited: name })
export const leave = (flow: Flow): Flow => ({ ...flow, revisited: undefined })

/** The facts that the policy looks at and that are known, in the order of its clauses. */
export function usedFacts({ criteria }: Pick<Policy, 'criteria'>, facts: Facts): FactName[] {
  const names = criteria.flatMap(({ test }) => leavesOf(test).flatMap(factsOf))
  return [...new Set(names)].filter((name) => facts[name] !== undefined)
}

export const canGoBack = ({ asked, revisited }: Flow) => (revisited ? asked.indexOf(revisited) > 0 : asked.length > 0)

const without = (names: FactName[], name: FactName) => names.filter((one) => one !== name)
