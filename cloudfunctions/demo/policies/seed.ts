import { isDeepStrictEqual } from 'node:util'
import { startOfDay, type Instant } from '../../../src/domain/core/plainDate'
import { Policy } from '../../../src/domain/policies/policy.schema'
import { publishVersion } from '../../features/policies/publish'
import { findCurrentVersion } from '../../features/policies/repository'
import type { Database, Tx } from '../../platform/database'
import { seedPolicyList } from './all'
import type { SeedPolicy } from './seedPolicy'

type Seeding = {
  /** leaves out what was made up for the made-up city */
  isRealCity?: boolean
}

/** Publishes the versions that the database lacks, as of the days on which they came out. Running it again changes nothing. */
export async function seedPolicies(db: Database, now: Instant, { isRealCity = false }: Seeding = {}): Promise<void> {
  await db.transaction().execute(async (tx) => {
    for (const seed of seedPolicyList) if (!isRealCity || !isMadeUp(seed)) await publishMissing(tx, seed, now)
  })
}

/** 99 is no province: the made-up city's own. */
const isMadeUp = (versions: SeedPolicy) => versions.some(({ policy }) => policy.region.startsWith('99'))

/** Publishes the versions of one policy that the database lacks. */
export async function publishMissing(tx: Tx, versions: SeedPolicy, now: Instant): Promise<void> {
  const [first] = versions
  if (!first) return
  const known = (await findCurrentVersion(tx, first.policy.id)) ?? 0
  for (const { policy, note, publishedOn } of versions.slice(known))
    await publishVersion(tx, policy, note, earlier(startOfDay(publishedOn), now))
}

/** A demonstration may be set up on an earlier day than today: nothing in it is published in its future. */
const earlier = (day: Instant, now: Instant): Instant => (day < now ? day : now)

/** Seed versions that the database has under the same number with other content, as `policy@version`. */
export async function listDiffering(db: Database): Promise<string[]> {
  const stored = await db.selectFrom('policy_versions').select(['policy_id', 'version', 'content']).execute()
  return stored.flatMap(({ policy_id: id, version, content }) => {
    const seed = seedPolicyList.flat().filter(({ policy }) => policy.id === id)[version - 1]
    return seed && !isDeepStrictEqual(content, asStored(seed.policy)) ? [`${id}@${version}`] : []
  })
}

const asStored = (policy: Policy): unknown => JSON.parse(JSON.stringify(Policy.parse(policy)))
