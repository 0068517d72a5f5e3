import Taro from '@tarojs/taro'
import type { Answers } from '@/contract/applications'

const nameOf = (applicationId: string) => `unsent:${applicationId}`
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** What was typed and hasn't been acknowledged yet; it outlives the page and a dead network. */
export function unsentAnswers(applicationId: string): Answers {
  return Taro.getStorageSync<Answers | ''>(nameOf(applicationId)) || {}
}

function keep(applicationId: string, answers: Answers) {
  if (Object.keys(answers).length) Taro.setStorageSync(nameOf(applicationId), answers)
  else Taro.removeStorageSync(nameOf(applicationId))
}

export function keepUnsent(applicationId: string, key: string, answer: Answers[string]): void {
  keep(applicationId, { ...unsentAnswers(applicationId), [key]: answer })
}

/** Lets go of what the server has taken; what was typed again meanwhile stays. */
export function acknowledge(applicationId: string, sent: Answers): void {
  const left = Object.entries(unsentAnswers(applicationId)).filter(([key, answer]) => !same(answer, sent[key]))
  keep(applicationId, Object.fromEntries(left))
}

export function forgetUnsent(applicationId: string, keys: readonly string[]): void {
  const left = Object.entries(unsentAnswers(applicationId)).filter(([key]) => !keys.includes(key))
  keep(applicationId, Object.fromEntries(left))
}
