import type { Instant } from '../../src/domain/core/plainDate'
import type { Tx } from '../platform/database'
import { appoint } from './appoint'
import { runCommand } from './command'
import { appointmentOptions, readAppointment, readArguments, type Appointment } from './readAppointment'
import { withTransaction } from './withTransaction'

const USAGE = 'npm run admin:create -- --phone 139… --name 姓名 --area 5101 --office 市人社局'

/** @throws a sentence that names what is missing */
export const readWanted = (args: string[]): Appointment =>
  readAppointment(readArguments(args, appointmentOptions, USAGE), USAGE)

/** Makes the person whose phone this is an administrator of the area; twice is once. */
export const createAdministrator = (db: Tx, wanted: Appointment, now: Instant): Promise<void> =>
  appoint(db, 'administrator', wanted, now)

async function main(args: string[]): Promise<void> {
  const wanted = readWanted(args)
  await withTransaction((tx) => createAdministrator(tx, wanted, new Date().toISOString()))
  console.log(`${wanted.name} is an administrator of ${wanted.area} and signs in with that phone.`)
}

if (require.main === module) runCommand(main)
