/** Why a line stays when its import is taken back: something has been built on it since. */
export const stayWords = {
  visited: '已经走访过这一户',
  facts: '已经记下了这个人的情况',
  signedIn: '本人已经登录过',
  office: '这个人现在有任职',
  matters: '这个人已经有申请、提问或别的记录',
  laterImport: '后来的一次导入里也有这个人',
  changedSince: '导入以后又改过',
} as const
export type StayReason = keyof typeof stayWords

const isStayReason = (text: string): text is StayReason => Object.prototype.hasOwnProperty.call(stayWords, text)
export const sayStay = (reason: string): string => (isStayReason(reason) ? stayWords[reason] : reason)
