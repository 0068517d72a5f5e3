import { useReachBottom } from '@tarojs/taro'
import { useState, type ReactNode } from 'react'
import type { InputOf, OutputOf, ProcedurePath } from '@/api/client'
import { useQuery } from '@/api/hooks'
import { Button } from '@/ui/Button'
import { Loading } from '@/ui/Loading'
import { Stack } from '@/ui/Stack'
import { ReadProblem } from './ReadProblem'
import { StaleNotice } from './StaleNotice'

/** The lists that come page by page. */
export type PagedPath = { [P in ProcedurePath]: 'cursor' extends keyof InputOf<P> ? P : never }[ProcedurePath]

type Props<P extends PagedPath> = {
  path: P
  input: Omit<InputOf<P>, 'cursor'>
  /** What the button below the last page says, while there are more. */
  more: string
  empty?: ReactNode
  children: (items: OutputOf<P>['items']) => ReactNode
  cursor?: string | undefined
}

/** One page of a list, and below it the next one, once somebody asks for it or gets that far. */
export function Pages<P extends PagedPath>({ cursor, ...rest }: Props<P>) {
  const { path, input, more, empty, children } = rest
  const { data, problem, reload } = useQuery<PagedPath>(path, { ...input, cursor } as InputOf<PagedPath>)
  const [isNextOpen, setNextOpen] = useState(false)
  useReachBottom(() => setNextOpen(true))
  if (!data) return problem ? <ReadProblem problem={problem} onRetry={reload} /> : <Loading lines={3} />
  if (!cursor && data.items.length === 0) return <>{empty}</>
  return (
    <Stack>
      {problem && <StaleNotice onRetry={reload} />}
      {children(data.items as OutputOf<P>['items'])}
      {data.next && isNextOpen && <Pages {...rest} cursor={data.next} />}
      {data.next && !isNextOpen && (
        <Button tone='quiet' onClick={() => setNextOpen(true)}>
          {more}
        </Button>
      )}
    </Stack>
  )
}
