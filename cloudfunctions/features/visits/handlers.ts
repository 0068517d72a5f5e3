import { holds } from '../../../src/domain/core/actor'
import { Problem } from '../../../src/domain/core/problem'
import { auditList } from '../../platform/audit'
import { signedIn } from '../../platform/context'
import { os } from '../implementer'
import { dayFor } from './dayFor'
import { deviceKey, meetDevice, meetVillage, proven, standingOf, welcome } from './device'
import { addKept } from './deviceRepository'
import { ingest } from './ingest'
import { photos } from './photos/handlers'
import { readPacked } from './packed/readPacked'
import { isAssigned } from './repository'
import { readRoll } from './roll'

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export const visits = {
  ...photos,

  day: os.visits.day.handler(async ({ context }) => {
    const device = await meetDevice(context)
    const standing = await standingOf(context, device)
    const key = await deviceKey(context, device)
    return { ...standing, at: context.now, key, ...(await dayFor(context)) }
  }),

  households: os.visits.households.handler(async ({ context, input }) => {
    const { db, today: on } = context
    const { campaignId, divisionCode, cursor: after } = input
    const officer = signedIn(context)
    if (after && !ID.test(after)) throw new Problem('input_invalid', { names: ['cursor'] })
    const isTheirs = await isAssigned(db, { officerId: officer.personId, campaignId, divisionCode, on })
    if (!isTheirs || !holds(officer, 'villageOfficer', divisionCode)) throw new Problem('wrong_area')
    if (!after) await meetVillage(context, { campaignId, divisionCode })
    const village = { campaignId, divisionCode, after }
    const packed = input.packed && (await readPacked(context, village))
    const { items, next } = packed ? { items: [], next: packed.next } : await readRoll(db, village)
    const count = packed ? packed.count : items.length
    await auditList(context, { procedure: 'visits.households', areas: [divisionCode], filter: 'roll', count })
    return { items, next, ...(packed && { packed: packed.packed }) }
  }),

  push: os.visits.push.handler(async ({ context, input: { records, ...told } }) => {
    const device = await meetDevice(context)
    const [greeting, standing] = await welcome(context, device, told)
    if (greeting !== 'inStep') return { ...standing, at: context.now, results: [] }
    const { results, newlyKept } = await ingest(context, records)
    await addKept(context.db, device, newlyKept)
    const after = proven(device, { ...standing, kept: standing.kept + newlyKept })
    return { ...after, at: context.now, results }
  }),
}
