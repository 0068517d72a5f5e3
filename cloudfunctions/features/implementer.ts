import { implement } from '@orpc/server'
import { contract } from '../../src/contract'
import type { Context } from '../platform/context'

/** The contract, ready to be given its handlers. */
export const os = implement(contract).$context<Context>()
