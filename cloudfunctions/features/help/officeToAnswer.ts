import type { Actor } from '../../../src/domain/core/actor'
import { grantFor, type Grant } from '../../../src/domain/core/actor'
import { Problem } from '../../../src/domain/core/problem'

const helpers = ['villageOfficer', 'specialist', 'reviewer'] as const

/**
 * The office in which somebody may answer a question from that place; nobody answers their own.
 * @throws Problem wrong_area, not_allowed
 */
export function officeToAnswer(
  actor: Actor,
  { personId, divisionCode }: { personId: string; divisionCode: string },
): Grant {
  if (personId === actor.personId) throw new Problem('not_allowed')
  const grant = helpers.map((role) => grantFor(actor, role, divisionCode)).find((found) => found !== undefined)
  if (!grant) throw new Problem('wrong_area')
  return grant
}
