import { useEffect, useState, type ComponentType } from 'react'
import { Problem } from '@/domain/core/problem'
import { Failure } from '@/ui/Failure'
import { Loading } from '@/ui/Loading'

/** The desk, fetched for those who work at one: the first page of everybody else does without it. */
export function DeskOnHome() {
  const [Desk, setDesk] = useState<ComponentType>()
  const [problem, setProblem] = useState<Problem>()
  const [attempt, setAttempt] = useState(1)
  useEffect(() => {
    import(/* webpackChunkName: "desk" */ './Desk').then(
      (loaded) => setDesk(() => loaded.Desk),
      () => setProblem(new Problem('offline')),
    )
  }, [attempt])
  const again = () => {
    setProblem(undefined)
    setAttempt(attempt + 1)
  }
  if (problem) return <Failure problem={problem} onRetry={again} />
  return Desk ? <Desk /> : <Loading />
}
