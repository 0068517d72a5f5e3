import Taro from '@tarojs/taro'
import type { Answers } from '@/contract/applications'
import { keepOnPhone } from '@/ui/keepOnPhone'

const nameOf = (applicationId: string) => `unsent:${applicationId}`
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** What the phone has no room for: it is safe only until the program ends. */
const homeless = new Map<string, Answers>()

/** What was typed and hasn't been acknowledged yet; it outlives the page and a dead network. */
export function unsentAnswers(applicationId: string): Answers {
  const name = nameOf(applicationId)
  return homeless.get(name) ?? (Taro.getStorageSync<Answers | ''>(name) || {})
}

/** @returns whether the phone keeps it */
function keep(applicationId: string, answers: Answers): boolean {
  const name = nameOf(applicationId)
  homeless.delete(name)
  if (!Object.keys(answers).length) {
    Taro.removeStorageSync(name)
    return true
  }
  if (keepOnPhone(name, answers)) return true
  homeless.set(name, answers)
  return false
}

/** @returns false where the phone has no room for it */
export function keepUnsent(applicationId: string, key: string, answer: Answers[string]): boolean {
  return keep(applicationId, { ...unsentAnswers(applicationId), [key]: answer })
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
