import { callerIndex } from '../../platform/callerIndex'
import type { Context } from '../../platform/context'
import { dropDeviceKey, dropDeviceVillages } from './repository'

/** What the phone stored for this person is closed for good, and it is no longer one that is waited for. */
export async function dropDevice({ db, actor, caller }: Context): Promise<void> {
  if (!actor) return
  const device = callerIndex(caller)
  await dropDeviceKey(db, actor.personId, device)
  await dropDeviceVillages(db, actor.personId, device)
}
