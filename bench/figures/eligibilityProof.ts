import { prove } from '../../src/domain/eligibility/evaluate'
import { readPerson } from '../../src/domain/eligibility/proof/person'
import type { Figure, Pair } from '../lib/figure'
import { complete, registry, TODAY } from '../lib/population'
import { fiftyProgrammes } from '../lib/programmes'
import { forPeers } from '../lib/sides'
import { rulesEngine } from '../peers/rulesEngine'

const PEOPLE = 20
/** How often each side answers everybody in one round, so that a round is long enough to be timed. */
const PASSES = { ours: 50, peer: 5 }

/** What the first page does: one person, all that is on offer, and for each clause why. */
async function prepare(): Promise<Pair> {
  const programmes = fiftyProgrammes()
  const engine = rulesEngine(programmes, TODAY)
  const people = [...registry(PEOPLE)].map(complete)
  const peers = people.map(forPeers)
  const ours = () =>
    people.map((facts) => {
      const person = readPerson(facts, TODAY)
      return programmes.map((criteria) => prove(criteria, person))
    })
  const peer = async () => {
    for (const person of peers) await engine.run(person)
  }
  const again = (passes: number, side: () => unknown) => ({
    units: passes,
    run: async () => {
      for (let pass = 0; pass < passes; pass += 1) await side()
    },
  })
  return {
    ours: again(PASSES.ours, ours),
    peer: again(PASSES.peer, peer),
    check: async () => {
      for (const [index, answers] of ours().entries()) {
        const { events } = await engine.run(peers[index] ?? {})
        const met = answers.flatMap(({ verdict }, programme) => (verdict === 'met' ? [String(programme)] : []))
        if (
          met.sort().join() !==
          events
            .map(({ type }) => type)
            .sort()
            .join()
        )
          throw new Error(`person ${index}: the peer answers otherwise`)
      }
    },
    notes: { people: PEOPLE, programmes: programmes.length },
  }
}

export const figures: Figure[] = [
  {
    name: 'proof-json-rules-engine',
    claim: 'one person × 50 programmes with the reasons, against json-rules-engine',
    goal: { atLeast: 50 },
    prepare,
  },
]
