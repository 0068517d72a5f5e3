import { randomInt } from 'node:crypto'
import type { CodePurpose } from '../../../src/contract/session'
import { isPhone } from '../../../src/domain/core/phone'
import type { Instant } from '../../../src/domain/core/plainDate'
import { Problem } from '../../../src/domain/core/problem'
import type { Context } from '../../platform/context'
import { blindIndex } from '../../platform/crypto'
import type { Tx } from '../../platform/database'
import { newId } from '../../platform/newId'
import { CODE_LIVES_MS, codeLimits, RESEND_AFTER_SECONDS, type CodeLimit } from './codeLimits'
import { countCodes, getTurn, insertCode, takeTurn } from './codeRepository'

type Asking = { phone_index: string; address_index: string }

const shift = (at: Instant, ms: number): Instant => new Date(Date.parse(at) + ms).toISOString()
/** Who asks, as the replays name them: the code opens only for the same one. */
export const askerOf = ({ caller }: Pick<Context, 'caller'>) => `${caller.provider}:${caller.subject}`
export const hashCode = (id: string, code: string) => blindIndex('code', `${id}:${code}`)

/** `138 0013 8000`, `+86 138…` as people write it. */
export function readPhone(text: string): string {
  const phone = text.replace(/[\s-]/g, '').replace(/^(\+|00)86/, '')
  if (!isPhone(phone)) throw new Problem('phone_invalid')
  return phone
}

/**
 * Makes a code for a phone, whether or not anybody has it. What is counted are codes that were sent, so nothing has to
 * outlive a refusal.
 * @throws Problem code_too_soon, code_limit
 */
export async function issueCode(context: Context, phone: string, purpose: CodePurpose): Promise<string> {
  const { now, caller } = context
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const id = newId()
  const asking = {
    phone_index: blindIndex('phone', phone),
    address_index: caller.address ? blindIndex('address', caller.address) : '',
  }
  await context.atTheDoor(async (tx) => {
    // A phone that was just given to a file has to get its code for signing in at once.
    await waitForTurn(tx, purpose === 'signIn' ? asking.phone_index : `${purpose}:${asking.phone_index}`, now)
    for (const limit of codeLimits) await checkLimit(tx, limit, asking, now)
    await insertCode(tx, {
      ...asking,
      id,
      purpose,
      asked_by: askerOf(context),
      code_hash: hashCode(id, code),
      sent_at: now,
      expires_at: shift(now, CODE_LIVES_MS),
    })
  })
  return code
}

async function waitForTurn(tx: Tx, phoneIndex: string, now: Instant): Promise<void> {
  if (await takeTurn(tx, phoneIndex, now, shift(now, -RESEND_AFTER_SECONDS * 1000))) return
  const taken = Date.parse(await getTurn(tx, phoneIndex))
  const seconds = RESEND_AFTER_SECONDS - Math.floor((Date.parse(now) - taken) / 1000)
  throw new Problem('code_too_soon', { seconds })
}

/** Where the platform names no address, nobody can be told apart by it, and that limit does not bind. */
async function checkLimit(tx: Tx, limit: CodeLimit, asking: Asking, now: Instant): Promise<void> {
  if (limit.of === 'address' && !asking.address_index) return
  const of = {
    phone: { phone_index: asking.phone_index },
    address: { address_index: asking.address_index },
    all: {},
  }[limit.of]
  const sent = await countCodes(tx, shift(now, -limit.withinMs), of)
  if (sent >= limit.most) throw new Problem('code_limit', { when: limit.when })
}
