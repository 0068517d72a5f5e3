import { useQuery } from '@/api/hooks'
import type { Session } from '@/contract/session'

/** Who holds the phone, as far as is known; staff are those who hold an office. */
export function useSession(): { session: Session | undefined; isSignedIn: boolean; isStaff: boolean } {
  const { data } = useQuery('session.get')
  return { session: data, isSignedIn: Boolean(data?.person), isStaff: Boolean(data?.grants.length) }
}
