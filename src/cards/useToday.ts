import { dayOf, type PlainDate } from '@/domain/core/plainDate'
import { useSession } from './useSession'

/** The day in China, as the server says; by the phone's clock until it has said so. */
export function useToday(): PlainDate {
  const { session } = useSession()
  return session?.today ?? dayOf(new Date().toISOString())
}
