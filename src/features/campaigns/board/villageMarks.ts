import type { BoardVillage } from '@/contract/coverage'

/** What a supervisor should ask about, in a word each. */
export function villageMarks({ isQuiet, counts, officers, silentPhones }: BoardVillage): string[] {
  return [
    ...(officers.length === 0 ? ['没分派'] : []),
    ...(isQuiet ? ['没动静'] : []),
    ...(counts.due > 0 ? [`回访\u00a0${counts.due}`] : []),
    ...(silentPhones.length > 0 ? ['手机没联网'] : []),
  ]
}
