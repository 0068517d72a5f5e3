import { useState } from 'react'
import { useQuery } from '@/api/hooks'
import { useKept } from '../useKept'

export type Stage = 'waiting' | 'intake' | 'review' | 'approval' | 'payment' | 'overdue' | 'done'

/** The desk's list and its filters; the filter stays when one comes back. */
export function useDesk() {
  const [stage, setStage] = useKept<Stage>('desk.stage', 'waiting')
  const [search, setSearch] = useState('')
  const [cursors, setCursors] = useState<string[]>([])
  const cursor = cursors[cursors.length - 1]
  const { data, problem, reload } = useQuery('applications.desk', { stage, search: search.trim() || undefined, cursor })
  const restart = () => setCursors([])
  return {
    stage,
    search,
    data,
    problem,
    reload,
    page: cursors.length + 1,
    setStage: (next: Stage) => (restart(), setStage(next)),
    setSearch: (text: string) => (restart(), setSearch(text)),
    forward: data?.next ? () => setCursors([...cursors, data.next as string]) : undefined,
    back: cursors.length ? () => setCursors(cursors.slice(0, -1)) : undefined,
  }
}
