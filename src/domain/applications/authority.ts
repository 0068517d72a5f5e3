import { holds, isMine, type Actor } from '../core/actor'
import { Problem } from '../core/problem'
import type { ActingRole, Application, Mover } from './application'
import type { ApplicationStatus } from './status'

export type CaseOffice = 'reviewer' | 'approver' | 'treasurer'

/** Of the three who work a case, none may do another's part: who reviews doesn't decide, who decides doesn't pay. */
const others: Record<CaseOffice, readonly ActingRole[]> = {
  reviewer: ['approver', 'treasurer'],
  approver: ['reviewer', 'treasurer'],
  treasurer: ['reviewer', 'approver'],
}

export function isOwn({ applicantId, filedBy }: Pick<Application, 'applicantId' | 'filedBy'>, actor: Actor): boolean {
  return isMine(actor, applicantId) || isMine(actor, filedBy)
}

function whyNotOffice(application: Application, office: CaseOffice, actor: Actor): Problem | undefined {
  if (!actor.grants.some(({ role }) => role === office)) return new Problem('not_allowed')
  if (!holds(actor, office, application.divisionCode)) return new Problem('wrong_area')
  const isInvolved = application.events.some(
    ({ actorId, actorRole, action }) =>
      actorId === actor.personId && (others[office].includes(actorRole) || action === 'object'),
  )
  return isOwn(application, actor) || isInvolved ? new Problem('same_person') : undefined
}

/** Why this person may not act in this part on this case, or undefined when they may. */
export function whyNotActor(application: Application, part: ActingRole, actor: Mover): Problem | undefined {
  if (part === 'system' || actor === 'system') return part === actor ? undefined : new Problem('not_allowed')
  if (part === 'applicant') return isOwn(application, actor) ? undefined : new Problem('not_allowed')
  if (part === 'anyone') return isOwn(application, actor) ? new Problem('same_person') : undefined
  return whyNotOffice(application, part, actor)
}

/** Why this person may not give the use of undertakings back after the one of this case was broken. */
export function whyNotRestore(application: Application, actor: Actor): Problem | undefined {
  if (!actor.grants.some(({ role }) => role === 'supervisor')) return new Problem('not_allowed')
  if (!holds(actor, 'supervisor', application.divisionCode)) return new Problem('wrong_area')
  if (isOwn(application, actor)) return new Problem('same_person')
  const { state, restored } = application.undertaking ?? {}
  return state === 'broken' && !restored ? undefined : new Problem('action_not_possible')
}

const caseOffices: readonly CaseOffice[] = ['reviewer', 'approver', 'treasurer']

/** Those who work the case: they see the numbers that others see masked. */
export function worksCase(application: Pick<Application, 'divisionCode'>, actor: Actor): boolean {
  return caseOffices.some((office) => holds(actor, office, application.divisionCode))
}

/** The applicant, those who work the case, and the supervisor of the place. */
export function canRead(
  application: Pick<Application, 'applicantId' | 'filedBy' | 'divisionCode'>,
  actor: Actor,
): boolean {
  return (
    isOwn(application, actor) || worksCase(application, actor) || holds(actor, 'supervisor', application.divisionCode)
  )
}

/** The office whose turn it is at a status, when it is an office's. */
export function holderRoles(status: ApplicationStatus): CaseOffice[] {
  if (status === 'reviewed' || status === 'objection') return ['approver']
  return status === 'submitted' || status.startsWith('in_review') ? ['reviewer'] : []
}
