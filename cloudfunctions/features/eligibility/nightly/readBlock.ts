import type { Facts } from '../../../../src/domain/eligibility/facts'
import type { Tx } from '../../../platform/database'
import { listPeople, readFacts, readFactsOfSeveral, readInOrder, type Registered } from './answerRepository'

export type OnFile = Registered & { facts: Facts }
/** The people who come after somebody, as they are on file; nobody when that was the last. */
export type ReadBlock = { after: string | null; last: string | undefined; people: OnFile[] }

/** Reads so many people on: those of whom at least one fact is known, with what was last written down of them. */
export async function readBlock(db: Tx, after: string | null, size: number): Promise<ReadBlock> {
  await readInOrder(db)
  const registered = await listPeople(db, after, size)
  const last = registered.at(-1)?.id
  if (!last) return { after, last, people: [] }
  const block = { after, upTo: last }
  const known = await readFacts(db, block)
  const knownOfSeveral = await readFactsOfSeveral(db, block)
  const people = registered.flatMap((person) => {
    const facts = knownOfSeveral[person.id] ?? known[person.id]
    return facts ? [{ ...person, facts }] : []
  })
  return { after, last, people }
}
