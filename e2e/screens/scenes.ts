import { applications } from './scenes/applications'
import { campaigns } from './scenes/campaigns'
import { eligibility } from './scenes/eligibility'
import { help } from './scenes/help'
import { notices } from './scenes/notices'
import { policies } from './scenes/policies'
import { registry } from './scenes/registry'
import { reminders } from './scenes/reminders'
import { rolls } from './scenes/rolls'
import { session } from './scenes/session'
import { tabs } from './scenes/tabs'
import { visits } from './scenes/visits'
import type { Plan } from './scene'

/** Every page of app.config.ts, whose it is, and what it can look like: a file for each sub-package. */
export const plan: Plan = {
  ...tabs,
  ...session,
  ...reminders,
  ...eligibility,
  ...policies,
  ...help,
  ...notices,
  ...campaigns,
  ...registry,
  ...rolls,
  ...visits,
  ...applications,
}
