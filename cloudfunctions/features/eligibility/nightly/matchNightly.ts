import { createHash } from 'node:crypto'
import type { Instant, PlainDate } from '../../../../src/domain/core/plainDate'
import { nextTurns } from '../../../../src/domain/eligibility/bulk/nextTurn'
import type { Policy } from '../../../../src/domain/policies/policy.schema'
import { asJobs, type Database, type Tx } from '../../../platform/database'
import { remindAll } from '../../reminders/remind'
import { listOpenPolicies } from '../overview'
import { saveAnswers } from './answerRepository'
import { hasChanged, newlyMet, noAnswer, type Answer } from './compareAnswers'
import { decideBlock } from './decideBlock'
import { offersFor, type Fitted } from './offers'
import { readBlock, readDue, type OnFile, type ReadBlock } from './readBlock'
import { beginRun, findRun, finishRun, hasCity, lockRun, saveProgress, type NightlyRun } from './runRepository'

type Moment = { now: Instant; today: PlainDate }
type Open = { policy: Policy; version: number }
type Decided = OnFile & { answer: Answer; turnsOn: PlainDate | undefined }

/** People decided in one transaction: a second of work, and all that is held in memory, twice. */
const BLOCK = 20_000

/**
 * Once a night: what every open policy of the city comes to for everybody on file. It writes what is other than
 * yesterday, and tells those whom something newly fits: by time alone, by another fact, by another version. Block by
 * block, each whole or not at all; a night that was broken off goes on where it stopped, and one that is over stays so.
 * A usual night decides only those of whom there is news and those whose day has come: it leaves behind what a whole one
 * would (docs/decisions/0024-usual-nights.md).
 * @param hasTime asked before each block
 * @returns how many people's answers changed
 */
export async function matchNightly(
  db: Database,
  moment: Moment,
  hasTime: () => boolean,
  size = BLOCK,
): Promise<number> {
  const run = await asJobs(db, (tx) => openRun(tx, moment))
  if (!run || run.finishedAt) return 0
  return run.isWhole
    ? wholeNight(db, moment, { after: run.after, hasTime, size })
    : usualNight(db, moment, hasTime, size)
}

async function openRun(tx: Tx, { now, today }: Moment): Promise<NightlyRun | undefined> {
  const known = await findRun(tx, today)
  if (known || !(await hasCity(tx))) return known
  await beginRun(tx, today, digestOf(await listInOrder(tx, today)), now)
  return findRun(tx, today)
}

type Way = { after: string | null; hasTime: () => boolean; size: number }

/** While a block is decided, the database looks up the next. */
async function wholeNight(db: Database, moment: Moment, { after, hasTime, size }: Way): Promise<number> {
  const read = (from: string | null) => asJobs(db, (tx) => readBlock(tx, from, size))
  let changed = 0
  let next: Promise<ReadBlock> | undefined = read(after)
  try {
    while (next && hasTime()) {
      const block: ReadBlock = await next
      next = block.last ? read(block.last) : undefined
      const count = await asJobs(db, (tx) => settleBlock(tx, moment, block))
      if (count === undefined) break
      changed += count
    }
    return changed
  } finally {
    // Whoever stops early waits for the end of the reading ahead: nothing goes on behind them.
    await next?.catch(() => undefined)
  }
}

async function usualNight(db: Database, moment: Moment, hasTime: () => boolean, size: number): Promise<number> {
  let changed = 0
  while (hasTime()) {
    const count = await asJobs(db, (tx) => settleDue(tx, moment, size))
    if (count === undefined) break
    changed += count
  }
  return changed
}

/** @returns how many changed; undefined when another timer is at it, or further */
async function settleBlock(tx: Tx, moment: Moment, block: ReadBlock): Promise<number | undefined> {
  const run = await lockRun(tx, moment.today)
  if (!run || run.after !== block.after) return undefined
  if (block.last) return settle(tx, moment, { ...run, after: block.last }, block.people)
  await finishRun(tx, moment.today, moment.now)
  return 0
}

/** @returns how many changed; undefined when nobody is left, or another timer is at it */
async function settleDue(tx: Tx, moment: Moment, size: number): Promise<number | undefined> {
  const run = await lockRun(tx, moment.today)
  if (!run) return undefined
  const people = await readDue(tx, moment.today, size)
  if (people) return settle(tx, moment, run, people)
  await finishRun(tx, moment.today, moment.now)
  return undefined
}

/** Decides these people and writes down what is new. @returns how many changed */
async function settle(tx: Tx, { now, today }: Moment, run: NightlyRun, people: readonly OnFile[]): Promise<number> {
  const open = await listInOrder(tx, today)
  const decided = decideAll(people, open, today)
  const changed = decided.filter(({ before, answer }) => hasChanged(before, answer))
  const turned = decided.filter(
    ({ before, answer, turnsOn = null }) => !hasChanged(before, answer) && before.turnsOn !== turnsOn,
  )
  await saveAnswers(tx, [...changed, ...turned].map(rowOf), today)
  const told = run.tells ? await tell(tx, { now, today }, changed, open) : 0
  const known = people.filter(({ facts }) => facts).length
  // A programme that came in the middle of a night was decided for some: as a night of none of both, it makes the next one whole.
  const programmes = digestOf(open) === run.programmes ? run.programmes : ''
  await saveProgress(tx, today, { after: run.after, people: known, changed: changed.length, told, programmes })
  return changed.length
}

function decideAll(people: readonly OnFile[], open: readonly Open[], today: PlainDate): Decided[] {
  const policies = open.map(({ policy }) => policy)
  const turnOf = nextTurns(
    policies.map(({ criteria }) => criteria),
    today,
  )
  const known = people.flatMap(({ id, facts }) => (facts ? [{ id, facts }] : []))
  const answers = decideBlock(known, policies, today)
  const answerOf = new Map(known.map(({ id }, place) => [id, answers[place]]))
  return people.map((person) => ({
    ...person,
    answer: answerOf.get(person.id) ?? noAnswer,
    turnsOn: person.facts && turnOf(person.facts),
  }))
}

/** In the order of their ids, in which answers are kept. */
async function listInOrder(tx: Tx, today: PlainDate): Promise<Open[]> {
  const open = await listOpenPolicies(tx, today)
  return open.sort((one, other) => (one.policy.id < other.policy.id ? -1 : 1))
}

const digestOf = (open: readonly Open[]): string =>
  createHash('sha256')
    .update(open.map(({ policy, version }) => `${policy.id}@${version}`).join())
    .digest('base64url')

const rowOf = ({ id, divisionCode, answer: { met, unknown }, turnsOn }: Decided) => ({
  ...{ id, divisionCode, met, unknown, turnsOn },
})

async function tell(tx: Tx, { now, today }: Moment, changed: readonly Decided[], open: readonly Open[]) {
  const fitted = changed.flatMap(({ id, divisionCode, before, answer }): Fitted[] => {
    const policyIds = newlyMet(before, answer)
    return policyIds.length ? [{ id, divisionCode, policyIds }] : []
  })
  return fitted.length ? remindAll(tx, now, await offersFor(tx, fitted, open, today)) : 0
}
