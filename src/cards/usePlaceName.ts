import { useQuery } from '@/api/hooks'
import type { DivisionCode } from '@/domain/core/division'

const COUNTY_DIGITS = 6

/** Names a place by its county, which is as much as a reason needs. */
export function usePlaceName(): (code: DivisionCode) => string {
  const { data } = useQuery('session.divisions', {})
  return (code) => data?.items.find((county) => county.code === code.slice(0, COUNTY_DIGITS))?.name ?? '本市以外'
}
