import type { Pair, PairCard, PairFile } from '../../../src/contract/registry'
import { isMine } from '../../../src/domain/core/actor'
import { Problem } from '../../../src/domain/core/problem'
import { reasonLabel } from '../../../src/domain/returnees/compareFiles'
import { actionsFor, suggestSurvivor, whyNotDecide, type JoinedFile } from '../../../src/domain/returnees/joinFiles'
import { signedIn, type Context } from '../../platform/context'
import { divisionPaths } from '../../platform/divisionNames'
import { placeNames } from '../eligibility/standing'
import { readKnown } from '../visits/repository'
import type { ListedPair, PairRow } from './pairRepository'
import { pairRows } from './pairRows'
import { listSaidIn, listSides, type SideRow } from './sideRepository'

type Card = Omit<PairRow, 'oneId' | 'otherId' | 'divisionCode' | 'version'>
type Named = { names: [string, string]; places: [string, string] }

const presentCard = ({ id, reasons, state, foundAt, decidedAt, decidedBy }: Card, named: Named): PairCard => ({
  ...{ id, state, foundAt, ...named },
  reasons: reasons.map((reason) => reasonLabel[reason]),
  decidedAt: decidedAt ?? undefined,
  decidedBy: decidedBy ?? undefined,
})

export async function presentCards({ db }: Context, rows: readonly ListedPair[]): Promise<PairCard[]> {
  const pathOf = await divisionPaths(
    db,
    rows.flatMap(({ onePlace, otherPlace }) => [onePlace, otherPlace]),
  )
  return rows.map((row) =>
    presentCard(row, { names: [row.oneName, row.otherName], places: [pathOf(row.onePlace), pathOf(row.otherPlace)] }),
  )
}

/** The two files of a pair. @throws Problem not_found where one of them can't be seen, or is the caller's own */
export async function readSides(context: Context, { oneId, otherId }: PairRow): Promise<[SideRow, SideRow]> {
  const [one, other] = await listSides(context.db, oneId, otherId)
  if (!one || !other || [one, other].some(({ id }) => isMine(signedIn(context), id))) throw new Problem('not_found')
  return [one, other]
}

const joinedFile = ({ phoneIndex, residentIdIndex, ...side }: SideRow): JoinedFile => ({
  ...side,
  hasPhone: phoneIndex !== null,
  hasResidentId: residentIdIndex !== null,
})

export const filePair = ({ state }: PairRow, [one, other]: readonly [SideRow, SideRow]) => ({
  state,
  isJoinedByOthers: (one.survivorId ?? one.id) === (other.survivorId ?? other.id) && state !== 'joined',
  files: [joinedFile(one), joinedFile(other)] as const,
})

const presentFile = (side: SideRow, divisionName: string): PairFile => ({
  ...{ id: side.id, name: side.name, divisionName, since: side.createdAt, isSignedIn: side.isSignedIn },
  ...{ applications: side.applications, visits: side.visits, questions: side.questions, facts: side.facts },
})

/** Both files side by side, with what the caller may decide. */
export async function presentPair(context: Context, row: PairRow, [one, other]: [SideRow, SideRow]): Promise<Pair> {
  const { db } = context
  const pathOf = await divisionPaths(db, [one.divisionCode, other.divisionCode])
  const [home, otherHome] = [pathOf(one.divisionCode), pathOf(other.divisionCode)]
  const known = await readKnown(db, [one.id, other.id])
  const [facts, otherFacts] = [known.get(one.id) ?? {}, known.get(other.id) ?? {}]
  const nameOfPlace = await placeNames(db, { ...facts, ...otherFacts })
  const sides = [
    { row: one, home, facts },
    { row: other, home: otherHome, facts: otherFacts },
  ] as const
  const pair = filePair(row, [one, other])
  const actor = signedIn(context)
  const isOpen = row.state !== 'joined'
  return {
    ...presentCard(row, { names: [one.name, other.name], places: [home, otherHome] }),
    version: row.version,
    files: [presentFile(one, home), presentFile(other, otherHome)],
    rows: pairRows(sides, await listSaidIn(db, [one.id, other.id]), nameOfPlace),
    suggested: suggestSurvivor(pair.files),
    survivor: row.state === 'joined' ? (one.survivorId ?? one.id) : undefined,
    actions: actionsFor(pair, actor),
    whyNotJoin: isOpen ? whyNotDecide(pair, 'join', actor)?.message : undefined,
  }
}
