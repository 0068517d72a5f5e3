import { useEffect, useRef } from 'react'
import { useMutation } from '@/api/hooks'
import { useSession } from '@/cards/useSession'
import type { PolicyDetail } from '@/contract/policies'
import type { FactName, Facts } from '@/domain/eligibility/facts'
import { isKept } from './useCheck'

/** Keeps what was answered with my other facts, so that it is asked once. A stranger's answers are not kept. */
export function useKeptAnswers(answers: Facts, detail: PolicyDetail): boolean {
  const { isSignedIn } = useSession()
  const { send, problem } = useMutation('eligibility.saveFacts')
  const kept = useRef('')
  const names = Object.keys(answers) as FactName[]
  const facts: Facts = Object.fromEntries(
    names.filter((name) => isKept(detail, name)).map((name) => [name, answers[name]]),
  )
  const content = JSON.stringify(facts)
  useEffect(() => {
    if (!isSignedIn || content === '{}' || kept.current === content) return
    kept.current = content
    void send({ facts: JSON.parse(content) as Facts })
  }, [content, isSignedIn, send])
  return isSignedIn && content !== '{}' && !problem
}
