import type { Instant } from '@/domain/core/plainDate'
import {
  hasWaiting,
  nextBatch,
  outdated,
  reopened,
  sent,
  settled,
  unanswered,
  type OutboxEntry,
} from '@/domain/visits/outbox'
import type { Push, PushReply } from '@/domain/visits/push'
import type { Drawer } from './drawer'
import type { PhoneOutbox } from './outbox'
import { readStanding, writeStanding } from './standing'

export type SyncDoor = {
  drawer: Drawer
  outbox: PhoneOutbox
  /** @throws Problem, `offline` when no reply came */
  push: (push: Push) => Promise<PushReply>
  /** whether a photo still lies here: its record stays as long */
  isHeld?: (photoId: string) => boolean
  newId: () => string
  now: () => Instant
}

/** The server begins a new epoch at most once in a while: more often in one sync means that something is wrong. */
const EPOCHS_AT_MOST = 5

/**
 * Sends all that waits, batch after batch, and stops at the first that gets no answer. The first push goes out even when nothing
 * waits: by it the server finds out that it was restored. Calls that overlap share one run.
 * @throws Problem of the call that failed; what it carried waits again
 */
export function syncLoop(door: SyncDoor): () => Promise<void> {
  let running: Promise<void> | undefined
  return () => (running ??= run(door).finally(() => (running = undefined)))
}

async function run(door: SyncDoor): Promise<void> {
  let epochs = 0
  let isDone = false
  while (!isDone) {
    const answer = await turn(door)
    if (answer === 'newEpoch') epochs += 1
    const isStuck = epochs > EPOCHS_AT_MOST || answer === 'nothing'
    isDone = isStuck || !hasWaiting(door.outbox.entries())
  }
}

async function turn(door: SyncDoor): Promise<'newEpoch' | 'nothing' | 'some'> {
  const { drawer, outbox, push, newId } = door
  const { epoch, kept, proof } = readStanding(drawer)
  const records = nextBatch(outbox.entries())
  outbox.step((all) => sent(all, records))
  try {
    return take(door, await push({ requestId: newId(), epoch, kept, proof, records }))
  } finally {
    outbox.step(unanswered)
  }
}

/**
 * The order of writes is what survives a kill. Into a new epoch: first everything is open again, then the epoch is noted. Within
 * one: first the server's count, then what it kept. The other way round a gap could never be noticed.
 */
function take({ drawer, outbox, now, isHeld }: SyncDoor, reply: PushReply): 'newEpoch' | 'nothing' | 'some' {
  const { epoch, kept, proof, at, results } = reply
  const isNew = epoch !== readStanding(drawer).epoch
  if (isNew) outbox.step(reopened)
  writeStanding(drawer, { epoch, kept, proof, clockOffsetMs: Date.parse(at) - Date.parse(now()) })
  if (isNew) return 'newEpoch'
  outbox.step((all) => settled(all, results, at))
  const mayGo = ({ record }: OutboxEntry) => !record.photos?.some(({ id }) => isHeld?.(id))
  outbox.drop(outdated(outbox.entries(), at).filter(mayGo))
  return results.length > 0 ? 'some' : 'nothing'
}
