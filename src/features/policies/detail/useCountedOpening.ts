import { useEffect } from 'react'
import { call } from '@/api/client'
import { newId } from '@/api/newId'

/** Counts that this policy was opened, once for each time that its screen is. Whether it counted is nobody's trouble here. */
export function useCountedOpening(id: string, isShown: boolean): void {
  useEffect(() => {
    if (isShown) void call('policies.open', { requestId: newId(), id }).catch(() => undefined)
  }, [id, isShown])
}
