import { applications } from './applications/handlers'
import { files } from './files/handlers'
import { policies } from './policies/handlers'
import { reminders } from './reminders/handlers'
import { session } from './session/handlers'

/** All handlers, in the contract's shape; the matrix test fails when one is missing. */
export const router = { applications, files, policies, reminders, session }
