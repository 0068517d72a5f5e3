import { isDeepStrictEqual } from 'node:util'
import type { Criterion } from '../../src/domain/eligibility/criterion'
import type { Facts } from '../../src/domain/eligibility/facts'
import { plainEvaluate } from '../../src/domain/eligibility/testing/plainEvaluate'
import { asBuilt } from '../lib/asBuilt'
import type { Figure, Pair } from '../lib/figure'
import { complete, registry, TODAY } from '../lib/population'
import { fiftyProgrammes } from '../lib/programmes'
import type * as AsBuilt from '../lib/proofAsBuilt'
import { forPeers } from '../lib/sides'
import { rulesEngine } from '../peers/rulesEngine'

/**
 * In one round each side answers so many different people, each once, so that nothing can be remembered of a person. Both
 * give their reasons as data: ours for each clause what it comes to, by which facts, what is missing and from which day
 * on it is met; the peer its conditions with what it found in them. What it costs ours to say every line of every programme
 * in words as well is printed (`wordsUs`, a person). Both are timed by the processor: nothing here waits for anything.
 */
const PEOPLE = { ours: 4_000, peer: 80 }
/** How many are compared with asking every clause again on every day, words and days included. */
const COMPARED = 100

type Engine = typeof AsBuilt

/** What the first page does: one person, all that is on offer, and for each clause why. */
async function prepare(): Promise<Pair> {
  const built = await asBuilt<Engine>('bench/lib/proofAsBuilt.ts')
  const programmes = fiftyProgrammes()
  const engine = rulesEngine(programmes, TODAY)
  const people = [...registry(PEOPLE.ours)].map(complete)
  const peers = people.slice(0, PEOPLE.peer).map(forPeers)
  const ours = () => secondsOf(() => people.forEach((facts) => proveAll(built, programmes, facts)))
  const said = () => secondsOf(() => people.forEach((facts) => sayAll(built, programmes, facts)))
  const peer = () =>
    secondsOf(async () => {
      for (const person of peers) await engine.run(person)
    })
  const check = async () => {
    for (const [index, person] of peers.entries()) {
      const { events } = await engine.run(person)
      if (metOf(built, programmes, people[index] ?? {}) !== sorted(events.map(({ type }) => type)))
        throw new Error(`person ${index}: the peer answers otherwise`)
    }
    for (const facts of people.slice(-COMPARED)) compareWithPlain(built, programmes, facts)
  }
  await said()
  await ours()
  const notes = {
    people: PEOPLE,
    programmes: programmes.length,
    clauses: programmes.flat().length,
    wordsUs: Math.round((((await said()).measured - (await ours()).measured) * 1e6) / people.length),
  }
  return { ours: { run: ours, units: people.length }, peer: { run: peer, units: peers.length }, check, notes }
}

/** Of the processor, by this process. */
async function secondsOf(run: () => unknown): Promise<{ measured: number }> {
  const start = process.cpuUsage()
  await run()
  const { user, system } = process.cpuUsage(start)
  return { measured: (user + system) / 1e6 }
}

function proveAll({ prove, readPerson }: Engine, programmes: readonly Criterion[][], facts: Facts) {
  const person = readPerson(facts, TODAY)
  return programmes.map((criteria) => prove(criteria, person))
}

/** The same in words, as somebody reads it who opens every programme. */
function sayAll(built: Engine, programmes: readonly Criterion[][], facts: Facts) {
  const say = built.sayerFor(facts)
  return proveAll(built, programmes, facts).map(({ lines, ...answer }) => ({ ...answer, findings: lines.map(say) }))
}

const sorted = (names: readonly string[]) => [...names].sort().join()
const metOf = (built: Engine, programmes: readonly Criterion[][], facts: Facts) =>
  sorted(proveAll(built, programmes, facts).flatMap(({ verdict }, at) => (verdict === 'met' ? [String(at)] : [])))

function compareWithPlain(built: Engine, programmes: readonly Criterion[][], facts: Facts): void {
  const plain = programmes.map((criteria) => plainEvaluate(criteria, facts, TODAY))
  if (!isDeepStrictEqual(sayAll(built, programmes, facts), plain))
    throw new Error('The proof says something else than asking every clause on every day.')
}

export const figures: Figure[] = [
  {
    name: 'proof-json-rules-engine',
    claim: 'one person × 50 programmes with the reasons, against json-rules-engine',
    goal: { atLeast: 50 },
    prepare,
  },
]
