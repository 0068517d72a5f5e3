import { timingSafeEqual } from 'node:crypto'
import type { CodePurpose } from '../../../src/contract/session'
import { Problem } from '../../../src/domain/core/problem'
import type { Context } from '../../platform/context'
import { blindIndex } from '../../platform/crypto'
import { TRIES_PER_CODE } from './codeLimits'
import { claimTry, giveTryBack, markUsed } from './codeRepository'
import { askerOf, hashCode } from './issueCode'

/**
 * Finds the code that was typed; it is used up only by the caller's own transaction (`useCode`). The try itself is
 * counted apart: it has to stay although the request is refused. Only a right one is no guess: whoever is then asked for
 * a name comes back with the same code, also after four wrong ones.
 * @throws Problem code_wrong, code_expired
 */
export async function matchCode(context: Context, phone: string, typed: string, purpose: CodePurpose): Promise<string> {
  const of = { phoneIndex: blindIndex('phone', phone), askedBy: askerOf(context), purpose, now: context.now }
  const code = await context.apart((tx) => claimTry(tx, of))
  if (!code) throw new Problem('code_expired')
  if (isSame(code.code_hash, hashCode(code.id, typed.trim()))) {
    await context.apart((tx) => giveTryBack(tx, code.id))
    return code.id
  }
  const left = TRIES_PER_CODE - code.tries
  throw left > 0 ? new Problem('code_wrong', { left }) : new Problem('code_expired')
}

const isSame = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

/** @throws Problem code_expired when another request was faster */
export async function useCode(tx: Context['db'], id: string, now: string): Promise<void> {
  if (!(await markUsed(tx, id, now))) throw new Problem('code_expired')
}
