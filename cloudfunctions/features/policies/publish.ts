import type { Instant } from '../../../src/domain/core/plainDate'
import { Policy } from '../../../src/domain/policies/policy.schema'
import type { Tx } from '../../platform/database'
import { remind } from '../reminders/remind'
import { listFollowers } from './followRepository'
import { parseMarkdown, plainText } from './markdown'
import { insertVersion, nextVersion } from './repository'

/**
 * Publishes the policy as its next version and tells everyone who follows it, in the caller's transaction (the owner's
 * or the timer's role: followers are other people). Cases stay on the version that they began with.
 * @returns the version's number
 */
export async function publishVersion(db: Tx, content: Policy, note: string, now: Instant): Promise<number> {
  const policy = Policy.parse(content)
  const version = await nextVersion(db, policy, searchTextOf(policy), now)
  await insertVersion(db, policy, version, note, now)
  await tellFollowers(db, policy, version, now)
  return version
}

const searchTextOf = (policy: Policy) =>
  [policy.title, policy.summary, plainText(parseMarkdown(policy.text))].join('\n')

async function tellFollowers(db: Tx, { id, title }: Policy, version: number, now: Instant): Promise<void> {
  for (const { personId, divisionCode } of await listFollowers(db, id))
    await remind(db, now, {
      personId,
      divisionCode,
      kind: 'policyChanged',
      data: { title, policyId: id },
      dedupeKey: `policyChanged:${id}:${version}:${personId}`,
    })
}
