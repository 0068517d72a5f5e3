import { files } from './files/handlers'
import { policies } from './policies/handlers'
import { session } from './session/handlers'

/** All handlers, in the contract's shape; the matrix test fails when one is missing. */
export const router = { files, policies, session }
