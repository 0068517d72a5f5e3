import { emptyColumns, putFacts, type Columns } from '../../src/domain/eligibility/bulk/columns'
import type { LookUp, Verdicts } from '../../src/domain/eligibility/bulk/lookUp'
import { lookUpsFor, matchAll, verdictOf } from '../../src/domain/eligibility/bulk/matchAll'
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

const PEOPLE = Number(process.env.BENCH_PEOPLE ?? 1_000_000)
const SAMPLE = 20_000

type World = { columns: Columns; people: PeerFacts[]; programmes: Criterion[][]; ours: Side; notes: object }
type Peer = { side: Side; fits: (person: PeerFacts) => boolean[] | Promise<boolean[]>; compared: number }
let world: World | undefined

/** Everybody in columns with the gaps of real files, as the job has them; and some complete, for the peers. */
function getWorld(): World {
  if (world) return world
  const columns = emptyColumns(PEOPLE)
  const programmes = fiftyProgrammes()
  const sample: Facts[] = []
  const people: PeerFacts[] = []
  let index = 0
  for (const facts of registry(PEOPLE)) {
    putFacts(columns, index, facts)
    if (index % Math.ceil(PEOPLE / SAMPLE) === 0) sample.push(facts)
    people.push(forPeers(complete(facts)))
    index += 1
  }
  const differing = compareWithProof(matchAll(columns, programmes, TODAY), sample, programmes)
  if (differing > 0) throw new Error(`${differing} answers differ from those of evaluate`)
  const ours = { run: () => matchAll(columns, programmes, TODAY), units: PEOPLE * programmes.length }
  const notes = {
    people: PEOPLE,
    sameAsEvaluate: sample.length * programmes.length,
    lookUps: say(lookUpsFor(columns, programmes, TODAY)),
  }
  world = { columns, people, programmes, ours, notes }
  return world
}

function compareWithProof(verdicts: Verdicts, sample: readonly Facts[], programmes: readonly Criterion[][]): number {
  const step = Math.ceil(PEOPLE / SAMPLE)
  return programmes.reduce(
    (count, criteria, programme) =>
      count +
      sample.filter(
        (facts, at) => evaluate(criteria, facts, TODAY).verdict !== verdictOf(verdicts, at * step, programme),
      ).length,
    0,
  )
}

/** The peers know two answers: compared where nothing is unknown, on people made complete. */
async function check({ people, programmes }: World, { fits, compared }: Peer): Promise<void> {
  const some = people.slice(0, compared)
  const columns = emptyColumns(compared)
  ;[...registry(compared)].forEach((facts, index) => putFacts(columns, index, complete(facts)))
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

/** How many conditions each look-up answers; those with a share of two numbers whose answer can hang on a number itself. */
const say = (lookUps: readonly LookUp[]) => ({
  count: lookUps.length,
  conditions: lookUps.reduce((sum, { answers }) => sum + answers.length, 0),
  slower: lookUps.flatMap(({ cells }) => cells.shares).filter(({ isAlone }) => !isAlone).length,
})
