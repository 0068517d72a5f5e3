import type { PlainDate } from '../../../../src/domain/core/plainDate'
import type { Facts } from '../../../../src/domain/eligibility/facts'
import type { Tx } from '../../../platform/database'
import {
  listDue,
  listFaces,
  listPeople,
  readFacts,
  readFactsOf,
  readFactsOfSeveral,
  readInOrder,
  takeNews,
  type Registered,
} from './answerRepository'

/** Somebody with all that is known of them; nothing may be. */
export type OnFile = Registered & { facts: Facts | undefined }
/** The people who come after somebody, as they are on file; nobody when that was the last. */
export type ReadBlock = { after: string | null; last: string | undefined; people: OnFile[] }

/** Reads so many people on, with what was last written down of them. */
export async function readBlock(db: Tx, after: string | null, size: number): Promise<ReadBlock> {
  await readInOrder(db)
  const registered = await listPeople(db, after, size)
  const last = registered.at(-1)?.id
  if (!last) return { after, last, people: [] }
  const block = { after, upTo: last }
  const known = await readFacts(db, block)
  const knownOfSeveral = await readFactsOfSeveral(db, block)
  const people = registered.map((person) => ({ ...person, facts: knownOfSeveral[person.id] ?? known[person.id] }))
  return { after, last, people }
}

/**
 * Reads some of those who are to be decided today. Their news are taken before their facts are read, so that what is noted
 * meanwhile stays news.
 * @returns undefined when there is nobody any more
 */
export async function readDue(db: Tx, today: PlainDate, size: number): Promise<OnFile[] | undefined> {
  const files = await listDue(db, today, size)
  if (files.length === 0) return undefined
  await takeNews(db, files)
  const faces = await listFaces(db, files)
  const known = await readFactsOf(
    db,
    faces.map(({ id }) => id),
  )
  return faces.map((person) => ({ ...person, facts: known[person.id] }))
}
