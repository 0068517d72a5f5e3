import type { Instant, PlainDate } from '../../../../src/domain/core/plainDate'
import type { Policy } from '../../../../src/domain/policies/policy.schema'
import { asJobs, type Database, type Tx } from '../../../platform/database'
import { remindAll } from '../../reminders/remind'
import { listOpenPolicies } from '../overview'
import { saveAnswers } from './answerRepository'
import { hasChanged, newlyMet, type Answer } from './compareAnswers'
import { decideBlock } from './decideBlock'
import { offersFor, type Fitted } from './offers'
import { readBlock, type OnFile, type ReadBlock } from './readBlock'
import { beginRun, findRun, finishRun, lockRun, saveProgress } from './runRepository'

type Moment = { now: Instant; today: PlainDate }
type Open = { policy: Policy; version: number }
type Decided = OnFile & { answer: Answer }

/** People decided in one transaction: a second of work, and all that is held in memory, twice. */
const BLOCK = 20_000

/**
 * Once a night: what every open policy of the city comes to for everybody on file. It writes what is other than
 * yesterday, and tells those whom something newly fits: by time alone, by another fact, by another version. Block by
 * block, each whole or not at all; a night that was broken off goes on where it stopped, and one that is over stays so.
 * While a block is decided, the database looks up the next.
 * @param hasTime asked before each block
 * @returns how many people's answers changed
 */
export async function matchNightly(
  db: Database,
  moment: Moment,
  hasTime: () => boolean,
  size = BLOCK,
): Promise<number> {
  const known = await asJobs(db, (tx) => findRun(tx, moment.today))
  if (known?.finishedAt) return 0
  if (!known) await asJobs(db, (tx) => beginRun(tx, moment.today, moment.now))
  const read = (after: string | null) => asJobs(db, (tx) => readBlock(tx, after, size))
  let changed = 0
  for (let next: Promise<ReadBlock> | undefined = read(known?.after ?? null); next && hasTime();) {
    const block: ReadBlock = await next
    next = block.last ? read(block.last) : undefined
    // Whoever stops early still has to hear how the reading ahead ends.
    next?.catch(() => undefined)
    const count = await asJobs(db, (tx) => settleBlock(tx, moment, block))
    if (count === undefined) break
    changed += count
  }
  return changed
}

/** @returns how many changed; undefined when another timer is at it, or further */
async function settleBlock(tx: Tx, { now, today }: Moment, block: ReadBlock): Promise<number | undefined> {
  const run = await lockRun(tx, today)
  if (!run || run.after !== block.after) return undefined
  if (!block.last) {
    await finishRun(tx, today, now)
    return 0
  }
  const open = await listInOrder(tx, today)
  const policies = open.map(({ policy }) => policy)
  const answers = decideBlock(block.people, policies, today)
  const decided = block.people.flatMap((person, place): Decided[] => {
    const answer = answers[place]
    return answer && hasChanged(person.before, answer) ? [{ ...person, answer }] : []
  })
  await saveAnswers(tx, decided.map(rowOf), today)
  const told = run.tells ? await tell(tx, { now, today }, decided, open) : 0
  await saveProgress(tx, today, { after: block.last, people: answers.length, changed: decided.length, told })
  return decided.length
}

/** In the order of their ids, in which answers are kept. */
async function listInOrder(tx: Tx, today: PlainDate): Promise<Open[]> {
  const open = await listOpenPolicies(tx, today)
  return open.sort((one, other) => (one.policy.id < other.policy.id ? -1 : 1))
}

const rowOf = ({ id, divisionCode, answer: { met, unknown } }: Decided) => ({ id, divisionCode, met, unknown })

async function tell(tx: Tx, { now, today }: Moment, changed: readonly Decided[], open: readonly Open[]) {
  const fitted = changed.flatMap(({ id, divisionCode, before, answer }): Fitted[] => {
    const policyIds = newlyMet(before, answer)
    return policyIds.length ? [{ id, divisionCode, policyIds }] : []
  })
  return fitted.length ? remindAll(tx, now, await offersFor(tx, fitted, open, today)) : 0
}
