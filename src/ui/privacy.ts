import Taro from '@tarojs/taro'
import { useEffect, useSyncExternalStore } from 'react'
import { toast } from './dialogs'

/** The button that a person has to tap: WeChat checks by its id that they did. */
export const AGREE_BUTTON = 'privacy-agree'

type Answer = Parameters<Taro.onNeedPrivacyAuthorization.Listener>[0]

let waiting: readonly Answer[] = []
let isListening = false
const hearers = new Set<() => void>()

function settle(answers: readonly Answer[]): void {
  waiting = answers
  hearers.forEach((hear) => hear())
}

function subscribe(hear: () => void): () => void {
  hearers.add(hear)
  return () => void hearers.delete(hear)
}

/** WeChat holds a call back (camera, album, files) until the person has answered; base libraries before 2.32.3 never ask. */
function listenOnce(): void {
  if (isListening || typeof Taro.onNeedPrivacyAuthorization !== 'function') return
  isListening = true
  Taro.onNeedPrivacyAuthorization((answer) => {
    answer({ event: 'exposureAuthorization' })
    settle([...waiting, answer])
  })
}

/** After the person's tap on the button of that id, and not before. */
export function agreeToPrivacy(): void {
  waiting.forEach((answer) => answer({ event: 'agree', buttonId: AGREE_BUTTON }))
  settle([])
}

export function refusePrivacy(): void {
  waiting.forEach((answer) => answer({ event: 'disagree' }))
  settle([])
  toast('没有同意，您的照片和文件没有被读取')
}

export function readPrivacyContract(): void {
  Taro.openPrivacyContract({ fail: () => toast('现在打不开，请稍后再试') })
}

/** Whether WeChat waits for the person's answer about privacy. */
export function usePrivacyQuestion(): boolean {
  useEffect(listenOnce, [])
  return useSyncExternalStore(subscribe, () => waiting.length > 0)
}
