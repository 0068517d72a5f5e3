import { createHash } from 'node:crypto'
import { castId } from '../../cloudfunctions/demo/castPeople'
import { subjectOf } from '../../cloudfunctions/host/web/device'
import type { ApplicationStatus } from '../../src/domain/applications/status'

/** Somebody of each role, by their key in the made-up city's cast. */
export const roles = {
  returnee: 'li',
  villageOfficer: 'ma',
  specialist: 'yang',
  reviewer: 'chen',
  approver: 'he',
  treasurer: 'song',
  supervisor: 'wu',
  editor: 'shen',
  auditor: 'gao',
  administrator: 'tang',
} as const
export type Role = keyof typeof roles | 'stranger'
/** A role, one of the cast by key, or whoever applied in a case that stands so. */
export type Who = Role | `cast:${string}` | `applicant:${ApplicationStatus}`
export const everyone: readonly Role[] = ['stranger', ...(Object.keys(roles) as (keyof typeof roles)[])]

/** Which role a picture belongs to. The cast beyond the roles are returnees, but for the other county’s reviewer and the city’s supervisor. */
export function roleOf(who: Who): Role {
  if (who === 'cast:lin') return 'reviewer'
  if (who === 'cast:zheng') return 'supervisor'
  return who.includes(':') ? 'returnee' : (who as Role)
}

/** @returns the person's id, or undefined for a stranger and for an applicant whom the city's cases name */
export function castIdOf(who: Who): string | undefined {
  if (who in roles) return castId(roles[who as keyof typeof roles])
  return who.startsWith('cast:') ? castId(who.slice('cast:'.length)) : undefined
}

const hash = (who: Who) => createHash('sha256').update(`screens ${who}`).digest('base64url')
/** The secret of their browser, as the host's cookie carries it. */
export const deviceOf = (who: Who): string => hash(who).slice(0, 22)
export const webSubjectOf = (who: Who): string => subjectOf(deviceOf(who))
export const openidOf = (who: Who): string => `openid-${hash(who).slice(0, 12)}`
