import type { ReactNode } from 'react'
import { useQuery } from '@/api/hooks'
import type { Session } from '@/contract/session'
import { Problem } from '@/domain/core/problem'
import { ReadProblem } from './ReadProblem'
import { WaitForSession } from './WaitForSession'

type Role = Session['grants'][number]['role']

/** What only some offices use: everybody else reads so before they choose anything in it. What may be read, the server decides. */
export function OnlyFor({ roles, children }: { roles: readonly Role[]; children: ReactNode }) {
  const { data: session, reload } = useQuery('session.get')
  if (!session) return <WaitForSession />
  if (session.grants.some(({ role }) => roles.includes(role))) return <>{children}</>
  const problem = new Problem(session.person ? 'not_allowed' : 'not_signed_in')
  return <ReadProblem problem={problem} onRetry={reload} />
}
