import { useMemo } from 'react'
import { useQuery } from '@/api/hooks'
import type { Facts } from '@/domain/eligibility/facts'
import { useSaidFacts } from './saidFacts'

/** What is known of whoever holds the phone: what the server keeps, and over it what was answered just now. */
export function useKnownFacts(): { facts: Facts; isLoading: boolean; isSignedIn: boolean } {
  const session = useQuery('session.get')
  const isSignedIn = Boolean(session.data?.person)
  const kept = useQuery('eligibility.facts', undefined, { enabled: isSignedIn })
  const said = useSaidFacts()
  const facts = useMemo(() => ({ ...factsOf(kept.data?.items ?? []), ...said }), [kept.data, said])
  return { facts, isLoading: session.isLoading || kept.isLoading, isSignedIn }
}

const factsOf = (known: { name: string; value: unknown }[]): Facts =>
  Object.fromEntries(known.map(({ name, value }) => [name, value]))
