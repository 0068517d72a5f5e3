import { Problem } from '../../src/domain/core/problem'
import type { Instant } from '../../src/domain/core/plainDate'
import { digestOf, seal, unseal } from './crypto'
import type { Tx } from './database'

type Earlier = { isKnown: true; reply: unknown } | { isKnown: false; requestId: string }

const requestIdOf = (input: unknown): string => {
  const id = (input as { requestId?: unknown } | null)?.requestId
  if (typeof id !== 'string' || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id))
    throw new Problem('input_invalid', { names: ['requestId'] })
  return id
}

const placeOf = (requestId: string) => `replays:reply:${requestId.toLowerCase()}`

/**
 * Claims the request for this transaction. A second one with the same id waits here until the first has committed, and
 * then gets its reply; if the first was rolled back, it becomes the first.
 * @throws Problem request_reused when other content comes under the same id
 */
export async function recallReply(
  tx: Tx,
  caller: string,
  path: string[],
  input: unknown,
  now: Instant,
): Promise<Earlier> {
  const requestId = requestIdOf(input)
  const digest = digestOf([path, input])
  const claimed = await tx
    .insertInto('replays')
    .values({ caller, request_id: requestId, digest, reply: '', at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('request_id')
    .executeTakeFirst()
  if (claimed) return { isKnown: false, requestId }
  const earlier = await tx
    .selectFrom('replays')
    .select(['digest', 'reply'])
    .where('caller', '=', caller)
    .where('request_id', '=', requestId)
    .executeTakeFirstOrThrow()
  if (earlier.digest !== digest) throw new Problem('request_reused')
  return { isKnown: true, reply: JSON.parse(unseal(earlier.reply, placeOf(requestId))) }
}

/** Sealed: to those who work a case, a reply holds numbers of its person that lie sealed everywhere else. */
export async function recordReply(tx: Tx, caller: string, requestId: string, reply: unknown): Promise<void> {
  await tx
    .updateTable('replays')
    .set({ reply: seal(JSON.stringify(reply ?? null), placeOf(requestId)) })
    .where('caller', '=', caller)
    .where('request_id', '=', requestId)
    .execute()
}
