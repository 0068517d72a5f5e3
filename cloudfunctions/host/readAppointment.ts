import { parseArgs, type ParseArgsConfig } from 'node:util'
import { isPhone } from '../../src/domain/core/phone'
import { sentence } from './sentence'

export type Appointment = { phone: string; name: string; area: string; office: string }

/** What every command that appoints somebody is given. @throws a sentence that names what is missing */
export function readAppointment(values: Partial<Record<keyof Appointment, string>>, usage: string): Appointment {
  const { phone = '', name = '', area = '', office = '' } = values
  if (!isPhone(phone)) throw sentence(`--phone has to be a mobile number of 11 digits: ${usage}`)
  if (!name.trim() || !office.trim()) throw sentence(`--name and --office are missing: ${usage}`)
  if (!/^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12})$/.test(area))
    throw sentence(`--area has to be a division of 2, 4, 6, 9 or 12 digits: ${usage}`)
  return { phone, name: name.trim(), area, office: office.trim() }
}

const text = { type: 'string' } as const
export const appointmentOptions = { phone: text, name: text, area: text, office: text } as const

/** @throws a sentence that shows how the command is used */
export function readArguments<T extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  options: T,
  usage: string,
) {
  try {
    return parseArgs({ args, options }).values
  } catch (error) {
    throw sentence(`${error instanceof Error ? error.message : String(error)}. Use: ${usage}`, error)
  }
}
