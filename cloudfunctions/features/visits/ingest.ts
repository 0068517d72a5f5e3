import { VisitRecord as Schema } from '../../../src/contract/visits'
import { Problem } from '../../../src/domain/core/problem'
import { consentedOnly } from '../../../src/domain/visits/consentedOnly'
import { contentOf } from '../../../src/domain/visits/contentOf'
import type { PushResult } from '../../../src/domain/visits/push'
import { receive, type Offered } from '../../../src/domain/visits/receive'
import { insertAudit } from '../../platform/audit'
import { signedIn, type Context } from '../../platform/context'
import { digestOf } from '../../platform/crypto'
import { keepNeeds } from '../needs/keepNeeds'
import { apart } from './apart'
import { keepStates } from './keepStates'
import { keepTogether, type Together } from './keepTogether'
import { keepVisit } from './keepVisit'
import { expectPhotos } from './photos/expectPhotos'
import { findDigest } from './repository'
import { readTerms, type Terms } from './terms'

type Offer = { id: string }
type TermsOf = (campaignId: string) => Terms | undefined
type Ingested = { results: PushResult[]; newlyKept: number }

/**
 * Takes over at once what is plain, and the rest in its order, each behind a savepoint of its own: a refused one hinders no other.
 * What is plain hangs on nothing else in the batch.
 */
export async function ingest(context: Context, offers: readonly Offer[]): Promise<Ingested> {
  const termsOf = await readTerms(context.db, signedIn(context).personId)
  const read = offers.map(readOffer)
  const records = read.filter((one): one is Offered => !(one instanceof Problem))
  const together = await apart(context, () => keepTogether(context, records, termsOf))
  const results: PushResult[] = []
  const news: Offered[] = []
  for (const [place, { id }] of offers.entries()) {
    const taken = await take(context, read[place], together, termsOf)
    results.push(taken instanceof Problem ? refusal(id, taken) : { id, state: 'kept' })
    if (taken && !(taken instanceof Problem)) news.push(taken)
  }
  await keepStates(context.db, news)
  await expectPhotos(context, news)
  await keepNeeds(context, news, termsOf)
  await noteAttempts(context, results)
  return { results, newlyKept: news.length }
}

/** The record with its digest; or what is wrong with it, by name and without an echo. */
function readOffer(offer: Offer): Offered | Problem {
  const parsed = Schema.safeParse(offer)
  if (parsed.success) return { ...consentedOnly(parsed.data), digest: digestOf(contentOf(parsed.data)) }
  const names = parsed.error.issues.map(({ path }) => path.map(String).join('.'))
  return new Problem('input_invalid', { names })
}

/** The record if it is new here, or why it is refused. */
async function take(
  context: Context,
  record: Offered | Problem | undefined,
  together: Together | Problem,
  termsOf: TermsOf,
): Promise<Offered | Problem | undefined> {
  if (!record || record instanceof Problem) return record
  const { kept, known } = together instanceof Problem ? nothing : together
  if (kept.has(record)) return record
  return known.has(record) ? undefined : apart(context, () => takeOver(context, record, termsOf))
}

const nothing: Together = { kept: new Set(), known: new Set() }

/** @returns the record if it was new @throws Problem */
async function takeOver(context: Context, offered: Offered, termsOf: TermsOf): Promise<Offered | undefined> {
  const terms = termsOf(offered.campaignId)
  const known = await findDigest(context.db, offered.id)
  const receipt = receive(known, offered, terms, signedIn(context), context.today)
  if (receipt.state === 'refused') throw receipt.problem
  if (!receipt.isNew || !terms) return undefined
  const { digest, ...record } = offered
  return (await keepVisit(context, record, digest, terms.questionnaires)) ? offered : undefined
}

const refusal = (id: string, { code, message }: Problem): PushResult => ({
  id,
  state: 'refused',
  problem: { code, message },
})

/** Visits to villages that aren't theirs are for the auditor, as any refused attempt: one line for the push. */
async function noteAttempts(context: Context, results: readonly PushResult[]): Promise<void> {
  const { db, now } = context
  const { personId, grants } = signedIn(context)
  const count = results.filter((one) => one.state === 'refused' && one.problem.code === 'wrong_area').length
  if (count === 0) return
  const subject = { kind: 'procedure' as const, id: 'visits.push' }
  const attempt = { procedure: 'visits.push', problem: 'wrong_area' as const, divisionCode: grants[0]?.area, count }
  await insertAudit(db, { at: now, personId, action: 'refused', subject, ...attempt })
}
