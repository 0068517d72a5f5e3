import type { ApplicationStatus } from '../../src/domain/applications/status'
import type { Act, Query } from './scene'

export const startupGrant = () => ({ id: 'guichuan-startup-grant' })
export const policy = (id: string) => () => ({ id })
export const check = (policyId: string) => () => ({ policyId })
export const on =
  (status: ApplicationStatus): Query =>
  ({ cases }) => ({ id: cases[status]?.id })
export const of =
  (castKey: string): Query =>
  ({ caseOf }) => ({ id: caseOf(castKey) })
export const tap =
  (...words: string[]): Act =>
  async (hand) => {
    for (const word of words) await hand.tap(word)
  }

/** On to the form's next step, whether this one is filled in or not. */
export const steps =
  (count: number): Act =>
  async (hand) => {
    for (let at = 0; at < count; at++) {
      await hand.tap('下一步')
      await hand.page.waitForTimeout(300)
      if (await hand.has('先填后面的')) await hand.tap('先填后面的')
    }
  }

export const askedQuestions =
  (count: number): Act =>
  async (hand) => {
    for (let at = 0; at < count && (await hand.has('先跳过')); at++) {
      await hand.tap('先跳过')
      await hand.page.waitForTimeout(250)
    }
  }
