import { useQueries } from '@tanstack/react-query'
import type { Problem } from '@/domain/core/problem'
import { call, type InputOf, type OutputOf, type ProcedurePath } from './client'

type Each<T> = { data: T[] | undefined; problem: Problem | undefined; reload: () => void }

/** The same question about each of several; shares what `useQuery` has read. `data` is there once every answer is. */
export function useEach<P extends ProcedurePath>(path: P, inputs: readonly InputOf<P>[]): Each<OutputOf<P>> {
  const queries = useQueries({
    queries: inputs.map((input) => ({
      queryKey: [path, input ?? null],
      queryFn: (): Promise<OutputOf<P>> => call(path, input),
    })),
  })
  const answers = queries.flatMap(({ data }) => (data === undefined ? [] : [data as OutputOf<P>]))
  const refused = queries.find(({ error }) => error)
  return {
    data: answers.length === inputs.length ? answers : undefined,
    problem: (refused?.error as Problem | null | undefined) ?? undefined,
    reload: () => queries.filter(({ error }) => error).forEach((query) => void query.refetch()),
  }
}
