import type { CloudRequest, SetDataCall } from '../../measurements'
import { log, type Definition } from '../program'
import { current } from '../stack'
import { bytesOf, hashOf } from './sizes'

export const setDataCalls: SetDataCall[] = []
export const requests: CloudRequest[] = []

const began = performance.now()
/** Milliseconds since the program was opened. */
export const now = (): number => Math.round((performance.now() - began) * 10) / 10

/** Notes what a page hands to the renderer from now on. */
export function watchSetData(
  instance: { setData?: (data: Definition, done?: () => void) => void },
  page: string,
): void {
  const original = instance.setData
  if (!original) return
  instance.setData = function (data, done) {
    const at = now()
    const bytes = bytesOf(JSON.stringify(data))
    log.push({ kind: 'setData', name: 'setData', page, size: bytes })
    original.call(instance, data, done)
    setDataCalls.push({ page, at, bytes, tookMs: Math.round((now() - at) * 10) / 10 })
  }
}

const pathIn = (question: unknown): string => {
  const path = (question as { path?: unknown } | undefined)?.path
  return Array.isArray(path) ? ` ${path.join('.')}` : ''
}

/** Runs a call of the cloud and notes when it began and ended, and how much went each way. */
export async function watchRequest(
  name: string,
  question: unknown,
  ask: (label: string) => Promise<unknown>,
): Promise<unknown> {
  const text = JSON.stringify(question) ?? ''
  const request: CloudRequest = {
    name: name + pathIn(question),
    page: current()?.route ?? '',
    startedAt: now(),
    bytes: bytesOf(text),
    questionHash: hashOf(text),
  }
  requests.push(request)
  try {
    const answer = await ask(request.name)
    const said = JSON.stringify(answer) ?? ''
    Object.assign(request, { answerBytes: bytesOf(said), answerHash: hashOf(said) })
    return answer
  } catch (error) {
    request.isFailed = true
    throw error
  } finally {
    request.endedAt = now()
  }
}
