/** A failure of a wx call with what WeChat gives beside the words: `errno` or `errCode`. */
export function failure(message: string, codes: { errno?: number; errCode?: number } = {}): Error {
  return Object.assign(new Error(message), codes)
}

type Failure = { message?: string; errMsg?: string; errno?: number; errCode?: number }

/** What the program's `fail` gets: `name:fail why`. */
export function failedResult(name: string, error: unknown): object {
  const { message, errMsg, errno, errCode } = (error ?? {}) as Failure
  return {
    errMsg: `${name}:fail ${message ?? errMsg ?? String(error)}`,
    ...(errno !== undefined && { errno }),
    ...(errCode !== undefined && { errCode }),
  }
}
