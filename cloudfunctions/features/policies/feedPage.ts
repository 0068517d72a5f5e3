import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import type { Contract } from '../../../src/contract'
import type { Context } from '../../platform/context'
import { excerptOf } from './excerpt'
import { listFeed, type FeedRow } from './feed'
import { readCursor, writeCursor } from './feedCursor'
import { presentCard } from './present'
import { getCityCode } from './repository'
import { termsOf } from './search'

type Input = InferContractRouterInputs<Contract>['policies']['list']
type Page = InferContractRouterOutputs<Contract>['policies']['list']

const PAGE = 20

/** One page of the feed; every page ends where the next one begins, however much is published meanwhile. */
export async function feedPage(
  { db, actor, today }: Pick<Context, 'db' | 'actor' | 'today'>,
  { search, cursor, scope = 'all', ...filter }: Input,
): Promise<Page> {
  const cityCode = await getCityCode(db)
  const terms = termsOf(search ?? '')
  const after = cursor ? readCursor(cursor) : undefined
  const rows = await listFeed(db, {
    ...filter,
    ...{ scope, cityCode, today, terms, after, personId: actor?.personId, limit: PAGE + 1 },
  })
  const shown = rows.slice(0, PAGE)
  const excerpt = ({ searchText, policy }: FeedRow) =>
    excerptOf(searchText, `${policy.title}\n${policy.summary}`, terms)
  const items = shown.map((row) => presentCard(row, cityCode, today, excerpt(row)))
  const last = rows.length > PAGE ? shown.at(-1) : undefined
  return { items, next: last && writeCursor(keyOf(last)) }
}

const keyOf = ({ isElsewhere, matchRank, stateRank, firstPublishedAt, id }: FeedRow) =>
  [isElsewhere, matchRank, stateRank, firstPublishedAt, id] as [number, number, number, string, string]
