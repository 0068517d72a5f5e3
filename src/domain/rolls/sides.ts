import { maskPhone } from '../core/phone'
import { isResidentId, maskResidentId, readResidentId } from '../core/residentId'

/** What a line, a file or a household says, to be laid beside another; '' where it says nothing of what it could. */
export type Side = Partial<Told>
type Told = {
  name: string
  head: string
  relation: string
  village: string
  address: string
  residentId: string
  birth: string
  phone: string
  /** who is in the household, or is to come into it */
  household: string
}
export type SideRow = { label: string; values: [string, string]; isDifferent: boolean }

const same = (text: string) => text
const columns: { of: keyof Told; label: string; mask: (text: string) => string }[] = [
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

/** What both can speak of beside each other, numbers masked; they differ where both say something, and not the same. */
export function compareSides(here: Side, there: Side): SideRow[] {
  return columns.flatMap(({ of, label, mask }): SideRow[] => {
    const [one, other] = [here[of], there[of]]
    if (one === undefined || other === undefined || !(one || other)) return []
    const isDifferent = of !== 'household' && one !== '' && other !== '' && one !== other
    return [{ label, values: [one && mask(one), other && mask(other)], isDifferent }]
  })
}

/** The year is enough to tell two people apart; the day is nobody's business here. */
export function birthYear(residentId: string, told = ''): string {
  const day = isResidentId(residentId) ? readResidentId(residentId).birthDate : told
  return /^\d{4}/.exec(day)?.[0] ?? ''
}
