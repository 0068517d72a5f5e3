import type { Candidate } from '../../../src/contract/eligibility'
import type { Actor } from '../../../src/domain/core/actor'
import type { PlainDate } from '../../../src/domain/core/plainDate'
import { Problem } from '../../../src/domain/core/problem'
import { amountOf } from '../../../src/domain/eligibility/amount'
import { withinTerm } from '../../../src/domain/eligibility/check'
import { compile, type Matcher } from '../../../src/domain/eligibility/compile'
import type { Verdict } from '../../../src/domain/eligibility/verdict'
import type { Policy } from '../../../src/domain/policies/policy.schema'
import type { Tx } from '../../platform/database'
import { listRegistered, type After, type Registered } from './candidateRepository'
import { listReach } from './reachRepository'

const PAGE = 50
const CHUNK = 1000

/** The places in which the actor looks after people; the areas of their other offices don't count. */
export function outreachAreas(actor: Actor): string[] {
  const offices = ['villageOfficer', 'specialist', 'reviewer']
  return actor.grants.filter(({ role }) => offices.includes(role)).map(({ area }) => area)
}

type Fitting = Omit<Candidate, 'reach'>
type Found = { person: Registered; candidate: Fitting }
export type Counts = Record<Verdict, number>
type Search = { policy: Policy; areas: readonly string[]; wanted: Verdict; today: PlainDate; cursor?: string }

/** One page of the people with the wanted answer. The first page counts everybody, and the cursor carries the counts on. */
export async function findCandidates(db: Tx, { policy, areas, wanted, today, cursor }: Search) {
  const begun = cursor ? readCursor(cursor) : undefined
  const match = compile(policy.criteria)
  const counts: Counts = begun?.counts ?? { met: 0, unknown: 0, unmet: 0 }
  const found: Found[] = []
  for await (const person of registered(db, { areas, policyId: policy.id, after: begun?.after })) {
    const candidate = candidateOf(person, policy, match, today)
    if (!begun) counts[candidate.verdict] += 1
    if (candidate.verdict === wanted && found.length <= PAGE) found.push({ person, candidate })
    if (begun && found.length > PAGE) break
  }
  const page = found.slice(0, PAGE)
  const last = found.length > PAGE ? page[PAGE - 1] : undefined
  return {
    items: await withReach(db, page),
    divisions: page.map(({ person }) => person.divisionCode),
    counts,
    next: last && writeCursor(last.person, counts),
  }
}

async function withReach(db: Tx, page: readonly Found[]): Promise<Candidate[]> {
  const reachFor = await listReach(
    db,
    page.map(({ person }) => person.id),
  )
  return page.map(({ candidate }) => ({ ...candidate, reach: reachFor(candidate.personId) }))
}

async function* registered(
  db: Tx,
  { areas, policyId, after }: { areas: readonly string[]; policyId: string; after?: After },
): AsyncGenerator<Registered> {
  for (let from = after; ;) {
    const people = await listRegistered(db, { areas, policyId, after: from, limit: CHUNK })
    yield* people
    const last = people.at(-1)
    if (!last || people.length < CHUNK) return
    from = { divisionCode: last.divisionCode, personId: last.id }
  }
}

function candidateOf(person: Registered, policy: Policy, match: Matcher, today: PlainDate): Fitting {
  const { verdict, missing, earliest } = withinTerm(match(person.facts, today), policy)
  return {
    personId: person.id,
    name: person.name,
    divisionName: person.divisionName ?? person.divisionCode,
    verdict,
    missing,
    earliest,
    amountFen: amountOf(policy.amount, person.facts, today).fen,
  }
}

const writeCursor = ({ divisionCode, id }: Registered, { met, unknown, unmet }: Counts): string =>
  [divisionCode, id, met, unknown, unmet].join('|')

const CURSOR = /^(\d{2,12})\|([0-9a-f-]{36})\|(\d{1,9})\|(\d{1,9})\|(\d{1,9})$/

/** @throws Problem input_invalid */
function readCursor(cursor: string): { after: After; counts: Counts } {
  const [, divisionCode, personId, met, unknown, unmet] = CURSOR.exec(cursor) ?? []
  if (!divisionCode || !personId) throw new Problem('input_invalid', { names: ['cursor'] })
  return {
    after: { divisionCode, personId },
    counts: { met: Number(met), unknown: Number(unknown), unmet: Number(unmet) },
  }
}
