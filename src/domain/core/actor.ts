import type { DivisionCode } from './division'
import { isWithin } from './division'

export const roles = [
  'returnee',
  'villageOfficer',
  'specialist',
  'reviewer',
  'approver',
  'treasurer',
  'supervisor',
  'editor',
  'auditor',
  'administrator',
] as const
export type Role = (typeof roles)[number]
export type StaffRole = Exclude<Role, 'returnee'>
export const staffRoles = roles.filter((role): role is StaffRole => role !== 'returnee')

/** One office held: the role, the area it covers (a division prefix) and the bureau's name, as 县人社局. */
export type Grant = { role: StaffRole; area: DivisionCode; office: string }

/** Who is acting. Everyone who has signed in is a returnee for their own matters; offices come on top. */
export type Actor = {
  personId: string
  name: string
  grants: readonly Grant[]
  /** further files that are this person's too */
  otherFiles?: readonly string[]
  /** the one of their files with which they signed in */
  signedInAs?: string
}

/** Whether the file of this id is the actor's. */
export const isMine = ({ personId, otherFiles = [] }: Actor, fileId: string | undefined): boolean =>
  fileId !== undefined && (fileId === personId || otherFiles.includes(fileId))

/** Whether the actor holds the role for the place. */
export function holds(actor: Actor, role: StaffRole, division: DivisionCode): boolean {
  return actor.grants.some((grant) => grant.role === role && isWithin(division, grant.area))
}

/** The grant by which the actor acts in the place, if any. */
export function grantFor(actor: Actor, role: StaffRole, division: DivisionCode): Grant | undefined {
  return actor.grants.find((grant) => grant.role === role && isWithin(division, grant.area))
}

export function isStaff(actor: Actor): boolean {
  return actor.grants.length > 0
}
