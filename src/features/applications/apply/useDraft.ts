import Taro, { useDidHide } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { writeApplication } from '@/api/writeApplication'
import type { Answers, ApplicationView } from '@/contract/applications'
import { Problem } from '@/domain/core/problem'
import { acknowledge, forgetUnsent, keepUnsent, unsentAnswers } from './unsentAnswers'

const PAUSE_MS = 800
const AGAIN_MS = 10_000

export type SaveState = { kind: 'saved' | 'saving' | 'offline' } | { kind: 'refused'; problem: Problem }

export type Draft = {
  answers: Answers
  state: SaveState
  /** the phone has no room: without a network nothing keeps what is typed */
  isPhoneFull: boolean
  change: (key: string, answer: Answers[string]) => void
  /** takes over what was given before, for these questions and documents */
  take: (keys: string[]) => Promise<void>
  /** saves what waits, and shows what another phone has changed meanwhile */
  leave: () => Promise<void>
}

const isUnsent = (id: string) => Object.keys(unsentAnswers(id)).length > 0
const only = (answers: Answers, isKept: (key: string) => boolean): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([key]) => isKept(key)))
const isMask = (answer: unknown) => typeof answer === 'string' && answer.includes('*')

/** The answers as they are typed: saved a moment after each pause, kept on the phone until the server has them. */
export function useDraft({ id, answers }: Pick<ApplicationView, 'id' | 'answers'>): Draft {
  const [typed, setTyped] = useState<Answers>(() => unsentAnswers(id))
  const { state, send, expect } = useSending(id)
  const [isPhoneFull, setPhoneFull] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const save = useCallback(async () => {
    clearTimeout(timer.current)
    const unsent = unsentAnswers(id)
    if (Object.keys(unsent).length)
      await send('applications.saveDraft', { answers: unsent }, () => acknowledge(id, unsent))
  }, [id, send])

  useEffect(() => {
    void save()
    return () => void save()
  }, [save])
  useDidHide(() => void save())
  useEffect(() => (state.kind === 'offline' ? onceOnline(save) : undefined), [state.kind, save])

  const change = (key: string, answer: Answers[string]) => {
    setTyped((before) => ({ ...before, [key]: answer }))
    setPhoneFull(!keepUnsent(id, key, answer))
    expect()
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void save(), PAUSE_MS)
  }

  const take = async (keys: string[]) => {
    await save()
    await send('applications.takeOffers', { keys }, () => {
      forgetUnsent(id, keys)
      setTyped((before) => only(before, (key) => !keys.includes(key)))
    })
  }

  const leave = async () => {
    await save()
    setTyped((before) => only(before, (key) => key in unsentAnswers(id) || isMask(answers[key])))
  }

  return { answers: { ...answers, ...typed }, state, isPhoneFull, change, take, leave }
}

type Path = 'applications.saveDraft' | 'applications.takeOffers'

/** One write and how it went, as the line on top says it. */
function useSending(id: string) {
  const [state, setState] = useState<SaveState>({ kind: 'saved' })
  const send = useCallback(
    async (path: Path, content: object, onTaken: () => void) => {
      setState({ kind: 'saving' })
      try {
        await writeApplication(id, path, content)
        onTaken()
        setState({ kind: isUnsent(id) ? 'saving' : 'saved' })
      } catch (error) {
        const problem = error instanceof Problem ? error : new Problem('offline')
        setState(problem.code === 'offline' ? { kind: 'offline' } : { kind: 'refused', problem })
      }
    },
    [id],
  )
  /** Something waits to be written: what stands there is no longer all that was saved. */
  const expect = () => setState((before) => (before.kind === 'offline' ? before : { kind: 'saving' }))
  return { state, send, expect }
}

/** Tries again when the network is back, and every ten seconds in case nobody says so. */
function onceOnline(save: () => Promise<void>): () => void {
  const listen = ({ isConnected }: { isConnected: boolean }) => void (isConnected && save())
  const timer = setInterval(() => void save(), AGAIN_MS)
  Taro.onNetworkStatusChange(listen)
  return () => {
    clearInterval(timer)
    Taro.offNetworkStatusChange(listen)
  }
}
