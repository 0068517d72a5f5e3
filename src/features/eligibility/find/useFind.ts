import { useState } from 'react'
import { sayFacts } from '@/cards/saidFacts'
import { useKnownFacts } from '@/cards/useKnownFacts'
import { usePlaceName } from '@/cards/usePlaceName'
import type { PolicyDetail } from '@/contract/policies'
import type { PlainDate } from '@/domain/core/plainDate'
import type { FactName, FactValue } from '@/domain/eligibility/facts'
import { answered, back, canGoBack, freshFlow, skipped } from '../check/flow'
import { standingsOf } from './standings'

/** More than this nobody answers in one go; what is still open then is said to be. */
const MOST_QUESTIONS = 12

/** The asking for all policies at once: each answer is weighed against every one of them, on the phone. */
export function useFind(details: readonly PolicyDetail[], today: PlainDate) {
  const { facts: known, isLoading } = useKnownFacts()
  const [flow, setFlow] = useState(freshFlow)
  const facts = { ...known, ...flow.answers }
  const { found, open } = standingsOf(details, facts, today, usePlaceName())
  const room = Math.max(0, MOST_QUESTIONS - flow.asked.length)
  const left = open.filter((name) => !flow.skipped.includes(name)).slice(0, room)
  return {
    found,
    facts,
    flow,
    isLoading,
    open: left,
    question: flow.revisited ?? left[0],
    answer(name: FactName, value: FactValue) {
      sayFacts({ [name]: value })
      setFlow(answered(flow, name, value))
    },
    skip: (name: FactName) => setFlow(skipped(flow, name)),
    back: canGoBack(flow) ? () => setFlow(back(flow)) : undefined,
    again: () => setFlow(freshFlow),
  }
}
