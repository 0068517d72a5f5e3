import type { Facts } from '../../../../src/domain/eligibility/facts'
import type { Tx } from '../../../platform/database'
import { listAnswers, listFacts, listPeople } from './answerRepository'
import type { Written } from './compareAnswers'

export type OnFile = { id: string; divisionCode: string; facts: Facts; before: Written | undefined }
/** The people who come after somebody, as they are on file; nobody when that was the last. */
export type ReadBlock = { after: string | null; last: string | undefined; people: OnFile[] }

/** Reads so many people on: those of whom at least one fact is known, with what was last written down of them. */
export async function readBlock(db: Tx, after: string | null, size: number): Promise<ReadBlock> {
  const registered = await listPeople(db, after, size)
  const last = registered.at(-1)?.id
  if (!last) return { after, last, people: [] }
  const known = await listFacts(db, { after, upTo: last })
  const before = new Map((await listAnswers(db, { after, upTo: last })).map((row) => [row.personId, row]))
  const homes = new Map(registered.map(({ id, divisionCode }) => [id, divisionCode]))
  const people = known.flatMap(({ personId: id, facts }) => {
    const divisionCode = homes.get(id)
    return divisionCode === undefined ? [] : [{ id, divisionCode, facts, before: before.get(id) }]
  })
  return { after, last, people }
}
