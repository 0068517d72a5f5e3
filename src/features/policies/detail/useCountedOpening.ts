import { useEffect, useRef } from 'react'
import { useMutation } from '@/api/hooks'

/** Counts that this policy was opened, once for each time that its screen is. Whether it counted is nobody's trouble here. */
export function useCountedOpening(id: string, isShown: boolean): void {
  const { send } = useMutation('policies.open')
  const counted = useRef('')
  useEffect(() => {
    if (!isShown || counted.current === id) return
    counted.current = id
    void send({ id })
  }, [id, isShown, send])
}
