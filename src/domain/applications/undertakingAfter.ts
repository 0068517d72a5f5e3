import type { Application, CaseEvent, Undertaking } from './application'
import { lastOf, receipts } from './log'
import type { ApplicationAction } from './status'

const endings: Partial<Record<ApplicationAction, Undertaking['state']>> = {
  keepUndertaking: 'kept',
  terminate: 'broken',
  withdraw: 'released',
}

function begun(application: Application, { data, at }: CaseEvent): Undertaking | undefined {
  const { missingKeys = [], dueOn, isEstimate = false, workingDays = 0 } = data
  if (!missingKeys.length || !dueOn) return undefined
  const signed = lastOf(application.events, ...receipts)
  const text = signed?.data.undertakingText ?? ''
  return { missingKeys, text, signedAt: signed?.at ?? at, workingDays, dueOn, isEstimate, state: 'open' }
}

/** The undertaking after an event: begun by a conditional acceptance, ended by what became of it. */
export function undertakingAfter(application: Application, event: CaseEvent): Undertaking | undefined {
  const { undertaking } = application
  if (event.action === 'acceptConditionally' || event.action === 'acceptBySilence') return begun(application, event)
  const state = endings[event.action]
  return state && undertaking?.state === 'open' ? { ...undertaking, state } : undertaking
}
