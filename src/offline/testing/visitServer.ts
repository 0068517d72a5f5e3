import type { Actor } from '@/domain/core/actor'
import { dayOf, type Instant } from '@/domain/core/plainDate'
import { contentOf } from '@/domain/visits/contentOf'
import { greet } from '@/domain/visits/epoch'
import { householdStates } from '@/domain/visits/householdState'
import type { Push, PushReply, PushResult } from '@/domain/visits/push'
import { type CampaignTerms, receive } from '@/domain/visits/receive'
import type { VisitRecord } from '@/domain/visits/visit'

/** What may be switched off, to see that the proof notices. */
export type Weakness = 'noIdempotency' | 'noEpoch' | 'lastWriteWins'

type Data = { epoch: number; kept: Record<string, number>; records: VisitRecord[] }
const campaign: CampaignTerms = { areas: ['990101'], fromOn: '2026-11-01', toOn: '2028-12-31', versions: [1] }
const officer: Actor = {
  personId: 'officer',
  name: '王村官',
  grants: [{ role: 'villageOfficer', area: '990101', office: '示例村' }],
}

/** The server's side in memory: what the real one does with its tables, by the same functions. */
export function visitServer(weakness?: Weakness) {
  let data: Data = { epoch: 1, kept: {}, records: [] }
  let backup = data
  const digests = new WeakMap<VisitRecord, string>()
  // Told by the clock on the wall, so that an epoch after a restoration is later than any before it.
  let newestEpoch = 1

  function begin(epoch: number): void {
    data = { ...data, epoch }
  }

  function ingest(device: string, record: VisitRecord, at: Instant): PushResult {
    const known = weakness === 'noIdempotency' ? undefined : data.records.find(({ id }) => id === record.id)
    const digest = contentOf(record)
    const receipt = receive(
      known && { digest: digests.get(known) ?? '' },
      { ...record, digest },
      campaign,
      officer,
      dayOf(at),
    )
    if (receipt.state === 'refused') {
      const { code, message } = receipt.problem
      return { id: record.id, state: 'refused', problem: { code, message } }
    }
    if (receipt.isNew) add(device, record)
    return { id: record.id, state: 'kept' }
  }

  function add(device: string, record: VisitRecord): void {
    const isOther = ({ householdId }: VisitRecord) => householdId !== record.householdId
    const before = weakness === 'lastWriteWins' ? data.records.filter(isOther) : data.records
    const kept = { ...data.kept, [device]: (data.kept[device] ?? 0) + 1 }
    data = { ...data, kept, records: [...before, record] }
    digests.set(record, contentOf(record))
  }

  function push(device: string, { epoch, kept, records }: Push, at: Instant): PushReply {
    const standing = () => ({ epoch: textOf(data.epoch), kept: data.kept[device] ?? 0 })
    const greeting = weakness === 'noEpoch' ? 'inStep' : greet(standing(), { epoch, kept }, true)
    if (greeting === 'restored') begin((newestEpoch += 1))
    const results = greeting === 'inStep' ? records.map((record) => ingest(device, record, at)) : []
    return { ...standing(), at, results }
  }

  return {
    push,
    records: () => data.records,
    states: () => householdStates(data.records),
    takeBackup: () => (backup = data),
    restore: () => (data = backup),
  }
}

export type VisitServer = ReturnType<typeof visitServer>
const textOf = (epoch: number) => `00000000-0000-7000-8000-${String(epoch).padStart(12, '0')}`
