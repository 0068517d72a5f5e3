import type { Instant, PlainDate } from '../../../../src/domain/core/plainDate'
import type { Policy } from '../../../../src/domain/policies/policy.schema'
import { asJobs, type Database, type Tx } from '../../../platform/database'
import { remindAll } from '../../reminders/remind'
import { listOpenPolicies } from '../overview'
import { listAnswers, listFacts, listPeople, saveAnswers, type Changed } from './answerRepository'
import { hasChanged, newlyMet, type Answer } from './compareAnswers'
import { decideBlock } from './decideBlock'
import { offersFor, type Fitted } from './offers'
import { beginRun, findRun, finishRun, lockRun, saveProgress, type NightlyRun } from './runRepository'

type Moment = { now: Instant; today: PlainDate }
type Open = { policy: Policy; version: number }
type Decided = { id: string; divisionCode: string; before: Answer | undefined; now: Answer }

/** People decided in one transaction: some seconds of work, and all that is held in memory. */
const BLOCK = 20_000

/**
 * Once a night: what every open policy of the city comes to for everybody on file. It writes what is other than
 * yesterday, and tells those whom something newly fits: by time alone, by another fact, by another version. Block by
 * block, each whole or not at all; a night that was broken off goes on where it stopped, and one that is over stays so.
 * @param hasTime asked before each block
 * @returns how many people's answers changed
 */
export async function matchNightly(
  db: Database,
  { now, today }: Moment,
  hasTime: () => boolean,
  block = BLOCK,
): Promise<number> {
  const run = await asJobs(db, (tx) => findRun(tx, today))
  if (run?.finishedAt) return 0
  if (!run) await asJobs(db, (tx) => beginRun(tx, today, now))
  let changed = 0
  while (hasTime()) {
    const count = await asJobs(db, (tx) => matchBlock(tx, { now, today }, block))
    if (count === undefined) break
    changed += count
  }
  return changed
}

/** @returns how many changed; undefined when nothing is left to do here */
async function matchBlock(tx: Tx, { now, today }: Moment, block: number): Promise<number | undefined> {
  const run = await lockRun(tx, today)
  if (!run) return undefined
  const people = await listPeople(tx, run.after, block)
  const last = people.at(-1)
  if (!last) {
    await finishRun(tx, today, now)
    return undefined
  }
  const open = await listInOrder(tx, today)
  const decided = await decide(tx, run, people, last.id, open)
  const changed = decided.filter(({ before, now: answer }) => hasChanged(before, answer))
  await saveAnswers(tx, changed.map(rowOf), today)
  const told = run.tells ? await tell(tx, { now, today }, changed, open) : 0
  await saveProgress(tx, today, { after: last.id, people: decided.length, changed: changed.length, told })
  return changed.length
}

/** In the order of their ids, in which answers are kept. */
async function listInOrder(tx: Tx, today: PlainDate): Promise<Open[]> {
  const open = await listOpenPolicies(tx, today)
  return open.sort((one, other) => (one.policy.id < other.policy.id ? -1 : 1))
}

async function decide(
  tx: Tx,
  { after, day }: NightlyRun,
  people: readonly { id: string; divisionCode: string }[],
  upTo: string,
  open: readonly Open[],
): Promise<Decided[]> {
  const known = await listFacts(tx, { after, upTo })
  const before = new Map((await listAnswers(tx, { after, upTo })).map((answer) => [answer.personId, answer]))
  const homes = new Map(people.map(({ id, divisionCode }) => [id, divisionCode]))
  const answers = decideBlock(
    known,
    open.map(({ policy }) => policy),
    day,
  )
  return known.map(({ personId: id }, place) => ({
    ...{ id, divisionCode: homes.get(id) ?? '' },
    ...{ before: before.get(id), now: answers[place] ?? { met: [], unknown: [] } },
  }))
}

const rowOf = ({ id, divisionCode, now }: Decided): Changed => ({ id, divisionCode, ...now })

async function tell(tx: Tx, { now, today }: Moment, changed: readonly Decided[], open: readonly Open[]) {
  const fitted = changed.flatMap(({ id, divisionCode, before, now: answer }): Fitted[] => {
    const policyIds = newlyMet(before, answer)
    return policyIds.length ? [{ id, divisionCode, policyIds }] : []
  })
  return fitted.length ? remindAll(tx, now, await offersFor(tx, fitted, open, today)) : 0
}
