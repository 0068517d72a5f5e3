import { Problem } from '../../../src/domain/core/problem'
import type { Session } from '../../../src/contract/session'
import { findActor } from '../../platform/actor'
import { audit } from '../../platform/audit'
import type { Context } from '../../platform/context'
import { blindIndex, seal } from '../../platform/crypto'
import { enterScope, scopeOf, type Tx } from '../../platform/database'
import { newId } from '../../platform/newId'
import { presentSession } from './presentSession'
import {
  bindIdentity,
  findMadeUpPerson,
  findPersonByPhone,
  getInstallation,
  insertPerson,
  notePhoneProven,
} from './repository'
import { markUsed } from './codeRepository'
import { useCode } from './redeemCode'
import { hasMatters, releasePhone } from './vouchedRepository'

/** Binds the caller's identity to a person and goes on as that person. */
async function signInAs(context: Context, tx: Tx, personId: string): Promise<void> {
  await bindIdentity(tx, context.caller, personId, context.now)
  const actor = await findActor(tx, context.caller, context.now)
  await audit({ db: tx, actor, now: context.now }, 'signedIn', { kind: 'person', id: personId })
}

/** The session of whoever the caller is by now: the fence was set up for who they were before. */
export async function currentSession(context: Context): Promise<Session> {
  const actor = await context.atTheDoor((tx) => findActor(tx, context.caller, context.now))
  await enterScope(context.db, scopeOf(actor))
  return presentSession(context, actor)
}

/** What somebody says of themselves when they come for the first time. */
type Said = { name?: string; divisionCode?: string }

/** Who holds the phone is the person on file with it; a new phone begins a new person. */
export async function signInByPhone(
  context: Context,
  { codeId, phone, ...said }: { codeId: string; phone: string } & Said,
): Promise<void> {
  await refuseStrangers(context, { codeId, phone, ...said })
  await context.atTheDoor(async (tx) => {
    await useCode(tx, codeId, context.now)
    await signInAs(context, tx, await fileOf(context, tx, phone, said))
  })
}

/**
 * A number that somebody else noted opens a file only to who says the name on it: it may be a slip of the pen. Whoever says
 * another one begins a file of their own, and the number goes with them.
 */
async function fileOf(context: Context, tx: Tx, phone: string, said: Said): Promise<string> {
  const known = await findPersonByPhone(tx, blindIndex('phone', phone))
  if (known?.isProven) return known.id
  const name = said.name?.trim()
  if (!name) throw new Problem('name_required')
  if (known?.name.trim() === name) {
    await notePhoneProven(tx, known.id)
    return known.id
  }
  if (known) await releasePhone(tx, known.id)
  return beginPerson(context, tx, phone, said)
}

/**
 * A file with matters in it doesn't lose its number that way: that is for the counter. The code is used up, so that
 * names can't be tried out. @throws Problem phone_of_other
 */
async function refuseStrangers(
  context: Context,
  { codeId, phone, name }: { codeId: string; phone: string } & Said,
): Promise<void> {
  const isAnothers = await context.atTheDoor(async (tx) => {
    const known = await findPersonByPhone(tx, blindIndex('phone', phone))
    return known && !known.isProven && name && known.name.trim() !== name.trim() && (await hasMatters(tx, known.id))
  })
  if (!isAnothers) return
  await context.apart((tx) => markUsed(tx, codeId, context.now))
  throw new Problem('phone_of_other')
}

/** Lives in the city until they say where. @throws Problem name_required, with the code still good */
async function beginPerson(context: Context, tx: Tx, phone: string, said: Said): Promise<string> {
  const name = said.name?.trim()
  if (!name) throw new Problem('name_required')
  const { city_code: city } = await getInstallation(tx)
  const id = newId()
  await insertPerson(tx, {
    id,
    name,
    division_code: said.divisionCode ?? city,
    phone_sealed: seal(phone, `people:phone:${id}`),
    phone_index: blindIndex('phone', phone),
    created_at: context.now,
  })
  return id
}

/** The installation's row decides, and only people who are made up can be put on. @throws Problem demonstration_only */
export async function signInAsMadeUp(context: Context, personId: string): Promise<void> {
  await requireDemonstration(context.db)
  await context.atTheDoor(async (tx) => {
    if (!(await findMadeUpPerson(tx, personId))) throw new Problem('not_found')
    await signInAs(context, tx, personId)
  })
}

export async function requireDemonstration(db: Tx): Promise<void> {
  if ((await getInstallation(db)).kind !== 'demonstration') throw new Problem('demonstration_only')
}
