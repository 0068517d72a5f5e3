import { randomBytes } from 'node:crypto'

/**
 * What the stand-in is told to suffer from.
 * `slow` takes the message and answers late: the sender can't know. `down` answers 503 and takes nothing.
 */
export const troubles = ['none', 'badToken', 'expiredToken', 'quota', 'busy', 'down', 'slow'] as const
export type Trouble = (typeof troubles)[number]

export type SentMessage = {
  at: string
  channel: 'wechat' | 'sms'
  /** an openid, or a phone without +86 */
  to: string
  title: string
  lines: string[]
  /** the sign-in code in it, if it is one */
  code?: string
}

export type State = {
  /** newest first */
  sent: SentMessage[]
  wechat: Trouble
  sms: Trouble
  /** openids that refuse every message: 43101 */
  refusing: Set<string>
  token: string
  tokensIssued: number
  slowMs: number
}

export const KEPT = 500
export const TOKEN_SECONDS = 7200

export const newState = (): State => ({
  sent: [],
  wechat: 'none',
  sms: 'none',
  refusing: new Set(),
  token: newToken(),
  tokensIssued: 0,
  slowMs: 1000,
})

export const newToken = () => randomBytes(24).toString('base64url')

export function keep(state: State, message: Omit<SentMessage, 'at'>): void {
  state.sent.unshift({ at: new Date().toISOString(), ...message })
  state.sent.length = Math.min(state.sent.length, KEPT)
}
