import type { ParkedProblem } from '@/domain/visits/outbox'

/** What a refusal means at a door, where the server's own words are about something else. */
const words: Record<string, string> = {
  not_found: '这一户，或者记下的人里有的，已经不在这个村的名册上。请打开看看：不在的人点“没问到”，再存一次。',
  wrong_area: '这个村现在不归您走访。记录还在手机里，请告诉乡镇负责分派的人。',
  input_invalid: '有内容不合要求。请打开检查一遍，再存一次；还不行就把手机里的程序更新一下。',
  internal: '系统没能收下这一条，不是您的错。请打开再存一次。',
}

/** Why a record wasn't taken, and what to do. */
export const sayRefusal = ({ code, message }: ParkedProblem): string => words[code] ?? message
