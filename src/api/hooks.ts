import { QueryClient, useMutation as useTanstackMutation, useQuery as useTanstackQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { isUnanswered, type Problem } from '@/domain/core/problem'
import { call, type InputOf, type OutputOf, type ProcedurePath } from './client'
import { newId } from './newId'

export const queryClient = new QueryClient({
  defaultOptions: {
    // Without 'always' a query stays pending silently in a mini-program, which has no navigator.onLine.
    queries: { networkMode: 'always', refetchOnWindowFocus: false, retry: 0, staleTime: 5_000 },
    mutations: { networkMode: 'always', retry: 0 },
  },
})

type Query<T> = {
  data: T | undefined
  problem: Problem | undefined
  isLoading: boolean
  isStale: boolean
  reload: () => void
}

type Options = { enabled?: boolean }
/** What takes no input may be asked without any. */
type QueryArguments<P extends ProcedurePath> =
  undefined extends InputOf<P> ? [input?: InputOf<P>, options?: Options] : [input: InputOf<P>, options?: Options]

/** Reads; shows what it had while it reads again. With `enabled: false` it waits. */
export function useQuery<P extends ProcedurePath>(
  path: P,
  ...[input, { enabled = true } = {}]: QueryArguments<P>
): Query<OutputOf<P>> {
  const query = useTanstackQuery<OutputOf<P>, Problem>({
    queryKey: [path, input ?? null],
    queryFn: () => call(path, input as InputOf<P>),
    enabled,
  })
  const problem = query.error ?? undefined
  return {
    data: query.data,
    problem,
    isLoading: query.isLoading,
    isStale: problem !== undefined && query.data !== undefined,
    reload: () => void query.refetch(),
  }
}

/** What has been read under this name is read again, if it is on the screen. */
export const readAgain = (path: ProcedurePath) => void queryClient.invalidateQueries({ queryKey: [path] })

/** After these somebody else holds the phone. */
const CHANGES_THE_PERSON: ReadonlySet<ProcedurePath> = new Set(['session.become', 'session.signOut'])

/** What was read for one person isn't shown to the next, not even until the new answer is there. */
function readAllAgain(after: ProcedurePath): void {
  if (CHANGES_THE_PERSON.has(after)) void queryClient.resetQueries()
  else void queryClient.invalidateQueries()
}

type Mutation<P extends ProcedurePath> = {
  /** Resolves to the answer, or to undefined when it was refused: `problem` then says why. */
  send: (input: Omit<InputOf<P>, 'requestId'>) => Promise<OutputOf<P> | undefined>
  problem: Problem | undefined
  isSending: boolean
  forget: () => void
}

/**
 * Writes. The same content sent again after a lost answer goes under the same requestId, so that it happens once.
 * What was read is read again afterwards, also when the refusal says that it was out of date.
 */
export function useMutation<P extends ProcedurePath>(path: P): Mutation<P> {
  const underWay = useRef('')
  const unanswered = useRef<{ content: string; requestId: string }>(undefined)
  const mutation = useTanstackMutation<OutputOf<P>, Problem, object>({
    mutationFn: (input) => call(path, { ...input, requestId: requestIdFor(unanswered, input) } as InputOf<P>),
    onSuccess: () => readAllAgain(path),
    onSettled: (_reply, problem) => {
      if (!problem || !isUnanswered(problem)) unanswered.current = undefined
      if (problem && ['stale_version', 'action_not_possible'].includes(problem.code))
        void queryClient.invalidateQueries()
    },
  })
  /** A second tap on the same thing, before the screen could say that it is busy, does nothing. */
  const send = async (input: object) => {
    const content = JSON.stringify(input)
    if (underWay.current === content) return undefined
    underWay.current = content
    const answer = await mutation.mutateAsync(input).catch(() => undefined)
    underWay.current = ''
    return answer
  }
  return {
    send,
    problem: mutation.error ?? undefined,
    isSending: mutation.isPending,
    forget: mutation.reset,
  }
}

function requestIdFor(
  unanswered: { current: { content: string; requestId: string } | undefined },
  input: object,
): string {
  const content = JSON.stringify(input)
  if (unanswered.current?.content !== content) unanswered.current = { content, requestId: newId() }
  return unanswered.current.requestId
}
