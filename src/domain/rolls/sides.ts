import { maskPhone } from '../core/phone'
import { isResidentId, maskResidentId, readResidentId } from '../core/residentId'

/** What a line or a file says of somebody, to be laid beside another; '' where it says nothing. */
export type Side = {
  name: string
  head: string
  relation: string
  village: string
  address: string
  residentId: string
  birth: string
  phone: string
  /** who else is in the household */
  household: string
}
export type SideRow = { label: string; values: [string, string]; isDifferent: boolean }

const same = (text: string) => text
const columns: { of: keyof Side; label: string; mask: (text: string) => string }[] = [
  { of: 'name', label: '姓名', mask: same },
  { of: 'residentId', label: '身份证号', mask: maskResidentId },
  { of: 'birth', label: '出生年', mask: same },
  { of: 'phone', label: '手机号', mask: maskPhone },
  { of: 'village', label: '村', mask: same },
  { of: 'head', label: '户主', mask: same },
  { of: 'relation', label: '与户主关系', mask: same },
  { of: 'address', label: '地址', mask: same },
  { of: 'household', label: '家里的人', mask: same },
]

/** Both beside each other, numbers masked; they differ where both say something, and not the same. */
export function compareSides(here: Side, there: Side): SideRow[] {
  return columns
    .filter(({ of }) => here[of] || there[of])
    .map(({ of, label, mask }) => ({
      label,
      values: [here[of] && mask(here[of]), there[of] && mask(there[of])],
      isDifferent: here[of] !== '' && there[of] !== '' && here[of] !== there[of],
    }))
}

/** The year is enough to tell two people apart; the day is nobody's business here. */
export function birthYear(residentId: string, told = ''): string {
  const day = isResidentId(residentId) ? readResidentId(residentId).birthDate : told
  return /^\d{4}/.exec(day)?.[0] ?? ''
}
