import { applications } from './applications'
import { coverage } from './coverage'
import { eligibility, help } from './eligibility'
import { files } from './files'
import { needs } from './needs'
import { policies } from './policies'
import { registry } from './registry'
import { reminders } from './reminders'
import { campaigns, rolls } from './rolls'
import { session } from './session'
import { visits } from './visits'

/** Everything the system can do. */
export const contract = {
  session,
  policies,
  eligibility,
  help,
  applications,
  files,
  reminders,
  visits,
  coverage,
  campaigns,
  rolls,
  registry,
  needs,
}
export type Contract = typeof contract
