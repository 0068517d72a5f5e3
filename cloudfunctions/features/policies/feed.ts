import { sql, type ExpressionBuilder } from 'kysely'
import { NATION } from '../../../src/domain/core/division'
import { addDays, type PlainDate } from '../../../src/domain/core/plainDate'
import type { PolicyKind } from '../../../src/domain/policies/policy.schema'
import { ENDING_SOON_DAYS, policyStates, type PolicyState } from '../../../src/domain/policies/policyState'
import type { Tx } from '../../platform/database'
import { isOf } from '../../platform/isOf'
import type { DB } from '../../platform/schema'
import type { FeedKey } from './feedCursor'
import { holdsTerm, matchRank } from './search'

export type FeedFilter = {
  cityCode: string
  today: PlainDate
  personId?: string
  area?: string
  kind?: PolicyKind
  state?: PolicyState
  scope: 'local' | 'elsewhere' | 'followed' | 'all'
  terms: readonly string[]
  after?: FeedKey
  limit: number
}
type Policies = ExpressionBuilder<DB, 'policies'>

/** A page of the feed: local first, then what holds the words in its title or in brief, then open, ending soon, upcoming, ended, then the newest. */
export function listFeed(db: Tx, filter: FeedFilter) {
  const { cityCode, today, personId, area, kind, state, scope, terms, after, limit } = filter
  const isElsewhere = sql<number>`case when ${holdsIn(cityCode)} then 0 else 1 end`
  const match = matchRank(sql.ref('policies.title'), briefText, terms)
  const stateRank = stateRankOn(today)
  const newness = sql`-extract(epoch from policies.published_at)`
  let query = db
    .selectFrom('policies')
    .innerJoin('policy_versions', (join) =>
      join
        .onRef('policy_versions.policy_id', '=', 'policies.id')
        .onRef('policy_versions.version', '=', 'policies.current_version'),
    )
    .select((eb) => [
      'policies.id',
      'policies.current_version as version',
      'policies.published_at as firstPublishedAt',
      'policy_versions.content as policy',
      'policies.search_text as searchText',
      isElsewhere.as('isElsewhere'),
      match.as('matchRank'),
      stateRank.as('stateRank'),
      isFollowed(eb, personId).as('isFollowed'),
    ])
  if (kind) query = query.where('policies.kind', '=', kind)
  if (area) query = query.where(holdsIn(area))
  if (state) query = query.where(stateRank, '=', policyStates.indexOf(state))
  if (scope === 'local') query = query.where(isElsewhere, '=', 0)
  if (scope === 'elsewhere') query = query.where(isElsewhere, '=', 1)
  if (scope === 'followed') query = query.where((eb) => isFollowed(eb, personId))
  for (const term of terms) query = query.where((eb) => holdsTerm(eb.ref('policies.search_text'), term))
  if (after)
    query = query.where(
      sql<boolean>`(${isElsewhere}, ${match}, ${stateRank}, ${newness}, policies.id) >
        (${after[0]}::int, ${after[1]}::int, ${after[2]}::int, -extract(epoch from ${after[3]}::timestamptz), ${after[4]}::text)`,
    )
  // A bare number would name a column of the answer.
  const sorted = query
    .orderBy(isElsewhere)
    .orderBy(sql`${match} + 0`)
    .orderBy(stateRank)
  return sorted.orderBy(newness).orderBy('policies.id').limit(limit).execute()
}
export type FeedRow = Awaited<ReturnType<typeof listFeed>>[number]

/** What the feed's card says of a policy. */
const briefText = sql<string>`concat_ws(' ', policy_versions.content->>'headline', policy_versions.content->>'summary')`

/** The domain's isLocal, in SQL: of the whole country, of an area around the place, or of a part of it. */
const holdsIn = (code: string) =>
  sql<boolean>`(policies.region = ${NATION} or starts_with(${code}, policies.region) or starts_with(policies.region, ${code}))`

/** The domain's stateOf, in SQL: the place of the state in `policyStates`. */
const stateRankOn = (today: PlainDate) => sql<number>`case
  when policies.valid_to < ${today}::date then ${sql.lit(policyStates.indexOf('ended'))}
  when policies.valid_from > ${today}::date then ${sql.lit(policyStates.indexOf('upcoming'))}
  when policies.valid_to <= ${addDays(today, ENDING_SOON_DAYS)}::date then ${sql.lit(policyStates.indexOf('endingSoon'))}
  else ${sql.lit(policyStates.indexOf('open'))} end`

const isFollowed = (eb: Policies, personId: string | undefined) =>
  eb
    .exists(
      eb
        .selectFrom('policy_follows')
        .select('policy_follows.person_id')
        .whereRef('policy_follows.policy_id', '=', 'policies.id')
        .where(isOf('policy_follows.person_id', personId ?? null)),
    )
    .$castTo<boolean>()
