import { checkAlarm } from '../../../src/domain/policies/alarm'
import { countsAsOpening, halfHourOf } from '../../../src/domain/policies/opening'
import { signedIn } from '../../platform/context'
import { os } from '../implementer'
import { saveAlarm } from './alarmRepository'
import { compareVersions } from './compare'
import { detailOf } from './detail'
import { feedPage } from './feedPage'
import { addFollow, removeFollow } from './followRepository'
import { addOpening } from './openingRepository'
import { getPolicy } from './repository'

const done = { done: true } as const

export const policies = {
  list: os.policies.list.handler(({ context, input }) => feedPage(context, input)),

  get: os.policies.get.handler(async ({ context, input }) =>
    detailOf(context, await getPolicy(context.db, input.id, input.version)),
  ),

  compare: os.policies.compare.handler(async ({ context: { db }, input: { id, from, to } }) => {
    const before = await getPolicy(db, id, from)
    const after = await getPolicy(db, id, to)
    return { changes: compareVersions(before.policy, after.policy) }
  }),

  open: os.policies.open.handler(async ({ context: { db, actor, now }, input }) => {
    const { policy } = await getPolicy(db, input.id)
    if (countsAsOpening(actor)) await addOpening(db, policy.id, actor.personId, halfHourOf(now))
    return done
  }),

  follow: os.policies.follow.handler(async ({ context, input: { id, isFollowed } }) => {
    const { policy } = await getPolicy(context.db, id)
    const { personId } = signedIn(context)
    if (isFollowed) await addFollow(context.db, policy.id, personId, context.now)
    else await removeFollow(context.db, policy.id, personId)
    return done
  }),

  remindMe: os.policies.remindMe.handler(async ({ context, input: { id, on } }) => {
    const { policy } = await getPolicy(context.db, id)
    checkAlarm(policy, on, context.today)
    await saveAlarm(context.db, policy.id, signedIn(context).personId, on, context.now)
    return done
  }),
}
