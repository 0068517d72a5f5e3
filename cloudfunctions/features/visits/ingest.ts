import { sql } from 'kysely'
import { VisitRecord as Schema } from '../../../src/contract/visits'
import { Problem } from '../../../src/domain/core/problem'
import { contentOf } from '../../../src/domain/visits/contentOf'
import type { PushResult } from '../../../src/domain/visits/push'
import { receive } from '../../../src/domain/visits/receive'
import type { VisitRecord } from '../../../src/domain/visits/visit'
import { problemFrom } from '../../platform/constraints'
import { signedIn, type Context } from '../../platform/context'
import { digestOf } from '../../platform/crypto'
import { log } from '../../platform/log'
import { newId } from '../../platform/newId'
import { keepStates } from './keepStates'
import { keepVisit } from './keepVisit'
import { findDigest } from './repository'
import { readTerms, type Terms } from './terms'

type Offer = { id: string }
type Ingested = { results: PushResult[]; newlyKept: number }

/** Takes the records over in their order, each behind a savepoint of its own: a refused one hinders no other. */
export async function ingest(context: Context, offers: readonly Offer[]): Promise<Ingested> {
  const termsOf = await readTerms(context.db, signedIn(context).personId)
  const results: PushResult[] = []
  const news: VisitRecord[] = []
  for (const offer of offers) {
    const taken = await apart(context, () => takeOver(context, offer, termsOf))
    results.push(taken instanceof Problem ? refused(offer, taken) : { id: offer.id, state: 'kept' })
    if (taken && !(taken instanceof Problem)) news.push(taken)
  }
  await keepStates(context.db, news)
  return { results, newlyKept: news.length }
}

const refused = ({ id }: Offer, { code, message }: Problem): PushResult => ({
  id,
  state: 'refused',
  problem: { code, message },
})

/** The Problem, with everything undone that came before it. What passes by itself is thrown: the phone sends all again. */
async function apart<T>({ db }: Context, run: () => Promise<T>): Promise<T | Problem> {
  await sql`savepoint record`.execute(db)
  try {
    const answer = await run()
    await sql`release savepoint record`.execute(db)
    return answer
  } catch (error) {
    const problem = problemFrom(error) ?? unforeseen(error)
    if (problem.code === 'try_again') throw error
    await sql`rollback to savepoint record`.execute(db)
    return problem
  }
}

/** A fault of ours with one record mustn't hold up a phone's whole day either. */
function unforeseen(error: unknown): Problem {
  const id = newId()
  log('error', 'a visit was not taken over', { id, error: error instanceof Error ? error.name : 'unknown' })
  return new Problem('internal', { id })
}

/** @returns the record if it was new @throws Problem */
async function takeOver(
  context: Context,
  offer: Offer,
  termsOf: (campaignId: string) => Terms | undefined,
): Promise<VisitRecord | undefined> {
  const record = parse(offer)
  const terms = termsOf(record.campaignId)
  const digest = digestOf(contentOf(record))
  const known = await findDigest(context.db, record.id)
  const receipt = receive(known, { ...record, digest }, terms, signedIn(context), context.today)
  if (receipt.state === 'refused') throw receipt.problem
  if (!receipt.isNew || !terms) return undefined
  return (await keepVisit(context, record, digest, terms.questionnaires)) ? record : undefined
}

/** Names what is wrong, and never echoes it. */
function parse(offer: Offer): VisitRecord {
  const parsed = Schema.safeParse(offer)
  if (parsed.success) return parsed.data
  const names = parsed.error.issues.map(({ path }) => path.map(String).join('.'))
  throw new Problem('input_invalid', { names })
}
