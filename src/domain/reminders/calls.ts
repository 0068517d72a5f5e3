import { holds, type Actor, type StaffRole } from '../core/actor'
import type { DivisionCode } from '../core/division'

/** Who rings people up whom no message reached. */
export const callers = ['villageOfficer', 'specialist', 'reviewer'] as const satisfies readonly StaffRole[]

export const canCall = (actor: Actor, division: DivisionCode): boolean =>
  callers.some((role) => holds(actor, role, division))

/** The areas in which the actor makes calls. */
export const callAreas = (actor: Actor): DivisionCode[] =>
  actor.grants.filter(({ role }) => callers.some((caller) => caller === role)).map(({ area }) => area)
