import { checkPolicy } from '../../../src/domain/eligibility/check'
import { checkFacts, checkPlaces, isSameValue, placesIn } from '../../../src/domain/eligibility/factValue'
import type { FactName, FactValue } from '../../../src/domain/eligibility/facts'
import { auditList, auditReadings } from '../../platform/audit'
import { signedIn } from '../../platform/context'
import { readPlaces } from '../../platform/places'
import { os } from '../implementer'
import { getPolicy } from '../policies/repository'
import { appendFacts, factsFrom, listKnownFacts } from './factRepository'
import { findCandidates, outreachAreas } from './outreach'
import { overviewFor } from './overview'
import { claimsOf, placeNames } from './standing'

export const eligibility = {
  facts: os.eligibility.facts.handler(async ({ context }) => ({
    items: await listKnownFacts(context.db, signedIn(context).personId),
  })),

  /** What is known already in the same words keeps its better source. */
  saveFacts: os.eligibility.saveFacts.handler(async ({ context, input }) => {
    const { db, today, now } = context
    checkFacts(input.facts, today)
    checkPlaces(input.facts, await readPlaces(db, placesIn(input.facts)))
    const { personId } = signedIn(context)
    const known = factsFrom(await listKnownFacts(db, personId))
    const stated = Object.entries(input.facts) as [FactName, FactValue][]
    const news = stated.filter(([name, value]) => !isSameValue(known[name], value))
    await appendFacts(db, { personId, source: 'self', asOf: today, recordedAt: now }, news)
    return { done: true as const }
  }),

  check: os.eligibility.check.handler(async ({ context: { db, actor, today }, input }) => {
    checkFacts(input.facts)
    const { policy } = await getPolicy(db, input.policyId)
    const known = actor ? factsFrom(await listKnownFacts(db, actor.personId)) : {}
    const facts = { ...known, ...input.facts }
    const claims = actor ? await claimsOf(db, actor.personId) : []
    return checkPolicy(policy, facts, today, claims, await placeNames(db, facts))
  }),

  overview: os.eligibility.overview.handler(async ({ context }) => {
    const { db, today } = context
    const { personId } = signedIn(context)
    const facts = factsFrom(await listKnownFacts(db, personId))
    return { items: await overviewFor(db, facts, today, await claimsOf(db, personId)) }
  }),

  outreachMatch: os.eligibility.outreachMatch.handler(async ({ context, input }) => {
    const { policy } = await getPolicy(context.db, input.policyId)
    const areas = outreachAreas(signedIn(context))
    const search = { policy, areas, wanted: input.verdict, today: context.today, cursor: input.cursor }
    const { items, next, counts, divisions } = await findCandidates(context.db, search)
    const list = { procedure: 'eligibility.outreachMatch', areas, filter: input.verdict ?? 'met', count: items.length }
    await auditList(context, list, { kind: 'programme', id: policy.id })
    await auditReadings(
      context,
      items.map(({ personId }, index) => ({ personId, divisionCode: divisions[index] ?? '' })),
    )
    return { items, next, counts }
  }),
}
