/** How somebody may be told of something they didn't ask about. */
export const reachLabel = {
  account: '自己登录过，可以发消息',
  consent: '走访时同意过，会有消息等在收件箱；没登录过，请也打个电话',
  inPerson: '没同意过收消息，请打电话或上门告诉',
} as const
export type Reach = keyof typeof reachLabel
export const reaches = Object.keys(reachLabel) as [Reach, ...Reach[]]

/** What is known of it: their newest word at the door; undefined of whom nobody has met. */
export type Contact = { hasAccount: boolean; hasConsented?: boolean | undefined }

/**
 * Whoever signed in by themselves agreed to its terms; of all others the newest word at the door counts, and silence is no yes.
 * 个人信息保护法 §13, §15: by consent, which may be taken back.
 */
export function reachOf({ hasAccount, hasConsented }: Contact): Reach {
  if (hasAccount) return 'account'
  return hasConsented ? 'consent' : 'inPerson'
}

export const mayBeWrittenTo = (reach: Reach): boolean => reach !== 'inPerson'
