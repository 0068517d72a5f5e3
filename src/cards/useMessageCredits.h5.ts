import type { Moment } from './useMessageCredits'

export type { Moment }

/** WeChat's messages are asked for only inside WeChat; on the web the inbox and SMS tell. */
export function useMessageCredits(moment: Moment, isSignedIn = true): () => Promise<void> {
  void [moment, isSignedIn]
  return async () => undefined
}
