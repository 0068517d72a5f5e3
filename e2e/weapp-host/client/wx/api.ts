import { life, never } from '../phone/life'
import { log, type Definition } from '../program'
import { failedResult } from './failure'

export type Options = Definition & {
  success?: (result: object) => void
  fail?: (error: object) => void
  complete?: (result: object) => void
}
type Implementation = (options: Options) => unknown

/** An asynchronous wx call: callbacks or a promise, `name:ok` or `name:fail why`, and a test may take its place. */
export function api(name: string, implementation: Implementation) {
  return (options: Options = {}) => {
    log.push({ kind: 'wx', name })
    const run = window.weappMocks[name] ?? implementation
    const outcome = Promise.resolve()
      .then(() => (life.isDead ? never() : run(options)))
      .then(
        (result) => ({ errMsg: `${name}:ok`, ...(result as object | undefined) }),
        (error: unknown) => Promise.reject(failedResult(name, error)),
      )
    if (!options.success && !options.fail && !options.complete) return outcome
    outcome.then(
      (result) => {
        options.success?.(result)
        options.complete?.(result)
      },
      (error: object) => {
        options.fail?.(error)
        options.complete?.(error)
      },
    )
    return undefined
  }
}
