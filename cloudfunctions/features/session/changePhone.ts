import { maskPhone } from '../../../src/domain/core/phone'
import { isResidentId } from '../../../src/domain/core/residentId'
import { Problem } from '../../../src/domain/core/problem'
import { requireVouching, vouchedBy } from '../../../src/domain/returnees/changePhone'
import { audit } from '../../platform/audit'
import { signedIn, type Context } from '../../platform/context'
import { blindIndex, seal, unseal } from '../../platform/crypto'
import type { Tx } from '../../platform/database'
import { remind } from '../reminders/remind'
import { findPersonByPhone } from './repository'
import { readPhone } from './issueCode'
import { matchCode, useCode } from './redeemCode'
import {
  gaveAnotherId,
  hasMatters,
  lockVouchedFile,
  putPhone,
  releaseOtherPhones,
  releasePhone,
  unbindPerson,
  type VouchedRow,
} from './vouchedRepository'

export type Vouched = { name: string; residentId: string; oldPhone?: string; phone: string; code: string }

/**
 * Puts a new phone on the file of the person who stands before the actor with their ID card. The file is looked for
 * inside the fence, then the code is tried; a file that had no ID number keeps the one that was shown.
 * @returns the new phone, masked
 * @throws Problem resident_id_invalid, file_not_found, wrong_area, staff_file, phone_taken, code_wrong, code_expired
 */
export async function changePhone(context: Context, vouched: Vouched): Promise<string> {
  const actor = signedIn(context)
  const phone = readPhone(vouched.phone)
  const file = await getFile(context, vouched)
  requireVouching(actor, { personId: file.id, divisionCode: file.division_code, holdsOffice: Boolean(file.isStaff) })
  const codeId = await matchCode(context, phone, vouched.code, 'changePhone')
  await context.atTheDoor(async (tx) => {
    await useCode(tx, codeId, context.now)
    await releaseOtherPhones(tx, file.id)
    await freePhone(tx, phone, file.id)
    await putPhone(tx, file.id, {
      ...sealedPhone(file.id, phone),
      ...sealedResidentId(file.id, vouched.residentId.toUpperCase()),
    })
    await unbindPerson(tx, file.id)
  })
  await tellOldPhone(context, file, vouchedBy(actor, file.division_code))
  const { id, division_code: divisionCode } = file
  await audit(context, 'phoneChanged', { kind: 'person', id, divisionCode })
  return maskPhone(phone)
}

const sealedPhone = (id: string, phone: string) => ({
  phone_sealed: seal(phone, `people:phone:${id}`),
  phone_index: blindIndex('phone', phone),
})
const sealedResidentId = (id: string, residentId: string) => ({
  resident_id_sealed: seal(residentId, `people:resident_id:${id}`),
  resident_id_index: blindIndex('residentId', residentId),
})

/**
 * By the ID number; a file that has none on it, by its old phone. The name has to be the one on the card either way, and
 * whoever has applied has given the number of that card.
 */
async function getFile(context: Context, { name, residentId, oldPhone }: Vouched): Promise<VouchedRow> {
  if (!isResidentId(residentId)) throw new Problem('resident_id_invalid')
  const residentIndex = blindIndex('residentId', residentId.toUpperCase())
  const phoneIndex = oldPhone ? blindIndex('phone', readPhone(oldPhone)) : undefined
  const file = await lockVouchedFile(context.db, { residentIndex, phoneIndex })
  if (!file || file.name.trim() !== name.trim()) throw new Problem('file_not_found')
  if (await context.atTheDoor((tx) => gaveAnotherId(tx, file.id, residentIndex))) throw new Problem('file_not_found')
  return file
}

/** Whoever tried the new phone before they came has begun a file with it, to look around: that one gives it away. */
async function freePhone(tx: Tx, phone: string, personId: string): Promise<void> {
  const holder = await findPersonByPhone(tx, blindIndex('phone', phone))
  if (!holder || holder.id === personId) return
  if (await hasMatters(tx, holder.id)) throw new Problem('phone_taken')
  await releasePhone(tx, holder.id)
  await unbindPerson(tx, holder.id)
}

/** The number that was on file hears of it: whoever still has it can object. */
async function tellOldPhone({ db, now }: Context, file: VouchedRow, reason: string): Promise<void> {
  const { id: personId, division_code: divisionCode, phone_sealed: sealed } = file
  const toPhone = sealed ? unseal(sealed, `people:phone:${personId}`) : undefined
  const dedupeKey = `phoneChanged:${personId}:${now}`
  await remind(db, now, { personId, divisionCode, kind: 'phoneChanged', data: { reason }, dedupeKey, toPhone })
}
