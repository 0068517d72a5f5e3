import { holds, isMine, type Actor, type StaffRole } from '../core/actor'
import { isWithin, type DivisionCode } from '../core/division'
import { Problem } from '../core/problem'

/** Who meets people face to face, with their ID card in hand. */
export const vouchers = ['villageOfficer', 'specialist', 'reviewer'] as const satisfies readonly StaffRole[]

/** @throws Problem not_allowed */
export function requireVoucher({ grants }: Pick<Actor, 'grants'>): void {
  if (!mayVouch(grants)) throw new Problem('not_allowed')
}

/** Whether somebody with these offices meets people so, anywhere. */
export const mayVouch = (grants: readonly { role: StaffRole }[]): boolean =>
  grants.some(({ role }) => vouchers.some((one) => one === role))

/** A file that is to get a new phone on an officer's word. */
export type VouchedFile = { personId: string; divisionCode: DivisionCode; holdsOffice: boolean }

/**
 * Whether the actor may say that the person in front of them is the one of this file. Nobody does so for themselves, and
 * an account that holds an office never changes hands like this: it would open everything that the office sees.
 * @throws Problem not_allowed, wrong_area, staff_file
 */
export function requireVouching(actor: Actor, file: VouchedFile): void {
  if (isMine(actor, file.personId)) throw new Problem('not_allowed')
  if (!vouchers.some((role) => holds(actor, role, file.divisionCode))) throw new Problem('wrong_area')
  if (file.holdsOffice) throw new Problem('staff_file')
}

/** Who did it, as the old phone hears of it: 柳河镇便民服务站 马春花. */
export function vouchedBy(actor: Actor, divisionCode: DivisionCode): string {
  const grant = actor.grants.find(
    ({ role, area }) => vouchers.some((one) => one === role) && isWithin(divisionCode, area),
  )
  return `${grant?.office ?? ''} ${actor.name}`.trim()
}
