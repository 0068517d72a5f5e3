import { useQuery } from '@/api/hooks'
import { useSaidFacts } from '@/cards/saidFacts'
import type { EvaluationView } from '@/contract/eligibility'
import type { Check } from './useCheck'

type Confirmed = { evaluation: EvaluationView; isConfirmed: boolean; isWaiting: boolean }

/** The phone's answer at once, and the server's as soon as it has come: the server decides. */
export function useConfirmed({ evaluation, flow }: Check, policyId: string): Confirmed {
  const said = useSaidFacts()
  const { data, isLoading } = useQuery('eligibility.check', { policyId, facts: { ...said, ...flow.answers } })
  return { evaluation: data ?? evaluation, isConfirmed: Boolean(data), isWaiting: isLoading }
}
