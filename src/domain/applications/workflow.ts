import { grantFor } from '../core/actor'
import { dayOf, type PlainDate } from '../core/plainDate'
import { Problem } from '../core/problem'
import type { Application, CaseEvent, EventData, Move, Mover } from './application'
import { withAccount } from './account'
import { whyNotActor } from './authority'
import { conditions } from './conditions'
import { factsOf } from './eventData'
import { missingDocuments, namesOf } from './missingDocuments'
import { needs } from './needs'
import { applicationActions, type ApplicationAction } from './status'
import { statusBy, transitions } from './transitions'
import { undertakingAfter } from './undertakingAfter'

/** Why an action isn't possible where the case stands, in the words that help most. */
function whyNotHere(application: Application, action: ApplicationAction): Problem | undefined {
  const { status, undertaking, events } = application
  if (transitions[action].moves[status]) return undefined
  if (undertaking?.state === 'open' && ['approve', 'reject', 'orderPayment'].includes(action))
    return new Problem('undertaking_open', { names: namesOf(missingDocuments(application)) })
  if (action === 'orderPayment' && status === 'objection') return new Problem('objection_open')
  if (action === 'orderPayment' && status === 'public_notice')
    return new Problem('notice_running', { on: events.find((event) => event.data.noticeTo)?.data.noticeTo ?? '' })
  return new Problem('action_not_possible')
}

/** Why the actor can't take this action on this day, leaving aside what they would bring along. */
export function whyNot(
  application: Application,
  action: ApplicationAction,
  actor: Mover,
  on: PlainDate,
): Problem | undefined {
  const { by, when = [] } = transitions[action]
  const refusal = whyNotActor(application, by, actor) ?? whyNotHere(application, action)
  if (refusal) return refusal
  for (const condition of when) {
    const unmet = conditions[condition](application, on)
    if (unmet) return unmet
  }
  return undefined
}

/** The buttons: what the actor may do with the case on this day. */
export function actionsFor(application: Application, actor: Mover, on: PlainDate): ApplicationAction[] {
  return applicationActions.filter((action) => !whyNot(application, action, actor, on))
}

function signature(application: Application, action: ApplicationAction, actor: Mover) {
  const { by } = transitions[action]
  if (actor === 'system') return { actorName: '系统', actorRole: 'system' as const, office: '' }
  if (by === 'anyone') return { actorId: actor.personId, actorName: '群众', actorRole: by, office: '' }
  const grant = by === 'applicant' || by === 'system' ? undefined : grantFor(actor, by, application.divisionCode)
  return { actorId: actor.personId, actorName: actor.name, actorRole: by, office: grant?.office ?? '' }
}

/** The case after an event: everything that is overwritten follows from it. */
function after(application: Application, event: CaseEvent, data: EventData): Application {
  const status = statusBy(application.status, event.action, data)
  if (!status) throw new Problem('action_not_possible')
  return {
    ...application,
    status,
    undertaking: undertakingAfter(application, event),
    amountFen: event.action === 'approve' ? data.amountFen : application.amountFen,
    reviewerId: event.actorRole === 'reviewer' ? event.actorId : application.reviewerId,
    approverId: event.actorRole === 'approver' ? event.actorId : application.approverId,
    submittedAt: application.submittedAt ?? event.at,
    events: [...application.events, event],
  }
}

function step(application: Application, action: ApplicationAction, move: Move): Application {
  const refusal = whyNot(application, action, move.actor, dayOf(move.at))
  if (refusal) throw refusal
  for (const need of transitions[action].needs ?? []) {
    const lacking = needs[need](application, move)
    if (lacking) throw lacking
  }
  const data = factsOf(application, action, move)
  const comment = move.comment?.trim() || undefined
  const event = { action, at: move.at, comment, data, ...signature(application, action, move.actor) }
  return after(application, event, data)
}

/**
 * Moves a case: checks who acts, where the case stands and what the action needs, and appends to its log. The last
 * missing document keeps an undertaking in the same breath.
 * @throws Problem not_allowed, wrong_area, same_person, action_not_possible, or what the action lacks
 */
export function advance(
  application: Application,
  action: ApplicationAction,
  move: Move,
): { application: Application; events: CaseEvent[] } {
  let moved = step(application, action, move)
  if (action === 'supplement' && !whyNot(moved, 'keepUndertaking', 'system', dayOf(move.at)))
    moved = step(moved, 'keepUndertaking', { ...move, actor: 'system', comment: undefined })
  if (action === 'correctAccount' && move.account)
    moved = { ...moved, answers: withAccount(moved.answers, move.account) }
  return {
    application: { ...moved, version: application.version + 1 },
    events: moved.events.slice(application.events.length),
  }
}
