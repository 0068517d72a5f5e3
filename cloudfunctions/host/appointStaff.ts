import { staffRoles, type StaffRole } from '../../src/domain/core/actor'
import { roleLabel } from '../../src/domain/core/roleLabel'
import { appoint, revoke } from './appoint'
import { runCommand } from './command'
import { appointmentOptions, readAppointment, readArguments, type Appointment } from './readAppointment'
import { sentence } from './sentence'
import { withTransaction } from './withTransaction'

const USAGE =
  'npm run staff:appoint -- --phone 139… --name 姓名 --role reviewer --area 510101 --office 县人社局 (with --revoke at the end to take it back)'
const options = { ...appointmentOptions, role: { type: 'string' }, revoke: { type: 'boolean' } } as const

export type StaffOrder = { appointment: Appointment; role: StaffRole; isRevoked: boolean }

/** @throws a sentence that names what is missing, or which roles there are */
export function readStaffOrder(args: string[]): StaffOrder {
  const { role = '', revoke: isRevoked = false, ...values } = readArguments(args, options, USAGE)
  return { role: readRole(role), appointment: readAppointment(values, USAGE), isRevoked }
}

function readRole(text: string): StaffRole {
  const role = staffRoles.find((one) => one === text)
  if (role) return role
  const names = staffRoles.map((one) => `${one} ${roleLabel[one]}`).join(', ')
  throw sentence(`There is no role “${text}”; there are ${names}.`)
}

async function main(args: string[]): Promise<void> {
  const { appointment, role, isRevoked } = readStaffOrder(args)
  const { name, area } = appointment
  await withTransaction((tx) => (isRevoked ? revoke : appoint)(tx, role, appointment, new Date().toISOString()))
  const what = `${roleLabel[role]} (${role}) of ${area}`
  console.log(isRevoked ? `${name} is no longer ${what}.` : `${name} is ${what} and signs in with that phone.`)
}

if (require.main === module) runCommand(main)
