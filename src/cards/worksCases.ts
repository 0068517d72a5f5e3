import type { Session } from '@/contract/session'

const deskRoles: Session['grants'][number]['role'][] = ['reviewer', 'approver', 'treasurer', 'supervisor']

/** Those through whose hands cases go; officers and specialists have people to help instead. */
export const worksCases = ({ grants }: Session): boolean => grants.some(({ role }) => deskRoles.includes(role))
