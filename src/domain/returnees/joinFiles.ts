import { holds, isMine, type Actor, type StaffRole } from '../core/actor'
import type { DivisionCode } from '../core/division'
import { Problem } from '../core/problem'
import type { Comparison } from './compareFiles'

/** Who decides whether two files are one person's. */
export const fileDeciders = ['specialist', 'reviewer'] as const satisfies readonly StaffRole[]

/** Whether somebody with these offices decides so, anywhere. */
export const mayDecideFiles = (grants: readonly { role: StaffRole }[]): boolean =>
  grants.some(({ role }) => fileDeciders.some((one) => one === role))

export const pairStates = ['waiting', 'joined', 'different'] as const
export type PairState = (typeof pairStates)[number]
export const pairStateLabel: Record<PairState, string> = {
  waiting: '等着看',
  joined: '已合并',
  different: '不是同一人',
}

export const pairActions = ['join', 'tellApart', 'undo'] as const
export type PairAction = (typeof pairActions)[number]

/** One of two files, as far as it matters for joining them. */
export type JoinedFile = {
  id: string
  divisionCode: DivisionCode
  hasPhone: boolean
  hasResidentId: boolean
  isSignedIn: boolean
  holdsOffice: boolean
  applications: number
  visits: number
}
export type FilePair = { state: PairState; isJoinedByOthers: boolean; files: readonly [JoinedFile, JoinedFile] }

const from: Record<PairAction, readonly PairState[]> = {
  join: ['waiting', 'different'],
  tellApart: ['waiting'],
  undo: ['joined'],
}

/** Whoever can get a code to a phone on the file gets into it. */
const opensDoor = ({ hasPhone, isSignedIn }: JoinedFile) => hasPhone || isSignedIn

/**
 * Why this person may not do this with the pair. Nobody decides about their own file; an account that holds an office is
 * never joined with another, as it would open what the office sees; and where both files let somebody sign in, joining
 * or parting them needs the county's reviewer.
 */
export function whyNotDecide(pair: FilePair, action: PairAction, actor: Actor): Problem | undefined {
  const { files } = pair
  if (!mayDecideFiles(actor.grants) || files.some(({ id }) => isMine(actor, id))) return new Problem('not_allowed')
  const offices = fileDeciders.filter((role) => files.every(({ divisionCode }) => holds(actor, role, divisionCode)))
  if (offices.length === 0) return new Problem('wrong_area')
  if (!from[action].includes(pair.state)) return new Problem('stale_version')
  if (action === 'tellApart') return undefined
  if (files.some(({ holdsOffice }) => holdsOffice)) return new Problem('staff_pair')
  if (action === 'join' && pair.isJoinedByOthers) return new Problem('stale_version')
  if (files.every(opensDoor) && !offices.includes('reviewer')) return new Problem('two_sign_ins')
  return undefined
}

export const actionsFor = (pair: FilePair, actor: Actor): PairAction[] =>
  pairActions.filter((action) => !whyNotDecide(pair, action, actor))

/** A certain pair is joined without being asked about only if that lets nobody in who wasn't in before. */
export const joinsByItself = ({ verdict }: Comparison, { files }: Pick<FilePair, 'files'>): boolean =>
  verdict === 'certain' && !files.every(opensDoor) && !files.some(({ holdsOffice }) => holdsOffice)

/** Which file had better stand for the person: the one that is used, then the one with more on it, then the older. */
export function suggestSurvivor([one, other]: readonly [JoinedFile, JoinedFile]): string {
  const better = rank(one).reduce((found, value, place) => found || value - (rank(other)[place] ?? 0), 0)
  if (better !== 0) return better > 0 ? one.id : other.id
  return one.id < other.id ? one.id : other.id
}

const rank = (file: JoinedFile): number[] => [
  Number(file.holdsOffice),
  Number(file.isSignedIn),
  Number(file.hasResidentId),
  Number(file.hasPhone),
  file.applications,
  file.visits,
]
