import { useState } from 'react'
import { isElsewhere } from '@/cards/policyLabels'
import { sayFacts } from '@/cards/saidFacts'
import { useKnownFacts } from '@/cards/useKnownFacts'
import { usePlaceName } from '@/cards/usePlaceName'
import type { PolicyDetail } from '@/contract/policies'
import type { PlainDate } from '@/domain/core/plainDate'
import { factSpec, type FactName, type FactValue } from '@/domain/eligibility/facts'
import { answered, back, canGoBack, freshFlow, leave, revisit, skipped, standingOf } from './flow'

/** Of a policy of another place one only says whether one is from there, which is no fact to keep. */
export const isKept = (detail: PolicyDetail, name: FactName) =>
  !(isElsewhere(detail.card) && factSpec(name).kind === 'division')

/** The asking for one policy: the phone decides after every answer. */
export function useCheck(detail: PolicyDetail, today: PlainDate) {
  const { facts: known, isLoading } = useKnownFacts()
  const nameOfPlace = usePlaceName()
  const [flow, setFlow] = useState(freshFlow)
  const answer = (name: FactName, value: FactValue) => {
    if (isKept(detail, name)) sayFacts({ [name]: value })
    setFlow(answered(flow, name, value))
  }
  return {
    ...standingOf(detail.policy, known, flow, today, nameOfPlace),
    nameOfPlace,
    facts: { ...known, ...flow.answers },
    flow,
    isLoading,
    answer,
    skip: (name: FactName) => setFlow(skipped(flow, name)),
    revisit: (name: FactName) => setFlow(revisit(flow, name)),
    leave: flow.revisited ? () => setFlow(leave(flow)) : undefined,
    back: canGoBack(flow) ? () => setFlow(back(flow)) : undefined,
  }
}
export type Check = ReturnType<typeof useCheck>
