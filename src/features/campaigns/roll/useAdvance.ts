import { useEffect, useState } from 'react'
import { call } from '@/api/client'
import { queryClient } from '@/api/hooks'
import { newId } from '@/api/newId'
import type { RollImport } from '@/contract/rolls'
import type { Problem } from '@/domain/core/problem'

/** Goes on with what is under way, block by block, as long as the page is open; whoever opens it again goes on where it was. */
export function useAdvance(roll: RollImport | undefined): { problem: Problem | undefined; goOn: () => void } {
  const [problem, setProblem] = useState<Problem>()
  const [attempt, setAttempt] = useState(0)
  const { id, stage, done, isUnderWay = false } = roll ?? {}
  useEffect(() => {
    if (!id || !isUnderWay) return
    let isOpen = true
    call('rolls.advance', { requestId: newId(), id }).then(
      (next) => isOpen && void queryClient.setQueryData(['rolls.get', { id }], next),
      (error: Problem) => isOpen && setProblem(error),
    )
    return () => void (isOpen = false)
  }, [id, stage, done, isUnderWay, attempt])
  const goOn = () => {
    setProblem(undefined)
    setAttempt(attempt + 1)
  }
  return { problem, goOn }
}
