import { isPhone } from '../core/phone'
import { readResidentId } from '../core/residentId'
import { cellDay, cellText, nameText } from './cellText'
import type { Cells } from './readLines'
import { residentIdIn } from './residentIdCell'
import type { Fault } from './rollLine'
import type { Cell } from './sheet'

const LONGEST_NAME = 30
const LONGEST_ADDRESS = 100

/** The digits of a mobile number, however it was set; what isn't one stays as it was written. */
export function phoneIn(cell: Cell): string {
  const text = cellText(cell)
  const digits = text.replace(/[\s()-]/g, '').replace(/^(\+?86)(?=1\d{10}$)/, '')
  return digits || text
}

export function residentIdOrNothing(cell: Cell, isTyped: boolean): string {
  const id = residentIdIn(cell, isTyped)
  return 'value' in id ? id.value : ''
}

/** What is wrong or doubtful about a line by itself, told all at once. */
export function faultsIn({ of }: Cells, isTyped: boolean): Fault[] {
  const name = nameText(of('name'))
  const phone = phoneIn(of('phone'))
  return [
    ...(name ? [] : [{ code: 'nameMissing' as const }]),
    ...(name.length > LONGEST_NAME ? [{ code: 'nameLong' as const }] : []),
    ...(cellText(of('address')).length > LONGEST_ADDRESS ? [{ code: 'addressLong' as const }] : []),
    ...(phone && !isPhone(phone) ? [{ code: 'phoneInvalid' as const }] : []),
    ...idFaults(of('residentId'), of('birthDate'), isTyped),
  ]
}

function idFaults(idCell: Cell, birthCell: Cell, isTyped: boolean): Fault[] {
  const id = residentIdIn(idCell, isTyped)
  if ('fault' in id) return [{ code: id.fault === 'spoiled' ? 'idSpoiled' : 'idInvalid' }]
  const birth = birthIn(birthCell)
  if (birth === undefined) return [{ code: 'birthInvalid' }]
  if (!id.value || !birth) return []
  return readResidentId(id.value).birthDate.startsWith(birth) ? [] : [{ code: 'birthDiffers' }]
}

/** A day, or a month where rolls say no more: 1980-01. */
function birthIn(cell: Cell): string | undefined {
  const text = cellText(cell)
  const [, year, month] = /^(\d{4})[-/.年](\d{1,2})月?$/.exec(text) ?? []
  return year && month ? `${year}-${month.padStart(2, '0')}` : cellDay(cell)
}
