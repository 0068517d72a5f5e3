import { isWithin } from '../../../src/domain/core/division'
import { Problem } from '../../../src/domain/core/problem'
import { requireVoucher } from '../../../src/domain/returnees/changePhone'
import { signedIn } from '../../platform/context'
import { divisionPaths } from '../../platform/divisionNames'
import { sendCode } from '../../platform/sms'
import { os } from '../implementer'
import { changePhone } from './changePhone'
import { dropDevice } from './dropDevice'
import { RESEND_AFTER_SECONDS } from './codeLimits'
import { issueCode, readPhone } from './issueCode'
import { matchCode } from './redeemCode'
import {
  getInstallation,
  hasDivision,
  listDemonstrationPeople,
  listDivisions,
  saveProfile,
  unbindIdentity,
} from './repository'
import { presentSession } from './presentSession'
import { currentSession, requireDemonstration, signInAsMadeUp, signInByPhone } from './signIn'

export const session = {
  get: os.session.get.handler(({ context }) => presentSession(context, context.actor)),

  requestCode: os.session.requestCode.handler(async ({ context, input }) => {
    const phone = readPhone(input.phone)
    const { purpose = 'signIn' } = input
    if (purpose === 'changePhone') requireVoucher(signedIn(context))
    const code = await issueCode(context, phone, purpose)
    context.afterCommit(() => sendCode(phone, code, purpose))
    return { resendAfterSeconds: RESEND_AFTER_SECONDS }
  }),

  confirmCode: os.session.confirmCode.handler(async ({ context, input }) => {
    const phone = readPhone(input.phone)
    const codeId = await matchCode(context, phone, input.code, 'signIn')
    if (input.divisionCode) await requireDivision(context.db, input.divisionCode)
    await signInByPhone(context, { codeId, phone, name: input.name, divisionCode: input.divisionCode })
    return currentSession(context)
  }),

  saveProfile: os.session.saveProfile.handler(async ({ context, input: { name, divisionCode } }) => {
    const { personId } = signedIn(context)
    if (!name.trim()) throw new Problem('input_invalid', { names: ['姓名'] })
    if (divisionCode) await requireDivision(context.db, divisionCode)
    await saveProfile(context.db, personId, { name: name.trim(), ...(divisionCode && { division_code: divisionCode }) })
    return currentSession(context)
  }),

  changePhone: os.session.changePhone.handler(async ({ context, input }) => ({
    phoneMasked: await changePhone(context, input),
  })),

  signOut: os.session.signOut.handler(async ({ context }) => {
    await dropDevice(context)
    await context.atTheDoor((tx) => unbindIdentity(tx, context.caller))
    return { done: true as const }
  }),

  demonstrationPeople: os.session.demonstrationPeople.handler(async ({ context }) => {
    await requireDemonstration(context.db)
    const people = await context.atTheDoor(listDemonstrationPeople)
    const pathOf = await divisionPaths(
      context.db,
      people.map((person) => person.division_code),
    )
    const present = ({ division_code: code, isStaff, ...person }: (typeof people)[number]) => ({
      ...person,
      isStaff: Boolean(isStaff),
      divisionName: pathOf(code),
    })
    return { items: people.map(present) }
  }),

  become: os.session.become.handler(async ({ context, input }) => {
    await signInAsMadeUp(context, input.personId)
    return currentSession(context)
  }),

  divisions: os.session.divisions.handler(async ({ context, input }) => {
    const parent = input.parent ?? (await getInstallation(context.db)).city_code
    const items = await listDivisions(context.db, parent)
    return { items: items.map((item) => ({ ...item, hasChildren: Boolean(item.hasChildren) })) }
  }),
}

/** A place that exists, in this city. */
async function requireDivision(db: Parameters<typeof hasDivision>[0], code: string): Promise<void> {
  const { city_code: city } = await getInstallation(db)
  if (!isWithin(code, city) || !(await hasDivision(db, code)))
    throw new Problem('input_invalid', { names: ['所在地区'] })
}
