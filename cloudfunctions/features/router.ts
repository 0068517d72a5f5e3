import { applications } from './applications/handlers'
import { coverage } from './coverage/handlers'
import { eligibility } from './eligibility/handlers'
import { files } from './files/handlers'
import { help } from './help/handlers'
import { needs } from './needs/handlers'
import { policies } from './policies/handlers'
import { registry } from './registry/handlers'
import { reminders } from './reminders/handlers'
import { campaigns } from './rolls/campaignHandlers'
import { rolls } from './rolls/handlers'
import { session } from './session/handlers'
import { visits } from './visits/handlers'

/** All handlers, in the contract's shape; the matrix test fails when one is missing. */
export const router = {
  applications,
  eligibility,
  files,
  help,
  policies,
  reminders,
  session,
  visits,
  coverage,
  campaigns,
  rolls,
  registry,
  needs,
}
