import { addPerson, emptyColumns, type Columns } from '../../src/domain/eligibility/bulk/columns'
import { matchAll, matchBy, verdictOf, type Verdicts } from '../../src/domain/eligibility/bulk/matchAll'
import { planFor, type Plan } from '../../src/domain/eligibility/bulk/plan'
import type { Criterion } from '../../src/domain/eligibility/criterion'
import { evaluate } from '../../src/domain/eligibility/evaluate'
import type { Facts } from '../../src/domain/eligibility/facts'
import type { Figure, Pair, Side } from '../lib/figure'
import { complete, registry, TODAY } from '../lib/population'
import { fiftyProgrammes } from '../lib/programmes'
import { forPeers, type PeerFacts } from '../lib/sides'
import { jsonLogic } from '../peers/jsonLogic'
import { handWritten } from '../peers/loop'
import { rulesEngine } from '../peers/rulesEngine'

/**
 * What is timed: on every side only the decisions. Each side's rules are made ready beforehand, and its people are there
 * in its own form: ours in columns, with the gaps of real files; the peers' as plain objects without gaps, because they
 * know no third answer. What a night costs besides is printed beside it: filling the columns (`fillNs`, per person), and
 * making the programmes ready for the day, with all that is asked of the proof when a case first occurs (`readyMs`; the
 * decisions alone: `passMs`). All of it runs through tsx and by the clock: on a machine that others use too, waiting for a
 * processor is in every figure, and the ratios are taken in turns because of it.
 */
const PEOPLE = Number(process.env.BENCH_PEOPLE ?? 1_000_000)
const SAMPLE = 20_000
const STEP = Math.ceil(PEOPLE / SAMPLE)

type World = { people: PeerFacts[]; programmes: Criterion[][]; ours: Side; notes: object }
type Peer = { side: Side; fits: (person: PeerFacts) => boolean[] | Promise<boolean[]>; compared: number }
let world: World | undefined

/** Everybody in columns with the gaps of real files, as the job has them; and complete, for the peers. */
function getWorld(): World {
  if (world) return world
  const columns = emptyColumns()
  const programmes = fiftyProgrammes()
  const sample: Facts[] = []
  const people: PeerFacts[] = []
  for (const facts of registry(PEOPLE)) {
    if (addPerson(columns, facts) % STEP === 0) sample.push(facts)
    people.push(forPeers(complete(facts)))
  }
  const differing = compareWithProof(matchAll(columns, programmes, TODAY), sample, programmes)
  if (differing > 0) throw new Error(`${differing} answers differ from those of evaluate`)
  const plan = planFor(columns, programmes, TODAY)
  const notes = {
    people: PEOPLE,
    sameAsEvaluate: sample.length * programmes.length,
    fillNs: sayFilling(sample),
    ...sayTimes(columns, programmes),
    ...sayPlan(plan),
  }
  const ours = { run: () => matchBy(plan, columns, programmes.length), units: PEOPLE * programmes.length }
  world = { people, programmes, ours, notes }
  return world
}

function compareWithProof(verdicts: Verdicts, sample: readonly Facts[], programmes: readonly Criterion[][]): number {
  return programmes.reduce(
    (count, criteria, programme) =>
      count +
      sample.filter(
        (facts, at) => evaluate(criteria, facts, TODAY).verdict !== verdictOf(verdicts, at * STEP, programme),
      ).length,
    0,
  )
}

/** The peers know two answers: compared where nothing is unknown, on people made complete. */
async function check({ people, programmes }: World, { fits, compared }: Peer): Promise<void> {
  const some = people.slice(0, compared)
  const columns = emptyColumns(compared)
  for (const facts of registry(compared)) addPerson(columns, complete(facts))
  const verdicts = matchAll(columns, programmes, TODAY)
  for (const [person, facts] of some.entries()) {
    const answers = await fits(facts)
    programmes.forEach((_, programme) => {
      if ((verdictOf(verdicts, person, programme) === 'met') !== answers[programme])
        throw new Error(`person ${person}, programme ${programme}: the peer answers otherwise`)
    })
  }
}

function pairWith(peerOf: (world: World) => Peer): () => Pair {
  return () => {
    const here = getWorld()
    const peer = peerOf(here)
    return { ours: here.ours, peer: peer.side, check: () => check(here, peer), notes: { ...here.notes } }
  }
}

function withRulesEngine({ people, programmes }: World): Peer {
  const engine = rulesEngine(programmes, TODAY)
  const some = people.slice(0, 50)
  const fits = async (person: PeerFacts) => {
    const { events } = await engine.run(person)
    const met = new Set(events.map(({ type }) => type))
    return programmes.map((_, index) => met.has(String(index)))
  }
  const run = async () => {
    for (const person of some) await engine.run(person)
  }
  return { fits, compared: 200, side: { run, units: some.length * programmes.length } }
}

function withFunctions(tests: readonly ((person: PeerFacts) => boolean)[], people: readonly PeerFacts[]): Peer {
  const run = () => {
    let met = 0
    for (const person of people) for (const fits of tests) if (fits(person)) met += 1
    return met
  }
  return {
    fits: (person) => tests.map((fits) => fits(person)),
    compared: 2_000,
    side: { run, units: people.length * tests.length },
  }
}

const claim = (peer: string) => `1,000,000 people × 50 programmes at once, per decision, against ${peer}`

export const figures: Figure[] = [
  {
    name: 'bulk-json-rules-engine',
    claim: claim('json-rules-engine'),
    goal: { atLeast: 10_000 },
    prepare: pairWith(withRulesEngine),
  },
  {
    name: 'bulk-json-logic',
    claim: claim('json-logic-engine, compiled'),
    goal: { atLeast: 100 },
    prepare: pairWith(({ people, programmes }) => withFunctions(jsonLogic(programmes, TODAY), people.slice(0, 20_000))),
  },
  {
    name: 'bulk-loop',
    claim: claim('a hand-written loop'),
    goal: { atLeast: 4 },
    prepare: pairWith(({ people, programmes }) => withFunctions(handWritten(programmes, TODAY), people)),
  },
]

/** Nanoseconds to put one person into columns. */
function sayFilling(sample: readonly Facts[]): number {
  const columns = emptyColumns()
  const start = performance.now()
  for (const facts of sample) addPerson(columns, facts)
  return Math.round(((performance.now() - start) * 1e6) / sample.length)
}

/** Making ready is what the first pass with a fresh plan takes longer than the next one. */
function sayTimes(columns: Columns, programmes: readonly Criterion[][]) {
  const start = performance.now()
  const plan = planFor(columns, programmes, TODAY)
  matchBy(plan, columns, programmes.length)
  const ready = performance.now()
  matchBy(plan, columns, programmes.length)
  const passMs = Math.round(performance.now() - ready)
  return { readyMs: Math.round(ready - start) - passMs, passMs }
}

/** How the programmes are answered: `byValue` hang on numbers themselves, `oneByOne` of those take the slow way. */
function sayPlan({ lookUps, conditions }: Plan) {
  const oneByOne = lookUps.flatMap(({ perPerson }) => perPerson.filter(({ answers }) => answers.isOneByOne))
  const share = (count: number) => `${((count * 100) / conditions.length).toFixed(1)} %`
  return {
    lookUps: lookUps.length,
    steps: lookUps.reduce((count, { steps }) => count + steps.length, 0),
    conditions: conditions.length,
    byValue: share(conditions.flatMap(({ byValue }) => byValue).length),
    oneByOne: share(oneByOne.length),
  }
}
