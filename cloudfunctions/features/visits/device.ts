import { randomBytes } from 'node:crypto'
import { greet, type Greeting, type Standing } from '../../../src/domain/visits/epoch'
import { callerIndex } from '../../platform/callerIndex'
import { signedIn, type Context } from '../../platform/context'
import { digestOf, seal, unseal } from '../../platform/crypto'
import { log } from '../../platform/log'
import { newId } from '../../platform/newId'
import { beginEpoch, findEpoch, keepKey, lockDevice, replaceEpoch, type Device } from './deviceRepository'
import { noteHeard, noteLoaded } from './phoneRepository'

const KEY_BYTES = 32

/** This officer on this phone, with its row locked: two pushes of one phone take turns. It was heard of now. */
export async function meetDevice(context: Context): Promise<Device> {
  const { db, now: at } = context
  const device = { personId: signedIn(context).personId, device: callerIndex(context.caller) }
  const met = await lockDevice(db, device)
  await noteHeard(db, { officerId: device.personId, device: device.device, at })
  return met
}

/** This phone holds the roll of the village from now on. */
export const meetVillage = (context: Context, village: { campaignId: string; divisionCode: string }): Promise<void> =>
  noteLoaded(context.db, {
    ...{ officerId: signedIn(context).personId, device: callerIndex(context.caller), at: context.now },
    ...village,
  })

export async function standingOf({ db }: Context, device: Device): Promise<Standing> {
  const epoch = (await findEpoch(db)) ?? (await beginEpoch(db, newId()))
  return proven(device, { epoch, kept: device.kept })
}

/** The standing as this phone is told it; the key for it isn't in the database, and so not in its backup either. */
export function proven({ personId, device }: Device, { epoch, kept }: Standing): Standing {
  return { epoch, kept, proof: digestOf(['standing', personId, device, epoch, kept]) }
}

/** How the phone stands to the server; a server that has lost something begins a new epoch. */
export async function welcome(context: Context, device: Device, told: Standing): Promise<[Greeting, Standing]> {
  const standing = await standingOf(context, device)
  const greeting = greet(standing, told, proven(device, told).proof === told.proof)
  if (greeting !== 'restored') return [greeting, standing]
  log('warning', 'a phone was told of more than there is: a new epoch begins', { officer: device.personId })
  await replaceEpoch(context.db, standing.epoch, newId())
  return [greeting, await standingOf(context, device)]
}

/** The key for what this phone stores; made when it is first asked for after signing in. */
export async function deviceKey({ db }: Context, device: Device): Promise<string> {
  const place = `device_sync:key:${device.personId}:${device.device}`
  if (device.keySealed) return unseal(device.keySealed, place)
  const key = randomBytes(KEY_BYTES).toString('base64')
  await keepKey(db, device, seal(key, place))
  return key
}
