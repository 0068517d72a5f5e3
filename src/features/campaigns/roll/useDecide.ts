import { useState } from 'react'
import type { InputOf } from '@/api/client'
import { queryClient, useMutation } from '@/api/hooks'
import type { Problem } from '@/domain/core/problem'

type Said = Omit<InputOf<'rolls.decide'>, 'requestId' | 'id'>
export type Decide = {
  /** the line that was decided last, and what was said of it */
  last: { line: number; name: string; words: string; count: number; isForVillage: boolean } | undefined
  send: (said: Said) => Promise<boolean>
  takeBack: (line: number, isForVillage?: boolean) => Promise<boolean>
  isSending: boolean
  problem: Problem | undefined
}

/** Says what doubtful lines of an import mean, and takes back what was said. The numbers above follow with the answer. */
export function useDecide(id: string): Decide {
  const decide = useMutation('rolls.decide')
  const [last, setLast] = useState<Decide['last']>()
  const send = async (said: Said) => {
    const answer = await decide.send({ id, ...said })
    if (!answer) return false
    queryClient.setQueryData(['rolls.get', { id }], answer.roll)
    const line = answer.lines.find((one) => one.line === said.line)
    const words = line?.decided?.words
    const { count } = answer
    const isForVillage = said.isForVillage ?? false
    setLast(line && words ? { line: line.line, name: line.name, words, count, isForVillage } : undefined)
    return true
  }
  const takeBack = (line: number, isForVillage = false) =>
    send({ line, about: '', answer: 'again', ...(isForVillage && { isForVillage }) })
  return { last, send, takeBack, isSending: decide.isSending, problem: decide.problem }
}
