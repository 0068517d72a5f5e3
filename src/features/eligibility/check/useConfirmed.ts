import { useQuery } from '@/api/hooks'
import { useSaidFacts } from '@/cards/saidFacts'
import type { EvaluationView } from '@/contract/eligibility'
import type { PolicyDetail } from '@/contract/policies'
import type { Check } from './useCheck'

type Confirmed = { evaluation: EvaluationView; isConfirmed: boolean; isWaiting: boolean }

/** The phone's answer at once, and the server's as soon as it has come: the server decides. */
export function useConfirmed({ evaluation, amountFen, flow }: Check, { policy, conflicts }: PolicyDetail): Confirmed {
  const said = useSaidFacts()
  const { data, isLoading } = useQuery('eligibility.check', {
    policyId: policy.id,
    facts: { ...said, ...flow.answers },
  })
  if (data) return { evaluation: data, isConfirmed: true, isWaiting: false }
  const phones = { ...evaluation, amountFen, amountMissing: [], conflicts }
  return { evaluation: phones, isConfirmed: false, isWaiting: isLoading }
}
